import { listRuns, type ListedRun } from '../../../application/list-runs.ts';
import { planUndo } from '../../../application/plan-undo.ts';
import { writePlanFile } from '../../../storage/plan-file.ts';
import { counted } from '../../../words/counted.ts';
import type { ExitCode } from '../exit-code.ts';
import { printPlan } from '../print/print-plan.ts';
import { printable } from '../print/printable.ts';
import type { Context } from './context.ts';
import { watchedBy } from './watched-by.ts';

export interface UndoOptions {
  readonly host: string;
  readonly run?: string;
  readonly out?: string;
  readonly list?: boolean;
  readonly json?: boolean;
}

/** Plans the undo of a run. It is applied like any plan: previewed, confirmed, verified, journaled. */
export async function undoCommand(context: Context, options: UndoOptions): Promise<ExitCode> {
  const { application, io } = context;
  const reference = options.host;
  if (options.list === true) return printRuns(await listRuns(application, { reference }, watchedBy(io, false)), context, options.json === true);
  const { plan, notUndone, reading } = await planUndo(application, { reference, run: options.run }, watchedBy(io, false));
  io.progress?.('');
  if (options.out !== undefined) await writePlanFile(options.out, plan);
  if (options.json === true) io.out(JSON.stringify({ plan, notUndone }));
  else {
    for (const line of printPlan(plan)) io.out(line);
    for (const each of notUndone) io.out(`  not undone: ${printable(each.label)}: ${printable(each.why)}`);
    if (plan.changes.length > 0)
      io.out(
        options.out === undefined
          ? 'Write it to a file with --out FILE to apply it.'
          : `Read the plan, then run: castellan apply --plan ${options.out} --confirm ${plan.id}`,
      );
  }
  if (reading.notKept) io.note(reading.notKept.message);
  return plan.changes.some((change) => change.standing.is === 'held')
    ? plan.changes.some((change) => change.standing.is === 'held' && change.standing.by === 'moved')
      ? 4
      : 5
    : 0;
}

function printRuns(runs: readonly ListedRun[], { io }: Context, json: boolean): ExitCode {
  const rows = runs.map(({ run, inPlace }) => ({
    run: run.id,
    at: run.at,
    by: run.by,
    purpose: run.plan.purpose,
    changes: run.plan.changes.length,
    inPlace: inPlace.size,
    ...(run.resetAt !== undefined && { resetAt: run.resetAt }),
  }));
  if (json) io.out(JSON.stringify(rows));
  else if (rows.length === 0) io.out('Castellan has applied no changes to this host.');
  else
    for (const row of rows)
      io.out(
        `${row.run}  ${row.at}  ${printable(row.by)}  ${row.purpose}  ${counted(row.changes, 'change', 'changes')}, ${String(row.inPlace)} in place${row.resetAt === undefined ? '' : ` (practice host was reset ${row.resetAt})`}`,
      );
  return 0;
}
