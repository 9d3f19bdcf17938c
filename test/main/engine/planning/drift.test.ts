import { describe, expect, it } from 'vitest';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import type { Settled } from '../../../../main/contract/journal.ts';
import { driftOf } from '../../../../main/engine/planning/drift.ts';
import { settingsOf } from '../../../../main/engine/planning/setting-at.ts';
import { makeUndoPlan } from '../../../../main/engine/planning/undo.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import { addressText } from '../../../../main/words/key-text.ts';
import { PracticeBench } from '../practice-bench.ts';

const settings = settingsOf(controls);
const only = (...ids: readonly string[]) => ({ controls: controls.filter((control) => ids.includes(control.id)) });

describe('what Castellan has set', () => {
  it('is as it was set, after each of the plans that a practice host allows', async () => {
    const bench = await PracticeBench.open('neglected');
    await bench.apply((await bench.plan()).plan);
    const drift = driftOf(bench.runs(), settings, (await bench.known()).facts);
    expect(drift.length).toBeGreaterThan(10);
    expect(drift.filter((each) => each.is !== 'asSet')).toEqual([]);
  });

  it('has changed where another program has set another value, and says which, when and by whom ours was set', async () => {
    const bench = await PracticeBench.open('neglected');
    await bench.apply((await bench.plan(only('W02-42', 'HV-D-22'))).plan);
    const [set] = driftOf(bench.runs(), settings, (await bench.known()).facts).filter((each) => each.change.controls.includes('W02-42'));
    const change = set?.change ?? expect.fail('W02-42 was not set');
    const moved: Settled = await bench.host.set({ address: change.address, from: change.to, to: { is: 'value', value: 3 }, edit: { how: 'replace' } });
    expect(moved.outcome).toBe('done');
    const drift = driftOf(bench.runs(), settings, (await bench.known()).facts);
    expect(drift.filter((each) => each.is === 'changed')).toMatchObject([{ by: 'test', run: 'run-1', shownNow: '3', change: { controls: ['W02-42'] } }]);
    expect(drift.every((each) => !Number.isNaN(Date.parse(each.setAt)))).toBe(true);
  });

  it('is not read, and not as set, where the facts do not hold it', async () => {
    const bench = await PracticeBench.open('neglected');
    await bench.apply((await bench.plan(only('W02-42'))).plan);
    expect(driftOf(bench.runs(), settings, {}).map((each) => each.is)).toEqual(['notRead']);
    expect(driftOf(bench.runs(), [], (await bench.known()).facts).map((each) => each.is)).toEqual(['notRead']);
  });

  it('names each setting once, however often it was set, and none that was undone', async () => {
    const bench = await PracticeBench.open('neglected');
    await bench.apply((await bench.plan(only('W02-42', 'HV-D-22'))).plan);
    const [undone] = driftOf(bench.runs(), settings, (await bench.known()).facts);
    const change = undone?.change ?? expect.fail('nothing was set');
    await bench.host.set({ address: change.address, from: change.to, to: change.from, edit: { how: 'replace' } });
    await bench.apply((await bench.plan(only('W02-42', 'HV-D-22'))).plan);
    const names = driftOf(bench.runs(), settings, (await bench.known()).facts).map((each) => addressText(each.change.address));
    expect(new Set(names).size).toBe(names.length);
    await bench.apply(makeUndoPlan(undefined, bench.runs(), controls, await bench.known(), bench.host.identity, sha256).plan);
    expect(driftOf(bench.runs(), settings, (await bench.known()).facts)).toEqual([]);
  });
});
