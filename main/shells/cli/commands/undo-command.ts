import { listRuns, type ListedRun } from '../../../application/past/list-runs.ts';
import { planUndo } from '../../../application/plans/plan-undo.ts';
import { writePlanFile } from '../../../storage/plan-file.ts';
import { counted } from '../../../words/counted.ts';
import { inPlaceWords } from '../../../words/changes/in-place-words.ts';
import { shortTime, timeWords } from '../../../words/utc-times.ts';
import { codeOfStorage, highest, type ExitCode } from '../exit-code.ts';
import { applyHint } from '../print/apply-hint.ts';
import { printPlan } from '../print/print-plan.ts';
import { printable } from '../print/printable.ts';
import type { Context } from './context.ts';
import { watchedBy } from './watched-by.ts';

export interface UndoOptions {
  readonly host: string;
  readonly run?: string;
  readonly all?: boolean;
  readonly anyway?: readonly string[];
  readonly window?: readonly string[];
  readonly out?: string;
  readonly list?: boolean;
  readonly json?: boolean;
}

/** Plans the undo of a run. It is applied like any plan: previewed, confirmed, verified, journaled. */
export async function undoCommand(context: Context, options: UndoOptions): Promise<ExitCode> {
  const { application, io } = context;
  const reference = options.host;
  if (options.list === true) return printRuns(await listRuns(application, { reference }, watchedBy(io, false)), context, options.json === true);
  const { plan, notUndone, reading } = await planUndo(
    application,
    { reference, run: options.run, all: options.all === true, anyway: options.anyway, windows: options.window },
    watchedBy(io, false),
  );
  io.progress?.('');
  if (options.out !== undefined) await writePlanFile(options.out, plan);
  if (options.json === true) io.out(JSON.stringify({ plan, notUndone }));
  else {
    for (const line of printPlan(plan)) io.out(line);
    for (const change of plan.changes)
      if (change.standing.is === 'held' && change.standing.by === 'moved')
        io.out(`  to restore ${printable(change.label)} anyway: --anyway ${change.undoes ?? ''}`);
    for (const each of notUndone) io.out(`  not undone: ${printable(each.label)}: ${printable(each.why)}`);
    if (plan.changes.length > 0) io.out(applyHint(plan, options.out));
  }
  if (reading.notKept) io.note(reading.notKept.message);
  const held = plan.changes.flatMap(({ standing }) => (standing.is === 'held' ? [standing.by] : []));
  return highest(held.includes('moved') ? 4 : held.length > 0 ? 5 : 0, codeOfStorage(reading.notKept));
}

function printRuns(runs: readonly ListedRun[], { io }: Context, json: boolean): ExitCode {
  const rows = runs.map(({ run, inPlace, unknown }) => ({
    run: run.id,
    at: run.at,
    by: run.by,
    ...(run.ticket !== undefined && { ticket: run.ticket }),
    ...(run.approver !== undefined && { approver: run.approver }),
    purpose: run.plan.purpose,
    changes: run.plan.changes.length,
    inPlace: inPlace.size,
    unknown: unknown.size,
    ...(run.resetAt !== undefined && { resetAt: run.resetAt }),
  }));
  if (json) io.out(JSON.stringify(rows));
  else if (rows.length === 0) io.out('Castellan has applied no changes to this host.');
  else
    for (const row of rows)
      io.out(
        `${row.run}  ${shortTime(row.at)}  ${printable(row.by)}  ${row.purpose}  ${counted(row.changes, 'change', 'changes')}, ${inPlaceWords(row.inPlace, row.unknown)}${row.resetAt === undefined ? '' : ` (practice host was reset ${timeWords(row.resetAt)})`}`,
      );
  return 0;
}
