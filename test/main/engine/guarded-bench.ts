import { controls } from '../../../main/catalogue/index.generated.ts';
import type { JournalEntry } from '../../../main/contract/journal.ts';
import type { Plan } from '../../../main/contract/plan.ts';
import { emptyProfile } from '../../../main/contract/profile.ts';
import { runsOf, type Run } from '../../../main/engine/history/runs.ts';
import { makePlan } from '../../../main/engine/planning/plan.ts';
import { makeUndoPlan } from '../../../main/engine/planning/undo.ts';
import { apply, type Applied, type ApplyRequest } from '../../../main/engine/running/apply.ts';
import type { RollbackProgress } from '../../../main/engine/running/guarded-step.ts';
import { sha256 } from '../../../main/shells/digest.ts';
import { knownFrom } from '../../laws/host/facts-from-given.ts';
import { LoggingJournal, MemoryHost, identity, ticking } from './fakes.ts';
import { MemoryRollback } from './memory-rollback.ts';

/** A host in memory with a rollback in memory, and a plan with a guarded change (W14-02) among others. */
export function guardedBench(...ids: readonly string[]) {
  const chosen = controls.filter((each) => (ids.length === 0 ? ['W14-02'] : ids).includes(each.id));
  const facts = Object.assign({}, ...chosen.map((control) => knownFrom(control, control.examples?.bad ?? []).facts)) as MemoryHost['facts'];
  const who = { ...identity, rollback: true };
  const host = new MemoryHost(facts, who);
  const rollback = new MemoryRollback(host, host.log);
  const journal = new LoggingJournal(host.log);
  const clock = ticking();
  const guarded = Object.assign(host, { rollback });
  const known = () => ({ facts: host.facts, profile: emptyProfile, applied: [], now: clock.now() });
  const { plan } = makePlan({ controls: chosen, optionalGroups: new Set() }, known(), who, sha256);
  const progress: RollbackProgress[] = [];
  let runs = 0;
  const run = (given: Partial<ApplyRequest> = {}): Promise<Applied> => {
    runs += 1;
    const request = {
      plan,
      understood: new Set(chosen.map((each) => each.id)),
      host: guarded,
      controls,
      profile: emptyProfile,
      journal,
      clock,
      digest: sha256,
      by: 'test',
      version: '0',
    };
    const own = { confirmed: (given.plan ?? plan).id, run: `run-${String(runs)}`, wait: rollback.wait, typedHostName: who.name };
    return apply({ ...request, ...own, onRollback: (each) => progress.push(each), ...given });
  };
  const journalled = (): readonly Run[] => runsOf(journal.written);
  const undoPlan = (): Plan => {
    const [first] = journalled();
    if (!first) throw new Error('nothing was applied');
    return makeUndoPlan(first, journalled(), controls, known(), who, sha256).plan;
  };
  const ends = () => journal.written.filter((entry): entry is Extract<JournalEntry, { entry: 'rollbackEnded' }> => entry.entry === 'rollbackEnded');
  /** Keeps, as an operator does who has connected again. */
  const keep = (by = 'anna', proofs = ['a proof']): Promise<unknown> => rollback.keep([...rollback.planted.keys()].at(-1) ?? '', { by, proofs });
  return { host: guarded, rollback, journal, plan, run, progress, journalled, undoPlan, ends, keep, clock };
}
