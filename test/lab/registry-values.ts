import { expect } from 'vitest';
import type { Change } from '../../main/contract/plan.ts';
import { labProgram } from './lab.ts';

/** What reg.exe says of a value: its number, or undefined where it is not there. */
function numberIn(path: string, name: string): number | undefined {
  const said = labProgram('reg', 'query', path, '/v', name);
  const found = /REG_DWORD\s+0x([0-9a-f]+)/i.exec(said.out)?.[1];
  return found === undefined ? undefined : Number.parseInt(found, 16);
}

/** That reg.exe finds in the registry what these changes say is there. */
export function expectInRegistry(changes: readonly Change[], side: 'from' | 'to'): void {
  const values = changes.filter((change) => change.address.resource === 'registry');
  expect(values.length).toBeGreaterThan(0);
  const found = values.map(({ address }) => [address.key, numberIn(address.key['path'] ?? '', address.key['name'] ?? '')]);
  const wanted = values.map((change) => [change.address.key, change[side].is === 'value' ? change[side].value : undefined]);
  expect(found).toEqual(wanted);
}
