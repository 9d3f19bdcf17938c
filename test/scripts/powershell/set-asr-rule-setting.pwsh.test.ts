import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FactState, SettledState } from '../../../main/contract/fact-state.ts';
import type { Settled } from '../../../main/contract/journal.ts';
import type { LocalHost } from '../../../main/hosts/local/local-host.ts';
import { resourceNamed } from '../../../main/resources/resource-named.ts';
import { copyOfWorld, openSimulated, resetWorld } from '../../simulated-host.ts';
import { changeAnyWorld } from '../../simulator/change-world.ts';

const key = { rule: '9e6c4e1f-7d60-472f-ba1a-a39ef669e4b2' };
const world = copyOfWorld('neglected');
let host: LocalHost;
beforeAll(async () => {
  host = await openSimulated(world, 'change');
});
afterAll(() => host.close());
beforeEach(() => {
  resetWorld(world, 'neglected');
});

/** Defender lists the rule with this number as its action. */
function listed(action: number): void {
  changeAnyWorld(world, (it) => {
    it.defender.preference['AttackSurfaceReductionRules_Ids'] = [key.rule];
    it.defender.preference['AttackSurfaceReductionRules_Actions'] = [action];
  });
}
async function read(): Promise<FactState | undefined> {
  const reading = await host.read({ resource: resourceNamed('asrRule'), keys: [key] });
  return reading.rows[0]?.facts['action'];
}
const absent: SettledState = { is: 'absent' };
const block: SettledState = { is: 'value', value: 'Block' };
const set = (from: SettledState, to: SettledState): Promise<Settled> =>
  host.set({ address: { resource: 'asrRule', key, property: 'action' }, from, to, edit: { how: 'replace' } });

describe('an attack surface reduction rule', () => {
  it('that is listed with 5 is not configured, and is set', async () => {
    listed(5);
    expect(await read()).toEqual(absent);
    expect(await set(absent, block)).toMatchObject({ outcome: 'done', was: absent, is: block });
    expect(await read()).toEqual(block);
  });

  it.each([
    [absent, block],
    [block, absent],
  ])('with an unknown action is unread for the collector and the setter, and is not written over: %j to %j', async (from, to) => {
    listed(9);
    const before = readFileSync(world, 'utf8');
    expect(await read()).toMatchObject({ is: 'unread', why: expect.stringContaining('the action 9') as string });
    const settled = await set(from, to);
    expect(settled).toMatchObject({ outcome: 'failed', is: { is: 'unread', why: expect.stringContaining('the action 9') as string } });
    expect(settled.message).toContain('Nothing was changed');
    expect(readFileSync(world, 'utf8')).toBe(before);
  });
});
