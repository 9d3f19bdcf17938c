import { describe, expect, it } from 'vitest';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import type { JournalEntry, Settled } from '../../../../main/contract/journal.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import { apply } from '../../../../main/engine/running/apply.ts';
import { makePlan } from '../../../../main/engine/planning/plan.ts';
import { reconcile, type Reconciled } from '../../../../main/engine/running/reconcile.ts';
import { runsOf, stepsInPlace } from '../../../../main/engine/history/runs.ts';
import { settingsOf } from '../../../../main/engine/planning/setting-at.ts';
import { makeUndoPlan } from '../../../../main/engine/planning/undo.ts';
import { undoSteps } from '../../../../main/engine/planning/undo-steps.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import { knownFrom } from '../../../laws/host/facts-from-given.ts';
import { LoggingJournal, MemoryHost, identity, ticking } from '../fakes.ts';

/** A run of one change that was interrupted when the change had been sent to the host, which has not made it yet. */
async function dead(id = 'W02-42') {
  const control = controls.find((each) => each.id === id);
  if (!control) throw new Error(`no control ${id}`);
  const { facts } = knownFrom(control, control.examples?.bad ?? []);
  const host = new MemoryHost(facts);
  const journal = new LoggingJournal();
  const clock = ticking();
  const { plan } = makePlan(
    { controls: [control], optionalGroups: new Set() },
    { facts, profile: emptyProfile, applied: [], now: clock.now() },
    identity,
    sha256,
  );
  const change = plan.changes[0];
  if (!change) throw new Error('no change');
  const run = (name: string): Promise<unknown> =>
    apply({
      plan,
      confirmed: plan.id,
      understood: new Set(),
      host,
      controls,
      profile: emptyProfile,
      journal,
      wait: () => Promise.reject(new Error('no rollback was planted')),
      clock,
      digest: sha256,
      run: name,
      by: 'test',
      version: '0',
    });
  host.dies = new Error('gone');
  await expect(run('first')).rejects.toThrow('gone');
  host.dies = undefined;
  const settle = () => reconcile(host, journal, controls, clock);
  const inPlace = (): readonly string[] => stepsInPlace(runsOf(journal.written)).map((step) => step.run);
  const undo = () => {
    const runs = runsOf(journal.written);
    const first = runs[0];
    if (!first) throw new Error('no run');
    return {
      plan: makeUndoPlan(first, runs, controls, { facts: host.facts, profile: emptyProfile, applied: [], now: clock.now() }, identity, sha256).plan,
      file: undoSteps(first, runs, settingsOf(controls)),
    };
  };
  return { host, journal, change, run, settle, inPlace, undo, clock };
}
/** Windows does late what it was asked for. */
const madeLate = ({ host, change }: Awaited<ReturnType<typeof dead>>): void => {
  host.put(change.address, change.to);
};

