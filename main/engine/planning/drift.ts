import { isSettled, type FactState } from '../../contract/fact-state.ts';
import type { Owner } from '../../contract/owner.ts';
import type { Change } from '../../contract/plan.ts';
import type { Facts } from '../../contract/reading.ts';
import type { AnySetting } from '../../grammar/fact.ts';
import { sameState } from '../../grammar/same-state.ts';
import { namesFrom } from '../../resources/names/names-from.ts';
import { addressText } from '../../words/key-text.ts';
import { showState } from '../judging/judge.ts';
import { readFact } from '../judging/read-fact.ts';
import { settingAt } from './setting-at.ts';
import { asPlanned } from './undo-steps.ts';
import { ownerOf } from '../judging/owner-of.ts';
import { stepsInPlace, unknownSteps, type Run, type StepInPlace } from '../history/runs.ts';
import { elements } from '../history/what-became.ts';

/** One setting that Castellan has set: what it was set to, and what it is now. */
export interface SetByUs {
  readonly run: string;
  readonly step: number;
  /** ISO 8601, UTC: when the change was begun. */
  readonly setAt: string;
  readonly by: string;
  readonly change: Change;
  readonly shownSet: string;
  readonly shownNow: string;
  /** `notRead`: the value now is not known, so nothing is said about it. */
  readonly is: 'asSet' | 'changed' | 'notRead';
  /** Who else sets this value, where Windows says so. */
  readonly owner?: Owner | undefined;
}

/** Everything of ours that is in place by the journal, or may be, beside these facts; of one setting the newest change. The newest first. */
export function driftOf(runs: readonly Run[], settings: readonly AnySetting[], facts: Facts): readonly SetByUs[] {
  const newest = new Map(inPlaceOrUnknown(runs).map((step) => [addressText(step.change.address), step]));
  const byId = new Map(runs.map((run) => [run.id, run]));
  return [...newest.values()]
    .map((step) => drifted(step, settingAt(settings, step.change.address), facts, byId.get(step.run)?.by ?? ''))
    .sort((a, b) => (a.setAt < b.setAt ? 1 : -1));
}

/** What is not known to be made is compared as it was planned. */
function inPlaceOrUnknown(runs: readonly Run[]): readonly StepInPlace[] {
  const unknown = unknownSteps(runs).map((step): StepInPlace => ({ ...step, became: { is: 'made', ...asPlanned(step.change) } }));
  return [...stepsInPlace(runs), ...unknown].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function drifted(step: StepInPlace, setting: AnySetting | undefined, facts: Facts, by: string): SetByUs {
  const { change, became, run, at } = step;
  const own = { run, step: step.step, setAt: at, by, change };
  if (!setting) return { ...own, shownSet: change.shownTo, shownNow: 'not read: this version no longer manages the setting', is: 'notRead' };
  const names = namesFrom(facts);
  const { resource, key } = change.address;
  const now = readFact(facts, { ...setting, absence: { says: 'known' }, resource, address: key }, key).state;
  const owner = ownerOf(change.address, facts);
  return {
    ...own,
    shownSet: showState(became.left, setting, names),
    shownNow: showState(now, setting, names),
    is: compared(step, setting, now),
    ...(owner && { owner }),
  };
}

function compared({ change, became }: StepInPlace, setting: AnySetting, now: FactState): SetByUs['is'] {
  if (!isSettled(now)) return 'notRead';
  if (change.edit.how === 'replace') return sameState(setting.kind, now, became.left) ? 'asSet' : 'changed';
  const there = elements(now);
  return became.added.every((each) => there.includes(each)) && !became.removed.some((each) => there.includes(each)) ? 'asSet' : 'changed';
}
