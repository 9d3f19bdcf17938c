import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { needsOf } from '../../../main/engine/judging/needs.ts';
import { resourceNamed } from '../../../main/resources/resource-named.ts';
import { policyStores } from '../../../main/resources/windows/policy-stores.ts';
import { root } from '../code/generated-file.ts';

/** Registry values have a table of their own, value by value. */
const looked = [...needsOf(controls).keys()].filter((name) => name !== 'registry').sort();
const scripts = join(root, 'scripts', 'powershell');
const texts = readdirSync(scripts, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ps1'))
  .map((file) => readFileSync(join(scripts, file), 'utf8'));
/** How a resource is read, as it is declared or written: parameters with their values. */
function readingOf(name: string): string {
  const { cmdlets } = resourceNamed(name);
  if (!cmdlets) return texts.join('\n');
  const withValues = Object.entries({ ...cmdlets.readWith }).map(([parameter, value]) => `${parameter}: '${String(value)}'`);
  return [cmdlets.read, ...withValues, ...Object.values(cmdlets.further ?? {}).map(({ read }) => read)].join(' ');
}

describe('what controls read besides registry values', () => {
  it('is in the table, each with the way in which policy reaches the reading', () => {
    expect(Object.keys(policyStores).sort()).toEqual(looked);
  });

  it('is read by what merges policies, where the table says so', () => {
    const merged = Object.entries(policyStores).filter(([, { reading }]) => reading === 'merged');
    expect(merged.length).toBeGreaterThan(5);
    expect(merged.filter(([name, { by }]) => by === undefined || !readingOf(name).includes(by)).map(([name]) => name)).toEqual([]);
  });

  it('is derived where the table says so, and nowhere else', () => {
    const derived = Object.keys(policyStores).filter((name) => policyStores[name]?.reading === 'derived');
    expect(derived.sort()).toEqual(looked.filter((name) => resourceNamed(name).scope.is === 'computed'));
  });
});
