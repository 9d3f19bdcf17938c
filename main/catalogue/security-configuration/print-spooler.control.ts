import { control, given } from '../control.ts';
import { all, is, oneOf } from '../../resources/grammar/expect.ts';
import { absent } from '../../resources/grammar/kind.ts';
import { service } from '../../resources/service.ts';
import { machine } from '../../resources/machine.ts';

const spooler = service('Spooler');

export const printSpooler = control({
  id: 'W02-01',
  area: 'security-configuration',
  serves: ['S18', 'S19'],
  title: 'The Print Spooler service is disabled',
  titleWhenNotMet: 'The Print Spooler service is running or starts automatically',
  severity: 'high',
  // A client is a workplace: its user prints.
  severityWhen: { holds: is(machine.productType, 'Workstation'), severity: 'medium' },
  depth: 'essential',
  why: 'The Print Spooler runs as SYSTEM and is reachable over the network. Attackers have used its weaknesses repeatedly (PrintNightmare).',
  // Stopped first: undo goes the other way round, and a disabled service could not be started again.
  expect: all(oneOf(spooler.state, ['Stopped', absent]), oneOf(spooler.startType, ['Disabled', absent])),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Users who print from this host or use its printers',
    takesEffect: 'now',
    prechecks: [
      {
        say: 'Nobody prints from this host, and it shares no printer.',
        undecided: 'Printers are per user and per session; an installed printer does not say whether somebody uses it.',
      },
      { say: 'No running service depends on the Print Spooler.', holds: oneOf(spooler.dependents, [[], absent]) },
    ],
    consequence: 'Printing from this host stops immediately, printing to PDF included. On a client, its user cannot print.',
  },
  sources: ['cis-ws2022'],
  examples: {
    good: [given(spooler.state, 'Stopped'), given(spooler.startType, 'Disabled')],
    bad: [given(spooler.state, 'Running'), given(spooler.startType, 'Automatic')],
  },
});
