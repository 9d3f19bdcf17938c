import { any, atLeast, all, is, not, satisfies } from '../../grammar/expect.ts';
import { absent, isAbsent } from '../../grammar/kind.ts';
import { readOnlyDword } from './registry.ts';
import { machine } from './machine.ts';

const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Memory Management';

/**
 * The switches of the mitigations against speculative execution: bit 0 of the override turns those of Spectre variant 2 off, bit 1 those of Meltdown, where
 * the mask has the same bit (https://support.microsoft.com/help/4072698). Other bits depend on the processor and are not judged.
 */
export const mitigationSwitches = {
  override: readOnlyDword(key, 'FeatureSettingsOverride'),
  mask: readOnlyDword(key, 'FeatureSettingsOverrideMask'),
} as const;

const { override, mask } = mitigationSwitches;
const hasNot =
  (bit: 1 | 2) =>
  (value: unknown): boolean =>
    isAbsent(value) || (typeof value === 'number' && (value & bit) === 0);
/** Only a bit that both values have turns a mitigation off. */
const leavesOn = (bit: 1 | 2, name: string) => any(satisfies(override, `${name} is not set`, hasNot(bit)), satisfies(mask, `${name} is not set`, hasNot(bit)));
const writtenOn = all(
  not(is(override, absent)),
  satisfies(mask, 'bits 0 and 1 are set', (value) => typeof value === 'number' && (value & 3) === 3),
);

/** Windows Server 2016 and earlier leave the mitigations off where no value says otherwise; Windows Server 2019 turns them on. */
const decided = any(atLeast(machine.build, 17763), is(machine.productType, 'Workstation'), writtenOn);

/** No value switches the mitigations of Spectre variant 2 or Meltdown off. */
export const mitigationsOn = all(leavesOn(1, 'bit 0'), leavesOn(2, 'bit 1'), decided);