describe('a change whose run was interrupted', () => {
  it('is left open while another process still makes it, and nothing else is applied meanwhile', async () => {
    const it = await dead();
    it.journal.owner.holder = { process: 4711, since: '2026-11-24T08:59:00Z' };
    const { found, stillMade } = await it.settle();
    expect([found, stillMade]).toEqual([[], { run: 'first', step: 0, owner: it.journal.owner.holder }]);
    await expect(it.run('second')).rejects.toThrow('still running on this host in process 4711');
    expect(it.journal.written.map((entry) => entry.entry)).toEqual(['runStarted', 'changeIntended']);
    it.journal.owner.holder = undefined;
    madeLate(it);
    expect((await it.settle()).found.map((entry) => entry.conclusion)).toEqual(['applied']);
    expect(it.inPlace()).toEqual(['first']);
  });

  it('loses its ticket before the host is read, so that no process can begin with it afterwards', async () => {
    const it = await dead();
    it.host.onRead = () => {
      expect(it.journal.owner.tickets.at(-1)).toBe('');
    };
    await it.settle();
    expect(it.journal.owner.tickets).toEqual(['', 'first#0', '']);
    expect.hasAssertions();
  });

  it('is read as not made until a later reading shows that it was, and can then be undone', async () => {
    const it = await dead();
    expect((await it.settle()).found.map((entry) => entry.conclusion)).toEqual(['notApplied']);
    // It may be made yet: the file undoes it only while the value is the one that it leaves.
    expect([it.inPlace(), it.undo().file.map((step) => step.change)]).toEqual([[], [{ from: it.change.to, to: it.change.from }]]);
    expect((await it.settle()).found).toEqual([]);
    madeLate(it);
    expect((await it.settle()).found.map((entry) => entry.conclusion)).toEqual(['applied']);
    expect(it.inPlace()).toEqual(['first']);
    expect(it.undo().plan.changes.map((change) => [change.from, change.to])).toEqual([[it.change.to, it.change.from]]);
    expect(it.undo().file).toHaveLength(1);
    expect((await it.settle()).found).toEqual([]);
  });

  it('is not called made by a later run that made the same change', async () => {
    const it = await dead();
    await it.settle();
    await it.run('second');
    expect((await it.settle()).found).toEqual([]);
    expect(it.inPlace()).toEqual(['second']);
    // The value is that of the second run: the file of the first one does not undo it.
    expect(it.undo().file).toEqual([]);
  });

  it('ends its run, once', async () => {
    const it = await dead();
    await it.settle();
    await it.settle();
    expect(it.journal.written.filter((entry) => entry.entry === 'runEnded')).toMatchObject([{ run: 'first', done: 0, by: 'reconciling' }]);
    expect(runsOf(it.journal.written)[0]).toMatchObject({ ended: true, interrupted: true });
  });

  it('of a set is undone by the elements of ours that are there', async () => {
    const it = await dead('W11-A02');
    const { edit } = it.change;
    if (edit.how !== 'difference') throw new Error('no set');
    await it.settle();
    it.host.put(it.change.address, { is: 'value', value: edit.add.slice(0, 1) });
    const conclusion = edit.add.length === 1 ? 'applied' : 'moved';
    expect((await it.settle()).found.map((entry) => entry.conclusion)).toEqual([conclusion]);
    expect(it.undo().file.map((step) => step.change)).toEqual([{ add: [], remove: edit.add.slice(0, 1) }]);
  });
});

describe('what a later reading says about an interrupted change', () => {
  const conclusions = async (it: Awaited<ReturnType<typeof dead>>): Promise<readonly string[]> => (await it.settle()).found.map((entry) => entry.conclusion);

  it('is that the value is another one than before and after', async () => {
    const it = await dead();
    it.host.put(it.change.address, { is: 'value', value: 7 });
    expect(await conclusions(it)).toEqual(['moved']);
  });
  it('is unknown while the value cannot be read, and known as soon as it can', async () => {
    const it = await dead();
    it.host.put(it.change.address, { is: 'unread', why: 'access denied' });
    expect(await conclusions(it)).toEqual(['unread']);
    expect(it.inPlace()).toEqual([]);
  });
  it('is unknown where no control of this version sets the value', async () => {
    const it = await dead();
    const { found } = await reconcile(it.host, it.journal, [], it.clock);
    expect(found).toMatchObject([{ conclusion: 'unread', is: { is: 'unread', why: expect.stringContaining('no longer names') as string } }]);
  });
  it('is not concluded again, while another process still makes it', async () => {
    const it = await dead();
    await it.settle();
    it.journal.owner.holder = { process: undefined, since: '2026-11-24T08:59:00Z' };
    expect(await it.settle()).toEqual({ found: [], stillMade: { run: 'first', step: 0, owner: it.journal.owner.holder } });
    await expect(it.run('second')).rejects.toThrow('An earlier change is still running on this host. Nothing was applied.');
  });
});

