import { control, given } from '../control.ts';
import { absent } from '../../resources/grammar/kind.ts';
import { all, any, atLeast, is, orAbsent } from '../../resources/grammar/expect.ts';
import { dword } from '../../resources/registry.ts';

const windowsDefaultBytes = 20_971_520;

/** A policy counts in KiB and wins over the log’s own value, which counts in bytes. */
function log(name: string, leastKib: number) {
  const policy = dword(`HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\EventLog\\${name}`, 'MaxSize');
  const own = dword(`HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\${name}`, 'MaxSize');
  const wanted = atLeast(orAbsent(policy, 0), leastKib);
  const ownIsEnough = all(is(policy, absent), atLeast(orAbsent(own, windowsDefaultBytes), leastKib * 1024));
  return { policy, own, wanted, enough: any(wanted, ownIsEnough) };
}
const logs = [log('Security', 196_608), log('System', 32_768), log('Application', 32_768)] as const;

export const logSizes = control({
  id: 'W11-02',
  area: 'auditing',
  serves: ['S04', 'S35'],
  title: 'The logs are large enough to hold what happened last week',
  titleWhenNotMet: 'The logs overwrite themselves early',
  severity: 'medium',
  depth: 'essential',
  why: 'A log that is full after a day holds nothing of the night in which it happened.',
  expect: all(...logs.map((each) => each.enough)),
  fix: {
    kind: 'set',
    class: 'auto',
    set: all(...logs.map((each) => each.wanted)),
    takesEffect: 'afterRestart',
    consequence: 'The logs grow up to 192 MB (Security) and 32 MB (System, Application) on the system drive. Nobody will notice.',
  },
  sources: ['cis-ws2022', 'stig-ws2022'],
  examples: {
    good: logs.flatMap((each) => [given(each.policy, 196_608), given(each.own, windowsDefaultBytes)]),
    bad: logs.flatMap((each) => [given(each.policy, absent), given(each.own, windowsDefaultBytes)]),
  },
});
