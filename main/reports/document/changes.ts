import { nativeText } from '../../contract/native.ts';
import type { EvidenceRecord } from '../../contract/record/record.ts';
import type { RecordedRun } from '../../contract/record/recorded-run.ts';
import type { Block } from './report-document.ts';
import { counted } from '../../words/counted.ts';
import { outcomeWords } from '../../words/outcome-words.ts';
import { shortTime, timeWords } from '../../words/utc-times.ts';

/** Every run with the outcome of each change, and the handle for undoing it. */
export function changes({ runs, host }: EvidenceRecord): readonly Block[] {
  const heading: Block = { is: 'heading', level: 1, text: 'Changes' };
  if (runs.length === 0) return [heading, { is: 'paragraph', text: 'Castellan has made no changes on this host.' }];
  return [
    heading,
    {
      is: 'paragraph',
      text: 'A person confirmed each change after Castellan had shown its old and new value. Castellan wrote it to the journal before and after, and read the value again. “In place” means: made, and not undone since.',
    },
    ...[...runs].reverse().flatMap((run) => runBlocks(run, host.reference)),
  ];
}

/** What is in place of these runs, and what of it can be undone: every sentence about it takes its numbers from here. */
export function inPlaceOf(runs: readonly Pick<RecordedRun, 'steps'>[]): { readonly inPlace: number; readonly undoable: number } {
  const steps = runs.flatMap((run) => run.steps).filter((step) => step.inPlace);
  return { inPlace: steps.length, undoable: steps.filter((step) => step.change.undo.is === 'exact').length };
}

function runBlocks(run: RecordedRun, reference: string): readonly Block[] {
  const { inPlace, undoable } = inPlaceOf([run]);
  return [
    { is: 'heading', level: 2, text: `${run.plan.purpose === 'undo' ? 'Undone' : 'Applied'} on ${timeWords(run.at)}` },
    {
      is: 'pairs',
      caption: 'About this run',
      pairs: [
        { label: 'Run', value: run.id, exact: true },
        { label: 'Undo handle of a step', value: `${run.id}#step`, exact: true },
        { label: 'By', value: run.by },
        { label: 'Change ticket', value: run.ticket ?? 'none' },
        { label: 'Plan', value: `${run.plan.id}, of ${timeWords(run.plan.madeAt)}, on facts of ${timeWords(run.plan.factsAt)}`, exact: true },
        ...(run.plan.run === undefined ? [] : [{ label: 'Undoes the run', value: run.plan.run, exact: true as const }]),
        {
          label: 'Result',
          value: `${counted(run.plan.planned, 'change', 'changes')} planned, ${String(run.steps.length)} started, ${String(inPlace)} in place${run.ended && !run.interrupted ? '' : '; the run was interrupted'}`,
        },
        {
          label: 'Head of the journal noted',
          value: run.noted ? `${run.noted.message} (line ${String(run.noted.head.n)}, ${run.noted.head.mac})` : 'only in the journal',
        },
        ...(undoable > 0 ? [{ label: 'Undo command', value: `castellan undo --host ${reference} --run ${run.id}`, exact: true as const }] : []),
      ],
    },
    {
      is: 'table',
      caption: 'Changes of the run (times in UTC)',
      columns: [
        { title: 'Step', share: 7 },
        { title: 'Setting and target', share: 29 },
        { title: 'Before', share: 16, exact: true },
        { title: 'After', share: 16, exact: true },
        { title: 'Outcome', share: 20 },
        { title: 'Undo', share: 12 },
      ],
      rows: run.steps.map((step) => [
        `#${String(step.step)}`,
        `${step.change.label} of ${step.change.target.label} (${step.change.controls.join(', ')})`,
        step.change.shownFrom,
        step.change.shownTo,
        outcomeOf(step),
        undoOf(step),
      ]),
    },
    {
      is: 'table',
      caption: 'The same changes as Windows commands',
      columns: [
        { title: 'Step', share: 8 },
        { title: 'Command', share: 92, exact: true },
      ],
      rows: run.steps.map((step) => [`#${String(step.step)}`, nativeText(step.change.native)]),
    },
  ];
}

type Step = RecordedRun['steps'][number];

const outcomeOf = ({ settled, at, remark }: Step): string =>
  settled === undefined
    ? `not known: the run was interrupted here, ${shortTime(at)}`
    : [outcomeWords[settled.outcome], shortTime(at), ...(settled.message === '' ? [] : [settled.message]), ...(remark === undefined ? [] : [remark])].join(
        '. ',
      );

function undoOf(step: Step): string {
  if (step.became === 'notMade') return 'nothing to undo';
  if (step.became === 'unknown') return 'not known: the change may not have been made';
  if (step.change.undoes !== undefined) return `undoes ${step.change.undoes}`;
  if (step.change.undo.is === 'not') return `not possible: ${step.change.undo.reason}`;
  return step.inPlace ? 'in place' : 'undone';
}
