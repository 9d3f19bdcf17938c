import { control, given } from '../control.ts';
import { all, atMost, is, not, within } from '../../resources/grammar/expect.ts';
import { askedValues } from '../../resources/asked.ts';
import { localGroup, noBroadMembers } from '../../resources/local-group.ts';
import { machineAdministrators } from '../../resources/machine-administrators.ts';
import { machine } from '../../resources/machine.ts';

const group = localGroup('S-1-5-32-578');

export const hyperVAdministrators = control({
  id: 'HV-A-13',
  aka: ['W10-20'],
  area: 'segregation',
  serves: ['S05', 'S06', 'S23', 'S34'],
  title: 'Few, known people and groups are Hyper-V administrators',
  titleWhenNotMet: 'The group Hyper-V Administrators holds members that are not on your list, or too many',
  severity: 'high',
  depth: 'essential',
  why: 'A Hyper-V administrator can copy and open every disk of every machine: he is administrator of all of them, whatever the guests say.',
  appliesWhen: {
    holds: all(is(machine.hyperV, true), not(is(machine.productType, 'DomainController'))),
    otherwise: 'There is no local group Hyper-V Administrators here.',
  },
  expect: all(
    noBroadMembers(group),
    within(group.members, askedValues.trustedHyperVAdministrators),
    atMost(group.memberCount, askedValues.maximumHyperVAdministrators),
  ),
  report: {
    half: atMost(machineAdministrators.count, 6),
    because: 'The local group Administrators has the same power over the machines: both groups count together, and six are too many.',
  },
  fix: {
    kind: 'set',
    class: 'guarded',
    set: all(noBroadMembers(group), within(group.members, askedValues.trustedHyperVAdministrators)),
    takesEffect: 'now',
    consequence: 'The members that are not on your list can no longer manage virtual machines from their next sign-in on.',
    prechecks: [{ say: 'Scripts and backup do not work under one of the accounts that are removed.' }],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
  examples: {
    good: [
      given(machine.hyperV, true),
      given(machine.productType, 'Server'),
      given(group.members, ['S-1-5-21-1-2-3-1104']),
      given(group.memberCount, 1),
      given(machineAdministrators.count, 3),
      given(askedValues.trustedHyperVAdministrators, ['S-1-5-21-1-2-3-1104']),
    ],
    bad: [
      given(machine.hyperV, true),
      given(machine.productType, 'Server'),
      given(group.members, ['S-1-5-21-1-2-3-1104', 'S-1-5-21-1-2-3-513']),
      given(group.memberCount, 2),
      given(machineAdministrators.count, 3),
      given(askedValues.trustedHyperVAdministrators, ['S-1-5-21-1-2-3-1104']),
    ],
  },
});
