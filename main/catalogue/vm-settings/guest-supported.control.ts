import { control, given } from '../control.ts';
import { guest } from '../../resources/guest.ts';
import { is } from '../../resources/grammar/expect.ts';

export const guestSupported = control({
  id: 'HV-D-52',
  area: 'vm-settings',
  serves: ['S14'],
  title: 'The system of every running machine still gets security updates',
  titleWhenNotMet: 'The system of {target} gets no security updates any more',
  severity: 'high',
  depth: 'essential',
  why: 'Each hole that is found from now on stays open in it, and the way from one machine to the next is short.',
  each: guest.targets,
  expect: is(guest.supported, true),
  fix: {
    kind: 'steps',
    steps: [
      'Find out what runs in it, and whether there is a newer version of that.',
      'Where the maker sells extended updates and you have them, accept the finding until they end, with the contract as the reason.',
      'Otherwise move what runs in it into a new machine, or take it off the network.',
      'Read again.',
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
  examples: { good: [given(guest.supported, true)], bad: [given(guest.supported, false)] },
});
