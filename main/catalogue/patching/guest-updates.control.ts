import { control, given } from '../control.ts';
import { guest } from '../../resources/guest.ts';
import { is } from '../../resources/grammar/expect.ts';

export const guestUpdates = control({
  id: 'HV-E-09',
  area: 'patching',
  serves: ['S12', 'S13'],
  title: 'Running machines have the updates of the last patch day',
  titleWhenNotMet: '{target} lacks the updates of the last patch day',
  severity: 'high',
  depth: 'essential',
  why: 'What an update mends is read by attackers as well. Within days there are tools for it.',
  each: guest.targets,
  expect: is(guest.updatesCurrent, true),
  fix: {
    kind: 'steps',
    steps: [
      'Look inside the guest, or at your patch management (WSUS, Configuration Manager, Intune): when did it install updates last?',
      'Install what is missing in a maintenance window, and restart the guest.',
      'What Castellan cannot read stays “not read”: accept it with the report of your patch management as the reason, until the next patch day.',
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
  examples: { good: [given(guest.updatesCurrent, true)], bad: [given(guest.updatesCurrent, false)] },
});
