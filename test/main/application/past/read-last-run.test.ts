import { describe, expect, it } from 'vitest';
import type { Application } from '../../../../main/application/ports/application.ts';
import { applyPlan } from '../../../../main/application/runs/apply-plan.ts';
import { planUndo } from '../../../../main/application/plans/plan-undo.ts';
import { readLastRun, type LastRun } from '../../../../main/application/past/read-last-run.ts';
import { scanHost } from '../../../../main/application/scans/scan-host.ts';
import type { Facts } from '../../../../main/contract/reading.ts';
import type { Plan } from '../../../../main/contract/plan.ts';
import { cliApplication } from '../../../journeys/cli-application.ts';
import { wrapHost } from '../../../wrap-host.ts';
import { applyIt, planFor, practiceApplication, profile, quiet, reference } from '../practice-application.ts';

const readAll = async (application: Application): Promise<Facts> => (await scanHost(application, { reference, profile }, quiet)).facts;
const lastOf = async (application: Application, plan: Plan, facts: Facts = {}): Promise<LastRun> => {
  const last = await readLastRun(application, { identity: plan.host, facts });
  if (!last) throw new Error('the journal holds no run');
  return last;
};
const outcomes = ({ run }: LastRun): readonly (string | undefined)[] => run.steps.map(({ settled }) => settled?.outcome);

describe('the last run of a host', () => {
  it('is none where Castellan has changed nothing', async () => {
    const application = practiceApplication();
    const plan = await planFor(application, 'W02-42');
    expect(await readLastRun(application, { identity: plan.host, facts: {} })).toBeUndefined();
  });

  it('is known to another process, with the outcome of each change and what can be undone', async () => {
    const first = cliApplication();
    const plan = await planFor(first.application, 'W02-42', 'W04-01');
    const { run, steps } = await applyIt(first.application, plan);
    const second = cliApplication({ dataBase: `${first.folder}/data` });
    const last = await lastOf(second.application, plan);
    expect(last.run.id).toBe(run);
    expect(outcomes(last)).toEqual(steps.map(({ settled }) => settled.outcome));
    expect([...last.inPlace]).toEqual(steps.map(({ step }) => step));
    expect([last.notBegun, last.windows, last.changedSince]).toEqual([[], [], []]);
  });

  it('holds the changes that were on hold or not confirmed, with the reason that was shown', async () => {
    const application = practiceApplication();
    const plan = await planFor(application, 'W02-42', 'W12-01');
    const { steps } = await applyIt(application, plan);
    const left = steps.filter(({ settled }) => settled.outcome === 'held');
    expect(left.length).toBeGreaterThan(0);
    const last = await lastOf(application, plan);
    expect(last.run.left.map(({ step, settled }) => [step, settled])).toEqual(left.map(({ step, settled }) => [step, settled]));
    expect(last.notBegun).toEqual([]);
  });

  it('names the changes that a stopped run did not come to', async () => {
    const application = practiceApplication();
    const plan = await planFor(application, 'W02-42', 'W04-01');
    expect(plan.changes.length).toBeGreaterThan(1);
    const abort = new AbortController();
    const tell = (): void => {
      abort.abort();
    };
    await applyPlan(application, { reference, plan, confirmed: plan.id, understood: new Set(), profile }, { tell, signal: abort.signal });
    const last = await lastOf(application, plan);
    expect(outcomes(last)).toEqual(['done']);
    expect(last.notBegun).toEqual(plan.changes.slice(1));
    expect([last.run.ended, last.run.interrupted]).toEqual([true, false]);
  });

  it('names a change whose value is another one by the newest reading, and none where that was not read', async () => {
    const application = practiceApplication();
    const plan = await planFor(application, 'W02-42');
    await applyIt(application, plan);
    expect((await lastOf(application, plan, await readAll(application))).changedSince).toEqual([]);
    const [change] = plan.changes;
    if (!change) throw new Error('the plan is empty');
    const host = await application.hosts.open(reference, 'change');
    await host.set({ address: change.address, from: change.to, to: change.from, edit: change.edit });
    await host.close();
    const { changedSince } = await lastOf(application, plan, await readAll(application));
    expect(changedSince.map(({ step, shownSet, shownNow, is }) => [step, shownSet, shownNow, is])).toEqual([[0, change.shownTo, change.shownFrom, 'changed']]);
    expect((await lastOf(application, plan)).changedSince).toEqual([]);
  });

  it('is the undo where that was applied last, and then nothing can be undone', async () => {
    const application = practiceApplication();
    const plan = await planFor(application, 'W02-42');
    await applyIt(application, plan);
    const undo = await planUndo(application, { reference, profile }, quiet);
    await applyIt(application, undo.plan);
    const last = await lastOf(application, plan);
    expect([last.run.plan.purpose, last.inPlace.size]).toEqual(['undo', 0]);
  });

  it('holds a change without a result where the run was interrupted and nothing was read since', async () => {
    const application = practiceApplication((host) => wrapHost(host, { set: () => Promise.reject(new Error('the process ended here')) }));
    const plan = await planFor(application, 'W02-42');
    await expect(applyIt(application, plan)).rejects.toThrow('the process ended here');
    const last = await lastOf(application, plan);
    expect(outcomes(last)).toEqual([undefined]);
    expect(last.run.ended).toBe(false);
  });
});
