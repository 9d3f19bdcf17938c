import { nativeText } from '../../../contract/native.ts';
import type { EvidenceRecord } from '../../../contract/record/record.ts';
import type { RecordedRun } from '../../../contract/record/recorded-run.ts';
import { counted } from '../../../words/counted.ts';
import { inPlaceWords } from '../../../words/changes/in-place-words.ts';
import { timeWords } from '../../../words/utc-times.ts';
import type { Block } from '../report-document.ts';
import { groupedChanges, resetWords } from './grouped-changes.ts';

/** Every run with the outcome of each change, and the handle for undoing it. */
export function changes({ runs, host }: EvidenceRecord): readonly Block[] {
  const heading: Block = { is: 'heading', level: 1, text: 'Changes' };
  if (runs.length === 0) return [heading, { is: 'paragraph', text: 'Castellan has made no changes on this host.' }];
  return [
    heading,
    {
      is: 'paragraph',
      text: 'A person confirmed each change that was started. Castellan had shown its old and new value, wrote it to the journal before and after, and read the value again. A change that was on hold or refused was not started. “In place” means: made, and not undone since. Changes of one setting with the same values and the same outcome share a row.',
    },
    ...[...runs].reverse().flatMap((run) => runBlocks(run, host.reference)),
  ];
}

/**
 * What is in place of these runs, what of it can be undone, and what is not known to be made. Every sentence about it takes its numbers from here.
 * An undo with an unknown result is not counted: its change is in place until a reading shows that it is not. A reset of the practice host ends what a run left.
 */
export function inPlaceOf(runs: readonly Pick<RecordedRun, 'steps' | 'resetAt'>[]): {
  readonly inPlace: number;
  readonly undoable: number;
  readonly unknown: number;
} {
  const all = runs.filter(({ resetAt }) => resetAt === undefined).flatMap((run) => run.steps);
  const steps = all.filter((step) => step.inPlace);
  return {
    inPlace: steps.length,
    undoable: steps.filter((step) => step.change.undo.is === 'exact').length,
    unknown: all.filter(({ became, change }) => became === 'unknown' && change.undoes === undefined).length,
  };
}

/** Of a change that was on hold or refused, nothing was sent to the host. */
const isStarted = ({ settled }: RecordedRun['steps'][number]): boolean => settled?.is.is !== 'notAsked';

function countsOf(run: RecordedRun): string {
  const { plan, steps } = run;
  const started = steps.filter(isStarted).length;
  const left = steps.length - started;
  const { inPlace, unknown } = inPlaceOf([run]);
  return [
    `${counted(plan.planned, 'change', 'changes')} planned`,
    `${String(started)} started`,
    ...(left > 0 ? [`${String(left)} not started (on hold or refused)`] : []),
    inPlaceWords(inPlace, unknown),
  ].join(', ');
}

function runBlocks(run: RecordedRun, reference: string): readonly Block[] {
  const { undoable } = inPlaceOf([run]);
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
        { label: 'Approved by', value: run.approver ?? 'not stated' },
        { label: 'Plan', value: `${run.plan.id}, of ${timeWords(run.plan.madeAt)}, on facts of ${timeWords(run.plan.factsAt)}`, exact: true },
        ...(run.plan.run === undefined ? [] : [{ label: 'Undoes the run', value: run.plan.run, exact: true as const }]),
        {
          label: 'Result',
          value: `${countsOf(run)}${run.ended && !run.interrupted ? '' : '; the run was interrupted'}${run.resetAt === undefined ? '' : `; ${resetWords(run.resetAt)}`}`,
        },
        {
          label: 'Head of the journal noted',
          value: run.noted ? `${run.noted.message} (line ${String(run.noted.head.n)}, ${run.noted.head.mac})` : 'only in the journal',
        },
        ...(undoable > 0 ? [{ label: 'Undo command', value: `castellan undo --host ${reference} --run ${run.id}`, exact: true as const }] : []),
      ],
    },
    groupedChanges(run),
    ...commands(run.steps.filter(isStarted)),
  ];
}

const commands = (steps: RecordedRun['steps']): readonly Block[] =>
  steps.length === 0
    ? []
    : [
        {
          is: 'table',
          caption: 'The same changes as Windows commands',
          columns: [
            { title: 'Step', share: 8 },
            { title: 'Command', share: 92, exact: true },
          ],
          rows: steps.map((step) => [`#${String(step.step)}`, nativeText(step.change.native)]),
        },
      ];
