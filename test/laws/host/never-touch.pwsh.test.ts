import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { SettledState } from '../../../main/contract/fact-state.ts';
import { neverTouch } from '../../../main/engine/protecting/never-touch.ts';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { resourceNamed } from '../../../main/resources/resource-named.ts';
import { allowed, refused, type Case } from '../../main/engine/protecting/never-touch-cases.ts';

const marked = (json: unknown): unknown =>
  typeof json === 'string'
    ? `=${json}`
    : Array.isArray(json)
      ? json.map(marked)
      : typeof json === 'object' && json !== null
        ? Object.fromEntries(Object.entries(json).map(([name, value]) => [name, marked(value)]))
        : json;
const state = (settled: SettledState): unknown => (settled.is === 'absent' ? { absent: true } : { v: marked(settled.value) });
const elements = (settled: SettledState): readonly unknown[] => (settled.is === 'value' && Array.isArray(settled.value) ? settled.value : []);
const sets = new Set(['userRight', 'localGroup', 'auditSubcategory']);

/** The change as it crosses the wire. */
function request({ change: { address, from, to } }: Case): unknown {
  const [before, after] = [elements(from), elements(to)];
  return {
    setter: resourceNamed(address.resource).wire.setter,
    property: address.property,
    key: marked(address.key),
    ...(sets.has(address.resource)
      ? { add: after.filter((each) => !before.includes(each)).map(marked), remove: before.filter((each) => !after.includes(each)).map(marked) }
      : { from: state(from), to: state(to) }),
  };
}

it('what the engine refuses, PowerShell refuses with the same words, and nothing else', () => {
  const cases = [...refused, ...allowed];
  const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', fileURLToPath(new URL('never-touch.ps1', import.meta.url))], {
    encoding: 'utf8',
    input: JSON.stringify(cases.map(request)).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    timeout: 150_000,
  });
  expect(said.stderr).toBe('');
  const reasons = JSON.parse(said.stdout) as readonly string[];
  const both = cases.map((each, index) => [each.what, (reasons[index] ?? '').toLowerCase()]);
  expect(both).toEqual(cases.map((each) => [each.what, (neverTouch(each.change) ?? '').toLowerCase()]));
  expect(reasons.filter((reason) => reason !== '')).toHaveLength(refused.length);
});