describe('a change that could not be read afterwards', () => {
  const denied = { is: 'unread', why: 'access denied' } as const;
  /** The setter has made the change or not, and could not read it. */
  async function unread(id: string, is: 'old' | 'new' | 'other') {
    const it = await dead(id);
    const { edit, from, to } = it.change;
    const settled: Settled = { outcome: 'failed', was: from, is: denied, message: 'The value was written.' };
    await it.journal.append({ entry: 'changeSettled', at: it.clock.now(), run: 'first', step: 0, settled });
    await it.journal.append({ entry: 'runEnded', at: it.clock.now(), run: 'first', done: 0, notDone: 1 });
    it.host.put(it.change.address, denied);
    expect((await it.settle()).found).toEqual([]);
    it.host.put(it.change.address, is === 'old' ? from : is === 'new' ? to : { is: 'value', value: edit.how === 'replace' ? 7 : edit.add.slice(0, 1) });
    return it;
  }

  it.each(['W02-42', 'W11-A02'])('is read by each later scan until it can be read, and then known: %s', async (id) => {
    const made = await unread(id, 'new');
    expect(made.undo()).toMatchObject({ plan: { changes: [] }, file: [{}] });
    expect((await made.settle()).found).toMatchObject([{ conclusion: 'applied' }]);
    expect([made.inPlace(), made.undo().plan.changes.length, made.undo().file.length]).toEqual([['first'], 1, 1]);
    expect((await made.settle()).found).toEqual([]);

    const notMade = await unread(id, 'old');
    expect((await notMade.settle()).found).toMatchObject([{ conclusion: 'notApplied' }]);
    expect([notMade.inPlace(), notMade.undo().plan.changes.length, notMade.undo().file.length]).toEqual([[], 0, 0]);
  });

  it('is not called made where the value is neither the old nor the new one: another program may have set it', async () => {
    const it = await unread('W02-42', 'other');
    expect((await it.settle()).found).toMatchObject([{ conclusion: 'moved' }]);
    expect([it.inPlace(), it.undo().plan.changes.length]).toEqual([[], 0]);
    expect((await it.settle()).found).toEqual([]);
  });
});

describe('what a setter has reported', () => {
  const at = '2026-11-24T09:00:00.000Z';
  const states = [
    { is: 'value', value: 1 },
    { is: 'value', value: 0 },
    { is: 'unread', why: 'x' },
  ] as const;
  const settled: readonly Settled[] = (['done', 'moved', 'refused', 'failed'] as const).flatMap((outcome) =>
    states.flatMap((was) => states.map((is) => ({ outcome, was, is, message: '' }))),
  );
  const conclusions = ['applied', 'notApplied', 'moved', 'unread'] as const;

  it('is never overwritten by an earlier or later reading, unless nothing could be read', async () => {
    const it = await dead();
    const [started, intended] = it.journal.written;
    if (!started || !intended) throw new Error('no run');
    const read = (conclusion: Reconciled['conclusion'], is: Reconciled['is']): JournalEntry => ({
      entry: 'reconciled',
      at,
      run: 'first',
      step: 0,
      conclusion,
      is,
      from: it.change.from,
      to: it.change.to,
    });
    let tried = 0;
    for (const each of settled)
      for (const before of [undefined, ...conclusions])
        for (const after of conclusions)
          for (const is of states) {
            const reported: JournalEntry = { entry: 'changeSettled', at, run: 'first', step: 0, settled: each };
            const entries = [started, intended, ...(before ? [read(before, is)] : []), reported, read(after, is)];
            const told = runsOf(entries)[0]?.steps[0]?.settled;
            if (each.is.is === 'value' || is.is !== 'value') expect(told).toEqual(each);
            else expect(told).toMatchObject({ outcome: each.outcome, is });
            tried += 1;
          }
    expect(tried).toBe(settled.length * 5 * 4 * 3);
  });
});
