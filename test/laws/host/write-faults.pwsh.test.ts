import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Address } from '../../../main/contract/address.ts';
import { isSettled, type FactState, type SettledState } from '../../../main/contract/fact-state.ts';
import type { Settled } from '../../../main/contract/journal.ts';
import type { Json } from '../../../main/contract/json.ts';
import type { Edit } from '../../../main/contract/plan.ts';
import type { LocalHost } from '../../../main/hosts/local/local-host.ts';
import { whatBecame } from '../../../main/engine/history/what-became.ts';
import { resourceNamed } from '../../../main/resources/resource-named.ts';
import { copyOfWorld, openSimulated, resetWorld } from '../../simulated-host.ts';
import { changeWorld } from '../../simulator/change-world.ts';
import { writeCases, type WriteCase } from './write-cases.ts';
import { keyText } from '../../../main/words/key-text.ts';

const world = copyOfWorld('neglected');
const half = copyOfWorld('neglected');
let host: LocalHost;
beforeAll(async () => {
  host = await openSimulated(world, 'change');
});
afterAll(() => host.close());

const sent = ({ to, edit }: { readonly to: SettledState; readonly edit: Edit }, from: SettledState): Parameters<LocalHost['set']>[0]['to'] =>
  edit.how === 'replace' ? to : { is: 'value', value: [...elements(from).filter((each) => !edit.remove.includes(each)), ...edit.add] };
const elements = (state: SettledState): readonly Json[] => (state.is === 'value' && Array.isArray(state.value) ? (state.value as readonly Json[]) : []);

async function readNow(address: Address): Promise<SettledState> {
  const resource = resourceNamed(address.resource);
  const reading = await host.read({ resource, ...(resource.scope.is === 'enumerated' ? {} : { keys: [address.key] }) });
  const state: FactState = reading.rows.find((row) => keyText(row.key) === keyText(address.key))?.facts[address.property] ?? { is: 'absent' };
  if (!isSettled(state)) throw new Error(`${address.resource} ${address.property}: ${JSON.stringify([state, reading.problem])}`);
  return state;
}

type Moment = 'never' | 'before' | 'middle' | 'after';
function plantFault(moment: Moment): void {
  changeWorld(world, (it) => {
    (it.conditions as unknown as Record<string, unknown>)['writeFault'] = moment === 'never' ? undefined : { at: moment, half };
  });
}
/** What counts of a world: not the conditions of the test, and lists without their order and marks. */
const content = (): string => JSON.stringify({ ...(JSON.parse(readFileSync(world, 'utf8').replaceAll('D:PAI', 'D:P')) as object), conditions: {} });

async function setAt(moment: Moment, { address, to, edit }: WriteCase, from: SettledState): Promise<Settled> {
  plantFault(moment);
  const settled = await host.set({ address, from, to: sent({ to, edit }, from), edit });
  plantFault('never');
  return settled;
}

const expected = { never: 'done', before: 'failed', middle: 'moved', after: 'done' } as const;
const moments = (each: WriteCase): readonly Moment[] => ['never', 'before', 'after', ...(each.half ? (['middle'] as const) : [])];
const table = writeCases.flatMap((each) => moments(each).map((moment) => ({ name: `${each.address.resource} ${each.address.property}`, moment, each })));

describe('a setter whose write throws', () => {
  it('is tested for every setter', () => {
    expect(new Set(writeCases.map(({ address }) => resourceNamed(address.resource).wire.setter)).size).toBe(30);
  });

  it.each(table)('$name, $moment: outcome, reading, world and undo agree', async ({ moment, each }) => {
    resetWorld(world, 'neglected');
    resetWorld(half, 'neglected');
    for (const file of each.begins ? [world, half] : []) changeWorld(file, each.begins ?? (() => undefined));
    if (each.half) changeWorld(half, each.half);
    const { address } = each;
    const before = content();
    const from = await readNow(address);
    const settled = await setAt(moment, each, from);
    const now = await readNow(address);

    expect([settled.outcome, settled.message]).toEqual([expected[moment], moment === 'never' ? '' : expect.stringContaining('The disk is full.')]);
    if (moment !== 'never') expect(settled.message).not.toContain('Exception calling');
    expect(settled.is).toEqual(now);
    const made = moment !== 'before';
    expect(content() !== before).toBe(made);
    const became = whatBecame({ change: { address, from, to: sent(each, from), edit: each.edit }, settled });
    expect(became.is).toBe(made ? 'made' : 'notMade');
    if (became.is !== 'made') return;

    if (moment !== 'middle') expect((await setAt('never', each, from)).outcome).toBe('already');
    const back: Edit = each.edit.how === 'replace' ? each.edit : { how: 'difference', add: [...became.removed], remove: [...became.added] };
    const undone = await host.set({ address, from: became.left, to: became.was, edit: back });
    if (each.keeps !== undefined) {
      expect([undone.outcome, undone.message]).toEqual([expect.stringMatching(/refused|failed/), expect.stringContaining(each.keeps)]);
      expect(await readNow(address)).toEqual(became.left);
      return;
    }
    expect([undone.outcome, undone.message]).toEqual(['done', '']);
    const restored = await readNow(address);
    expect(each.edit.how === 'replace' ? restored : [...elements(restored)].map(String).sort()).toEqual(
      each.edit.how === 'replace' ? from : [...elements(from)].map(String).sort(),
    );
    const again = await host.set({ address, from: became.left, to: became.was, edit: back });
    expect(again.outcome).toBe('already');
  });

  it('and cannot be read afterwards is named as not known, never as not made', async () => {
    resetWorld(world, 'neglected');
    const address: Address = { resource: 'folder', key: { path: 'D:\\VMs\\DC01' }, property: 'access' };
    const each = writeCases.find((one) => one.address.resource === 'folder');
    if (!each) throw new Error('no folder');
    const from = await readNow(address);
    changeWorld(half, (it) => {
      it.conditions.deniedFolders = ['D:\\VMs\\DC01'];
    });
    const settled = await setAt('middle', each, from);
    expect(settled.outcome).toBe('failed');
    expect(settled.message).toContain('could not be read after the write');
    expect(whatBecame({ change: { address, from, to: each.to, edit: each.edit }, settled }).is).toBe('unknown');
  });
});
