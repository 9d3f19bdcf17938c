import type { RecordedRun } from '../../../contract/record/recorded-run.ts';
import { groupBy } from '../../../words/group-by.ts';
import { outcomeWords } from '../../../words/changes/outcome-words.ts';
import { shortTime, timeWords } from '../../../words/utc-times.ts';
import type { ReportCell, Table } from '../report-document.ts';

type Step = RecordedRun['steps'][number];

/** The steps of a run: those of one setting with the same values, outcome and undo share a row, each with its number and target. */
export function groupedChanges({ steps, resetAt }: Pick<RecordedRun, 'steps' | 'resetAt'>): Table {
  return {
    is: 'table',
    caption: 'Changes of the run (times in UTC)',
    columns: [
      { title: 'Steps', share: 11 },
      { title: 'Number', share: 11 },
      { title: 'Setting and targets', share: 29 },
      { title: 'Before, after', share: 23, exact: true },
      { title: 'Outcome', share: 26 },
      { title: 'Undo', share: 12 },
    ],
    rows: [...groupBy(steps, (step) => nameOf(step, resetAt)).values()].map((group) => rowOf(group, resetAt)),
  };
}

const nameOf = (step: Step, resetAt: string | undefined): string => {
  const { label, controls, shownFrom, shownTo } = step.change;
  return JSON.stringify([label, controls, shownFrom, shownTo, isMade(step), outcomeOf(step), undoOf(step, resetAt)]);
};

function rowOf(group: readonly Step[], resetAt: string | undefined): readonly ReportCell[] {
  const [first] = group;
  if (!first) return [];
  const { change } = first;
  return [
    numbersOf(group.map(({ step }) => step)),
    String(group.length),
    { lines: [`${change.label} (${change.controls.join(', ')})`, [...new Set(group.map((step) => step.change.target.label))].join(', ')] },
    { lines: [`Before: ${change.shownFrom}`, `${isMade(first) ? 'After' : 'Planned'}: ${change.shownTo}`] },
    { lines: [...outcomeOf(first), timesOf(group)] },
    undoOf(first, resetAt),
  ];
}

/** The target has the new value after it. */
const isMade = ({ became, settled }: Step): boolean => became === 'made' || settled?.outcome === 'already';

/** `#1–#4, #7` */
export function numbersOf(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const number of sorted) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `#${String(from)}` : `#${String(from)}–#${String(to)}`)).join(', ');
}

function timesOf(group: readonly Step[]): string {
  const times = group.map(({ at }) => shortTime(at)).sort();
  const [from, to] = [times[0] ?? '', times.at(-1) ?? ''];
  if (from === to) return from;
  return `${from} to ${from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to}`;
}

const outcomeOf = ({ settled, became, remark }: Step): readonly string[] =>
  settled === undefined
    ? ['not known: the run was interrupted here']
    : [outcomeWords(settled.outcome, became), ...(settled.message === '' ? [] : [settled.message]), ...(remark === undefined ? [] : [remark])];

export const resetWords = (at: string): string => `the practice host was reset on ${timeWords(at)}`;

function undoOf(step: Step, resetAt: string | undefined): string {
  if (step.became === 'notMade') return 'nothing to undo';
  if (resetAt !== undefined && step.change.undoes === undefined) return resetWords(resetAt);
  if (step.became === 'unknown') return 'not known: the change may not have been made';
  if (step.change.undoes !== undefined) return `undoes ${step.change.undoes}`;
  if (step.change.undo.is === 'not') return `not possible: ${step.change.undo.reason}`;
  return step.inPlace ? 'in place' : 'undone';
}
