import { expect } from 'vitest';
import type { Change } from '../../main/contract/plan.ts';
import { labPowerShell, labProgram } from './lab.ts';

/** What reg.exe says of a value: its number, or undefined where it is not there. */
function numberIn(path: string, name: string): number | undefined {
  const said = labProgram('reg', 'query', path, '/v', name);
  const found = /REG_DWORD\s+0x([0-9a-f]+)/i.exec(said.out)?.[1];
  return found === undefined ? undefined : Number.parseInt(found, 16);
}

/** The values of W02-22 and W11-02. */
const values: readonly (readonly [path: string, name: string])[] = [
  ['SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer', 'NoDriveTypeAutoRun'],
  ['SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer', 'NoAutorun'],
  ['SOFTWARE\\Policies\\Microsoft\\Windows\\Explorer', 'NoAutoplayfornonVolume'],
  ['SYSTEM\\CurrentControlSet\\Services\\EventLog\\Security', 'MaxSize'],
  ['SYSTEM\\CurrentControlSet\\Services\\EventLog\\System', 'MaxSize'],
  ['SYSTEM\\CurrentControlSet\\Services\\EventLog\\Application', 'MaxSize'],
];

/** A key of W02-22 that Windows does not have before the value is set. */
export const newKey = 'SOFTWARE\\Policies\\Microsoft\\Windows\\Explorer';

/** Removes these values and the key that only they need: the registry of the lab outlives a run that was ended before its undo. */
export function removeRegistryValues(): void {
  const removals = values.map(([path, name]) => `Remove-ItemProperty -LiteralPath 'HKLM:\\${path}' -Name '${name}' -ErrorAction SilentlyContinue`);
  const key = `Remove-Item -LiteralPath 'HKLM:\\${newKey}' -ErrorAction SilentlyContinue`;
  const said = labPowerShell('-Command', `${[...removals, key].join('; ')}; exit 0`);
  if (said.code !== 0) throw new Error(`The registry of the lab could not be prepared: ${said.notes}`);
}

/** Every key and value below these branches, as reg.exe lists them. A lab on which nothing has set a policy has the first one empty, or not at all. */
export function registryTree(): readonly string[] {
  const tree = ['SOFTWARE\\Policies', 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies'].flatMap((branch) => {
    const said = labProgram('reg', 'query', `HKLM\\${branch}`, '/s');
    if (said.out.trim() === '' && (said.code === 0 || said.code === 1)) return [];
    if (said.code !== 0 || !said.out.includes('HKEY_LOCAL_MACHINE')) throw new Error(`The registry of the lab could not be listed: ${said.notes}`);
    return said.out
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  });
  if (tree.length === 0) throw new Error('The registry of the lab could not be listed: it has none of the branches.');
  return tree;
}

/** That reg.exe finds in the registry what these changes say is there. */
export function expectInRegistry(changes: readonly Change[], side: 'from' | 'to'): void {
  const inRegistry = changes.filter((change) => change.address.resource === 'registry');
  expect(inRegistry.length).toBeGreaterThan(0);
  const found = inRegistry.map(({ address }) => [address.key, numberIn(address.key['path'] ?? '', address.key['name'] ?? '')]);
  const wanted = inRegistry.map((change) => [change.address.key, change[side].is === 'value' ? change[side].value : undefined]);
  expect(found).toEqual(wanted);
}
