import { satisfies } from '../../grammar/expect.ts';
import { vm } from './vm.ts';

/** Configuration versions that do not show new processor features to the guest. A version that is no number counts as old. */
export const hasOldVersion = satisfies(vm.version, 'below 8.0', (version) => !(Number.parseFloat(version) >= 8));

/** From 9.0 on, a VM takes the number of hardware threads per core from its host. A version that is no number counts as older. */
export const hasVersion9 = satisfies(vm.version, '9.0 or later', (version) => Number.parseFloat(version) >= 9);
