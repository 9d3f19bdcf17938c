import { control } from '../control.ts';
import { all, is, oneOf } from '../../grammar/expect.ts';
import { absent } from '../../grammar/kind.ts';
import { service } from '../../resources/windows/service.ts';
import { machine } from '../../resources/windows/machine.ts';

const spooler = service('Spooler');

export const printSpooler = control({
  id: 'W02-01',
  area: 'security-configuration',
  serves: ['S18', 'S19'],
  title: 'The Print Spooler service is disabled',
  titleWhenNotMet: 'The Print Spooler service is running or not disabled',
  severity: 'high',
  // The user of a Windows client prints.
  severityWhen: { holds: is(machine.productType, 'Workstation'), severity: 'medium' },
  depth: 'essential',
  why: 'The Print Spooler runs as SYSTEM and is reachable over the network. Attackers have used its vulnerabilities repeatedly (PrintNightmare).',
  // Stopped first: undo goes the other way round, and a disabled service could not be started again.
  expect: all(oneOf(spooler.state, ['Stopped', absent]), oneOf(spooler.startType, ['Disabled', absent])),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Users who print from this host or use its printers',
    takesEffect: 'now',
    prechecks: [
      {
        say: 'No user prints from this host, and it shares no printer.',
        undecided: 'Printers exist per user and per session. An installed printer does not show that a user prints.',
      },
      { say: 'No running service depends on the Print Spooler.', holds: oneOf(spooler.dependents, [[], absent]) },
    ],
    consequence:
      'Takes effect immediately. Users can no longer print from this host, including printing to PDF. On a Windows client, this stops all printing of its user.',
  },
  sources: ['cis-ws2022'],
});
