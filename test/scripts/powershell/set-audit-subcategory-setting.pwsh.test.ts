import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Settled } from '../../../main/contract/journal.ts';
import type { Reading } from '../../../main/contract/reading.ts';
import type { LocalHost } from '../../../main/hosts/local/local-host.ts';
import { resourceNamed } from '../../../main/resources/resource-named.ts';
import { copyOfWorld, openSimulated, resetWorld } from '../../simulated-host.ts';
import { changeAnyWorld } from '../../simulator/change-world.ts';

const key = { subcategory: '0cce921d-69ae-11d9-bed3-505054503030' };
const world = copyOfWorld('neglected');
let host: LocalHost;
beforeAll(async () => {
  host = await openSimulated(world, 'change');
});
afterAll(() => host.close());
beforeEach(() => {
  resetWorld(world, 'neglected');
});
const read = (): Promise<Reading> => host.read({ resource: resourceNamed('auditSubcategory'), keys: [key] });
const set = (add: readonly string[], remove: readonly string[]): Promise<Settled> =>
  host.set({
    address: { resource: 'auditSubcategory', key, property: 'setting' },
    from: { is: 'value', value: [...remove] },
    to: { is: 'value', value: [...add] },
    edit: { how: 'difference', add: [...add], remove: [...remove] },
  });
const recorded = (reading: Reading): unknown =>
  reading.rows.find((row) => row.key['subcategory'] === key.subcategory)?.facts['setting'] ?? [reading.complete, reading.problem];

describe('the setter of audit subcategories', () => {
  it.each(['System', 'Система'])('sets and undoes what is recorded for all users, where Windows calls them %s and one user has rows', async (auditTarget) => {
    changeAnyWorld(world, (it) => {
      Object.assign(it.conditions, { auditTarget, auditedForUser: [key.subcategory] });
    });
    const before = readFileSync(world, 'utf8');
    expect(recorded(await read())).toEqual({ is: 'value', value: [] });
    expect(await set(['success', 'failure'], [])).toMatchObject({ outcome: 'done', message: '' });
    expect(recorded(await read())).toEqual({ is: 'value', value: ['success', 'failure'] });
    expect(await set([], ['success', 'failure'])).toMatchObject({ outcome: 'done', message: '' });
    expect(JSON.parse(readFileSync(world, 'utf8'))).toEqual(JSON.parse(before));
  });

  it('sets nothing, as nothing can be read, where one user has as many rows as all users', async () => {
    changeAnyWorld(world, (it) => {
      it.conditions.auditedForUser = it.audit.map(({ guid }) => guid);
    });
    const before = readFileSync(world, 'utf8');
    expect((await read()).complete).toBe(false);
    expect(await set(['success'], [])).toMatchObject({ outcome: 'failed', message: expect.stringContaining('which rows are for all users') as string });
    expect(readFileSync(world, 'utf8')).toBe(before);
  });
});
