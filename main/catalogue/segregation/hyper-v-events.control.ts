import { control, given } from '../control.ts';
import { eventChannel, isLasting, isOnAndLarge } from '../../resources/windows/event-channel.ts';

export const hyperVEvents = control({
  id: 'HV-A-41',
  aka: ['W11-08'],
  area: 'segregation',
  serves: ['S04', 'S35'],
  title: 'The event channels of Hyper-V are on and hold at least 32 MB',
  titleWhenNotMet: 'The event channel {target} is off or smaller than 32 MB',
  severity: 'medium',
  depth: 'recommended',
  why: 'These channels record who started, changed, exported or deleted a VM. With 1 MB, the traces of an attack are overwritten within days.',
  each: eventChannel.targets.where(isLasting),
  expect: isOnAndLarge,
  fix: {
    kind: 'set',
    class: 'auto',
    loses: 'nobody',
    takesEffect: 'now',
    consequence:
      'No impact on users or VMs. Up to 32 MB for each channel; about 20 channels, 640 MB on the system drive. Undo rounds the old size up to 64 KB.',
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
  examples: {
    good: [given(eventChannel.type, 'Operational'), given(eventChannel.enabled, true), given(eventChannel.maximumSize, 33_554_432)],
    bad: [given(eventChannel.type, 'Operational'), given(eventChannel.enabled, true), given(eventChannel.maximumSize, 1_048_576)],
  },
});
