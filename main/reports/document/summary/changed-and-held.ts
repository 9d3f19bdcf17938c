import type { Change } from '../../../contract/plan.ts';
import type { EvidenceRecord } from '../../../contract/record/record.ts';
import { counted } from '../../../words/counted.ts';
import { groupBy } from '../../../words/group-by.ts';
import { holdWords } from '../../../words/hold-words.ts';
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

/** A setting; of a list, the elements that are added and removed, because other elements of it are other changes. */
const settingOf = ({ address, edit }: Pick<Change, 'address' | 'edit'>): string =>
  edit.how === 'replace' ? addressText(address) : `${addressText(address)} ${JSON.stringify([edit.add, edit.remove])}`;

/** Settings that a run came to and did not change, and no later run has changed. Two runs that left the same setting count once. */
function notMadeSince({ runs }: EvidenceRecord): number {
  const left = new Map<string, boolean>();
  for (const { change, became, settled } of runs.flatMap((run) => run.steps))
    left.set(settingOf(change), became === 'notMade' && settled?.outcome !== 'already');
  return [...left.values()].filter(Boolean).length;
}

export function undoSentence({ runs }: Pick<EvidenceRecord, 'runs'>): string {
  const { inPlace, undoable } = inPlaceOf(runs);
  if (inPlace === 0) return 'No change by Castellan is in place.';
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
