import { control } from '../control.ts';
import { all, is, not } from '../../grammar/expect.ts';
import { liveMigration } from '../../resources/hyper-v/host/live-migration.ts';
import { machine } from '../../resources/windows/machine.ts';

export const liveMigrationOff = control({
  id: 'HV-A-18',
  area: 'segregation',
  serves: ['S01', 'S18'],
  title: 'Live migration is disabled on hosts that do not use it',
  titleWhenNotMet: 'Live migration is enabled',
  severity: 'medium',
  depth: 'recommended',
  why: 'The host accepts live migrations of VMs on TCP port 6600. An attacker with the rights of a migration partner can move a VM to another host and read its memory there.',
  appliesWhen: {
    holds: all(is(machine.clustered, false), not(is(machine.productType, 'Workstation'))),
    otherwise: 'The host is a cluster node, which always migrates VMs, or runs a Windows client, which cannot.',
  },
  expect: is(liveMigration.enabled, false),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Administrators who move VMs between hosts',
    takesEffect: 'now',
    consequence:
      'Takes effect immediately; running VMs are not affected. No VM can be moved to or from this host while it runs. Networks and authentication of live migration are kept.',
    prechecks: [
      {
        say: 'No administrator, script or management product moves running VMs to or from this host.',
        undecided: 'The host stores no list of its migration partners, and a migration can be started on another computer.',
      },
    ],
  },
  sources: ['live-migration', 'hyper-v-security-plan'],
});
