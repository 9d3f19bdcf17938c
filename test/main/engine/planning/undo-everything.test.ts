import { describe, expect, it } from 'vitest';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import type { Address } from '../../../../main/contract/address.ts';
import type { SettledState } from '../../../../main/contract/fact-state.ts';
import type { Facts } from '../../../../main/contract/reading.ts';
import type { Run } from '../../../../main/engine/history/runs.ts';
import { makeUndoPlan, type UndoPlanned, type UndoWhat } from '../../../../main/engine/planning/undo.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import { PracticeBench } from '../practice-bench.ts';

const only = (...ids: readonly string[]) => ({ controls: controls.filter((control) => ids.includes(control.id)) });
const value = (facts: Facts, { resource, key, property }: Address): unknown =>
  facts[resource]?.rows.find((row) => JSON.stringify(row.key) === JSON.stringify(key))?.facts[property];

async function undo(bench: PracticeBench, run: Run | undefined, what: UndoWhat = {}): Promise<UndoPlanned> {
  return makeUndoPlan(run, bench.runs(), controls, await bench.known(), bench.host.identity, sha256, what);
}
async function setElsewhere(bench: PracticeBench, address: Address, to: SettledState): Promise<void> {
  const from = value((await bench.known()).facts, address) as SettledState;
  expect((await bench.host.set({ address, from, to, edit: { how: 'replace' } })).outcome).toBe('done');
}
/** Two runs: HV-D-22 for all VMs, then the same again after one VM was switched back. */
async function twoRuns(): Promise<{ readonly bench: PracticeBench; readonly address: Address; readonly before: SettledState; readonly wanted: SettledState }> {
  const bench = await PracticeBench.open('neglected');
  const first = (await bench.plan(only('HV-D-22'))).plan;
  await bench.apply(first);
  const change = first.changes.find((each) => each.standing.is !== 'held') ?? expect.fail('nothing to apply');
  await setElsewhere(bench, change.address, change.from);
  await bench.apply((await bench.plan(only('HV-D-22'))).plan);
  expect(bench.runs()).toHaveLength(2);
  return { bench, address: change.address, before: change.from, wanted: change.to };
}

describe('the undo of everything', () => {
  it('restores every value from before the first run, over several runs, and leaves nothing in place', async () => {
    const bench = await PracticeBench.open('neglected');
    const { facts } = await bench.known();
    for (const ids of [['W02-42', 'HV-D-22'], ['HV-D-23'], ['W11-A02']]) await bench.apply((await bench.plan(only(...ids))).plan);
    const { plan } = await undo(bench, undefined);
    expect(plan.run).toBeUndefined();
    expect(plan.changes.length).toBeGreaterThan(3);
    expect(await bench.differences(plan)).toEqual([]);
    await bench.apply(plan);
    const after = (await bench.known()).facts;
    for (const { address } of plan.changes) expect(value(after, address), JSON.stringify(address)).toEqual(value(facts, address));
    expect((await undo(bench, undefined)).plan.changes).toEqual([]);
  });

  it('undoes one setting of two runs with one change, which takes both steps out of what is in place', async () => {
    const { bench, address, before, wanted } = await twoRuns();
    const { plan } = await undo(bench, undefined);
    const [change] = plan.changes.filter((each) => JSON.stringify(each.address) === JSON.stringify(address));
    expect(change).toMatchObject({ from: wanted, to: before, undoesAlso: [expect.stringMatching(/^run-1#/)] });
    await bench.apply(plan);
    expect((await undo(bench, undefined)).plan.changes).toEqual([]);
  });

  it('says of the older run that a later one has set the value again', async () => {
    const { bench, address } = await twoRuns();
    const [first] = bench.runs();
    const { plan } = await undo(bench, first);
    const change = plan.changes.find((each) => JSON.stringify(each.address) === JSON.stringify(address));
    // The later run has left the same value, so the guard of the older run lets it pass; what it restores is the value before the first run.
    expect(change?.standing.is === 'held' ? change.standing.reason : 'ready').toMatch(/ready|Run run-2 has set this value again/);
  });

  it('holds a value that another program has changed since, and restores it after a confirmation of its own', async () => {
    const bench = await PracticeBench.open('neglected');
    const made = (await bench.plan(only('W02-42'))).plan;
    const { facts } = await bench.known();
    await bench.apply(made);
    const change = made.changes[0] ?? expect.fail('no change');
    await setElsewhere(bench, change.address, { is: 'value', value: 2 });
    const [run] = bench.runs();
    const held = (await undo(bench, run)).plan.changes[0];
    expect(held?.standing).toMatchObject({ is: 'held', by: 'moved' });
    const { plan } = await undo(bench, run, { anyway: [held?.undoes ?? ''] });
    const anyway = plan.changes[0];
    expect(anyway?.standing).toMatchObject({
      is: 'confirm',
      control: 'W02-42',
      understand: [expect.stringContaining('This value was changed by someone else since') as string],
    });
    expect(anyway?.consequence).toContain(`Removes what was set for W02-42: ${controls.find((each) => each.id === 'W02-42')?.title ?? ''}`);
    expect(await bench.differences(plan)).toEqual([]);
    const unconfirmed = await bench.apply(plan, { understood: new Set() });
    expect(unconfirmed.steps.map((each) => each.settled.outcome)).toEqual(['held']);
    await bench.apply((await undo(bench, run, { anyway: [held?.undoes ?? ''] })).plan);
    expect(value((await bench.known()).facts, change.address)).toEqual(value(facts, change.address));
  });
});
