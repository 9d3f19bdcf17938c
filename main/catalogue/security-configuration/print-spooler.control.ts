import { control, given } from '../control.ts';
import { all, oneOf } from '../../resources/grammar/expect.ts';
import { absent } from '../../resources/grammar/kind.ts';
import { service } from '../../resources/service.ts';

const spooler = service('Spooler');

export const printSpooler = control({
  id: 'W02-01',
  area: 'security-configuration',
  serves: ['S18', 'S19'],
  title: 'The print spooler does not run',
  titleWhenNotMet: 'The print spooler runs, or starts again',
  severity: 'high',
  depth: 'essential',
  why: 'It runs as SYSTEM, answers over the network and has been broken into again and again. A host prints nothing.',
  // Stopped first: undo goes the other way round, and a disabled service could not be started again.
  expect: all(oneOf(spooler.state, ['Stopped', absent]), oneOf(spooler.startType, ['Disabled', absent])),
  fix: { kind: 'set', class: 'auto', takesEffect: 'now', consequence: 'Nobody prints from this host any more, to a file neither.' },
  sources: ['cis-ws2022'],
  examples: {
    good: [given(spooler.state, 'Stopped'), given(spooler.startType, 'Disabled')],
    bad: [given(spooler.state, 'Running'), given(spooler.startType, 'Automatic')],
  },
});
