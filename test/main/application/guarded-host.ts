import { expect } from 'vitest';
import type { Application } from '../../../main/application/ports/application.ts';
import { applyPlan, type AppliedPlan, type ApplyPlanEvent } from '../../../main/application/runs/apply-plan.ts';
import { scanAndPlan } from '../../../main/application/plans/plan-changes.ts';
import { withStorage } from '../../../main/application/hosts/open-host.ts';
import type { JournalEntry } from '../../../main/contract/journal.ts';
import type { Plan } from '../../../main/contract/plan.ts';
import { wrapHost } from '../../wrap-host.ts';
import { MemoryRollback } from '../engine/memory-rollback.ts';
import { controlsOf, practiceApplication, profile, quiet, reference } from './practice-application.ts';

export const guardedControl = 'W12-01';

/** A practice host whose rollback is in memory and survives each opening of it, as the one of a real host survives the program. */
export async function guardedHost() {
  const plain = practiceApplication();
  const rollback = new MemoryRollback({ set: async (request) => (await plain.hosts.open(reference, 'change')).set(request) });
  const { hosts } = plain;
  const application: Application = {
    ...plain,
    wait: rollback.wait,
    hosts: {
      ...hosts,
      open: async (name, mode) => {
        const host = await hosts.open(name, mode);
        return wrapHost(host, { identity: { ...host.identity, rollback: true }, rollback });
      },
    },
  };
  const { plan } = await scanAndPlan(application, { reference, profile, choice: { controls: controlsOf(application, guardedControl), groups: [] } }, quiet);
  expect(plan.changes.map((change) => change.standing.is)).toContain('guarded');
  return { application, rollback, plan };
}
export const applyGuardedPlan = (application: Application, plan: Plan, tell: (event: ApplyPlanEvent) => void = () => undefined): Promise<AppliedPlan> =>
  applyPlan(application, { reference, plan, confirmed: plan.id, understood: new Set([guardedControl]), profile, typedHostName: plan.host.name }, { tell });
const entries = (application: Application, plan: Plan): Promise<readonly JournalEntry[]> =>
  withStorage(application, plan.host.machineId, (storage) => storage.journal.entries());
export const ends = async (application: Application, plan: Plan) =>
  (await entries(application, plan)).flatMap((entry) =>
    entry.entry === 'rollbackEnded' ? [{ end: entry.end, by: entry.by, proofs: entry.proofs, message: entry.message }] : [],
  );

/** The program ends in the countdown, and the host goes on alone. */
export async function ended() {
  const given = await guardedHost();
  given.rollback.onSecond = () => Promise.reject(new Error('the program was ended'));
  await expect(applyGuardedPlan(given.application, given.plan)).rejects.toThrow('was ended');
  given.rollback.onSecond = undefined;
  return given;
}
