import { isSettled, type SettledState } from '../../../contract/fact-state.ts';
import type { Json } from '../../../contract/json.ts';
import type { EvidenceRecord } from '../../../contract/record/record.ts';
import { counted } from '../../../words/counted.ts';
import { groupBy } from '../../../words/group-by.ts';
import { holdWords } from '../../../words/changes/hold-words.ts';
import { addressText } from '../../../words/key-text.ts';
import { brief } from '../brief.ts';
import { inPlaceOf } from '../changes/changes.ts';
import type { Indexed } from '../counting.ts';
import type { Beside } from '../report-document.ts';

/** So many lines that the summary stays one page. */
const shownLines = 3;
const titleLength = 56;

/** What was changed, and what is on hold and why: the first lines of each. */
export function changedAndHeld(report: Indexed): Beside {
  return {
    is: 'beside',
    parts: [
      { title: 'What was changed', items: changedLines(report) },
      { title: 'On hold and why', items: heldLines(report) },
    ],
  };
}

function changedLines({ record, controls }: Indexed): readonly string[] {
  const steps = record.runs.flatMap((run) => run.steps.map((step) => ({ step, run })));
  const inPlace = steps.filter(({ step }) => step.inPlace);
  const byControl = groupBy(inPlace, ({ step }) => step.change.controls[0] ?? '');
  const largest = [...byControl].sort(([, a], [, b]) => b.length - a.length);
  const notMade = notMadeSince(record);
  return [
    undoSentence(record),
    ...largest
      .slice(0, shownLines)
      .map(([control, group]) => `${brief(controls.get(control)?.title ?? control, titleLength)} (${counted(group.length, 'change', 'changes')})`),
    ...(largest.length > shownLines ? [`And ${counted(largest.length - shownLines, 'more control', 'more controls')}: section “Changes”.`] : []),
    ...(notMade > 0 ? [`${counted(notMade, 'planned change was', 'planned changes were')} not made: section “Changes”.`] : []),
  ];
}

type RecordedStep = EvidenceRecord['runs'][number]['steps'][number];

/**
 * What a step was to change, and whether it has not: a setting, or each element of a list that is added or removed. Other elements of a list are other
 * changes, and of its own a change may have reached some only.
 */
function leftBy({ change: { address, edit }, became, settled }: RecordedStep): ReadonlyMap<string, boolean> {
  const none = became === 'notMade' && settled?.outcome !== 'already';
  if (edit.how === 'replace') return new Map([[addressText(address), none]]);
  const there = became === 'made' && settled && isSettled(settled.is) ? elements(settled.is) : undefined;
  const each = (element: Json, wanted: boolean): [string, boolean] => [
    `${addressText(address)} ${JSON.stringify(element)}`,
    there === undefined ? none : there.includes(element) !== wanted,
  ];
  return new Map([...edit.add.map((element) => each(element, true)), ...edit.remove.map((element) => each(element, false))]);
}

const elements = (state: SettledState): readonly Json[] => (state.is === 'value' && Array.isArray(state.value) ? (state.value as readonly Json[]) : []);

/** Changes that a run came to and did not make, or of a list not whole, and that no later run has made. Two runs that left the same count once. */
function notMadeSince({ runs }: EvidenceRecord): number {
  const left = new Map<string, string | undefined>();
  for (const { id, steps } of runs)
    for (const step of steps)
      for (const [name, isLeft] of leftBy(step)) left.set(name, isLeft ? `${id} ${String(step.step)} ${addressText(step.change.address)}` : undefined);
  return new Set([...left.values()].filter((step) => step !== undefined)).size;
}

export function undoSentence({ runs }: Pick<EvidenceRecord, 'runs'>): string {
  const { unknown } = inPlaceOf(runs);
  if (unknown === 0) return inPlaceSentence(runs);
  return `${inPlaceSentence(runs)} Of ${counted(unknown, 'change', 'changes')} it is not known whether ${unknown === 1 ? 'it was' : 'they were'} made.`;
}

function inPlaceSentence(runs: EvidenceRecord['runs']): string {
  const { inPlace, undoable, unknown } = inPlaceOf(runs);
  if (inPlace === 0) return unknown === 0 ? 'No change by Castellan is in place.' : 'No change by Castellan is known to be in place.';
  const left = inPlace - undoable;
  const first = `${counted(inPlace, 'change', 'changes')} by Castellan ${inPlace === 1 ? 'is' : 'are'} in place`;
  if (left === 0) return `${first}; ${inPlace === 1 ? 'it' : 'each'} can be undone.`;
  return `${first}: ${String(undoable)} can be undone, ${String(left)} cannot. The section “Changes” gives the reasons.`;
}

function heldLines({ record, controls }: Indexed): readonly string[] {
  if (record.held === undefined) return ['This record does not hold the changes on hold: an earlier version of Castellan has saved it.'];
  if (record.held.length === 0) return ['No change is on hold.'];
  const groups = [...groupBy(record.held, (change) => `${change.controls[0] ?? ''} ${holdWords(change)?.short ?? ''}`).values()];
  const lines = groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const control = first.controls[0] ?? '';
    return [
      `${brief(controls.get(control)?.title ?? first.label, titleLength)} (${counted(group.length, 'change', 'changes')}): ${holdWords(first)?.short ?? ''}`,
    ];
  });
  return [...lines.slice(0, shownLines), ...(lines.length > shownLines ? [`And ${String(lines.length - shownLines)} more: section “Changes on hold”.`] : [])];
}
