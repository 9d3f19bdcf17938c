import { describe, expect, it } from 'vitest';
import { controls } from '../../main/catalogue/index.generated.ts';
import { isSettled, type FactState } from '../../main/contract/fact-state.ts';
import type { Finding } from '../../main/contract/finding.ts';
import type { JournalEntry, Settled } from '../../main/contract/journal.ts';
import { settledSchema } from '../../main/contract/journal.ts';
import type { Change, Plan } from '../../main/contract/plan.ts';
import { emptyProfile } from '../../main/contract/profile.ts';
import { compareFindings } from '../../main/engine/history/compare.ts';
import { makePlan, sealPlan } from '../../main/engine/planning/plan.ts';
import { appliedChanges, runsOf } from '../../main/engine/history/runs.ts';
import { settingsOf } from '../../main/engine/planning/setting-at.ts';
import { stepRemark } from '../../main/engine/history/step-remark.ts';
import { driftOf } from '../../main/engine/planning/drift.ts';
import { makeUndoPlan } from '../../main/engine/planning/undo.ts';
import { undoSteps } from '../../main/engine/planning/undo-steps.ts';
import { sha256 } from '../../main/shells/digest.ts';
import { listed } from '../../main/application/past/list-runs.ts';
import { recordedRuns } from '../../main/application/evidence/recorded-runs.ts';
import { MemoryHost, identity } from '../main/engine/fakes.ts';
import { knownFrom } from './host/facts-from-given.ts';

const settings = settingsOf(controls);
const outcomes = settledSchema.shape.outcome.options;
const unsettled: readonly FactState[] = [{ is: 'unread', why: 'access is denied' }, { is: 'unsupported', why: 'not on this Windows' }, { is: 'notAsked' }];
const value = (json: number | string | readonly string[]): FactState => ({ is: 'value', value: json });

/** A plan of one change for this control, over its bad example. */
function planFor(id: string): { readonly plan: Plan; readonly change: Change; readonly host: MemoryHost } {
  const control = controls.find((each) => each.id === id);
  if (!control) throw new Error(`no control ${id}`);
  const { facts } = knownFrom(control, control.examples?.bad ?? []);
  const { plan } = makePlan(
    { controls: [control], optionalGroups: new Set() },
    { facts, profile: emptyProfile, applied: [], now: '2026-11-24T08:00:00.000Z' },
    identity,
    sha256,
  );
  const { id: _id, ...rest } = { ...plan, changes: plan.changes.slice(0, 1) };
  const one = sealPlan(rest, sha256);
  const change = one.changes[0];
  if (!change) throw new Error(`no change of ${id}`);
  return { plan: one, change, host: new MemoryHost(facts) };
}

/** Everything that the parts of the program say about one step, where the host is now as it was read after the step. */
function told(id: string, settled: Settled | undefined) {
  const { plan, change, host } = planFor(id);
  const at = '2026-11-24T09:00:00.000Z';
  const entries: JournalEntry[] = [
    { entry: 'runStarted', at, run: 'r', plan, by: 'test', version: '0' },
    { entry: 'changeIntended', at, run: 'r', step: 0 },
    ...(settled ? [{ entry: 'changeSettled' as const, at, run: 'r', step: 0, settled }] : []),
  ];
  const runs = runsOf(entries);
  const run = runs[0];
  if (!run) throw new Error('no run');
  if (settled && isSettled(settled.is)) host.put(change.address, settled.is);
  const known = { facts: host.facts, profile: emptyProfile, applied: [], now: at };
  const undo = makeUndoPlan(run, runs, controls, known, identity, sha256);
  const everything = makeUndoPlan(undefined, runs, controls, known, identity, sha256);
  const finding: Finding = {
    control: change.controls[0] ?? '',
    target: change.target,
    verdict: 'met',
    severity: 'low',
    title: '',
    because: [],
    evidence: [],
    waived: false,
  };
  return {
    change,
    planned: undo.plan.changes.length,
    named: undo.notUndone.map((each) => each.why),
    namedInAll: everything.notUndone.length,
    shownByDrift: driftOf(runs, settings, host.facts).length,
    listed: [listed(runs)[0]?.inPlace.size, listed(runs)[0]?.unknown.size],
    inFile: undoSteps(run, runs, settings).length,
    waits: appliedChanges(runs).length,
    ours: compareFindings({ at: '2026-11-01', findings: [] }, { at: '2026-12-01', findings: [finding] }, runs)[0]?.run !== undefined,
    recorded: recordedRuns(runs)[0]?.steps[0],
    remark: settled && stepRemark({ change, settled }),
  };
}

const elementsOf = (state: FactState): readonly unknown[] => (state.is === 'value' && Array.isArray(state.value) ? state.value : []);

/** By the readings alone: did something of ours change between the two? Undefined where they cannot say. */
function changed(change: Change, { outcome, was, is }: Settled): boolean | undefined {
  if (!isSettled(is)) return is.is === 'notAsked' && (outcome === 'held' || outcome === 'refused') ? false : undefined;
  if (change.edit.how === 'difference') {
    const before = elementsOf(isSettled(was) ? was : change.from);
    const after = elementsOf(is);
    return (
      change.edit.add.some((each) => after.includes(each) && !before.includes(each)) ||
      change.edit.remove.some((each) => before.includes(each) && !after.includes(each))
    );
  }
  const text = (state: FactState): string => JSON.stringify(state);
  if (isSettled(was)) return text(was) !== text(is);
  return text(is) === text(change.to) ? true : text(is) === text(change.from) ? false : undefined;
}

const shapes = {
  'W02-42': [value(1), value(0), value(9), { is: 'absent' }, ...unsettled],
  'W11-A02': [value([]), value(['success']), value(['failure']), value(['success', 'failure']), { is: 'absent' }, ...unsettled],
} as const;

describe.each(Object.entries(shapes))('a change of %s', (id, states) => {
  const all = outcomes.flatMap((outcome) => states.flatMap((was) => states.map((is): Settled => ({ outcome, was, is, message: 'Windows said no.' }))));

  it(`is in the undo, named “not undone”, or was not made: ${String(all.length)} shapes of what came of it`, () => {
    const seen = { undo: 0, named: 0, notMade: 0 };
    for (const settled of all) {
      const { change, planned, named, namedInAll, shownByDrift, listed: inList, inFile, waits, ours, recorded, remark } = told(id, settled);
      const shape = JSON.stringify(settled);
      const made = changed(change, settled);
      const expected = made === undefined ? 'unknown' : made ? 'made' : 'notMade';
      const known = made !== undefined;
      expect([shape, inList, namedInAll, shownByDrift]).toEqual([shape, [made === true ? 1 : 0, known ? 0 : 1], known ? 0 : 1, made === false ? 0 : 1]);
      expect([shape, recorded?.became, planned, named.length, inFile, waits, ours]).toEqual([
        shape,
        expected,
        made === true ? 1 : 0,
        made === undefined ? 1 : 0,
        made === false ? 0 : 1,
        made === true ? 1 : 0,
        made === true,
      ]);
      if (settled.outcome !== 'done') expect([shape, remark !== undefined]).toEqual([shape, made !== false]);
      seen[made === undefined ? 'named' : made ? 'undo' : 'notMade'] += 1;
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });

  it('that is still open is named, and stands in the file for use without Castellan as it was planned', () => {
    expect(told(id, undefined)).toMatchObject({ planned: 0, inFile: 1, named: [expect.stringContaining('Scan the host') as string] });
  });
});
