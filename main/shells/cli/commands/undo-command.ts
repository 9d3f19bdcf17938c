import { EngineError } from '../../../engine/trouble.ts';
import { appliedChanges, stepsInPlace, type Run } from '../../../engine/history/runs.ts';
import { settingsOf } from '../../../engine/planning/setting-at.ts';
import { makeUndoPlan } from '../../../engine/planning/undo.ts';
import { writePlanFile } from '../../../storage/plan-file.ts';
import { scanAndKeep, withOpenHost } from '../../../application/open-host.ts';
import type { ExitCode } from '../exit-code.ts';
import { printPlan } from '../print/print-plan.ts';
import { printable } from '../print/printable.ts';
import type { Context } from './context.ts';
import { reportProgress } from './report-progress.ts';
import { tellOpenRuns } from './scan-command.ts';
import { counted } from '../../../words/counted.ts';

export interface UndoOptions {
  readonly host: string;
  readonly run?: string;
  readonly out?: string;
  readonly list?: boolean;
  readonly json?: boolean;
}

/** Plans the way back from a run. It is applied like any plan: previewed, confirmed, verified, journaled. */
export async function planUndo(context: Context, options: UndoOptions): Promise<ExitCode> {
  const { application, io } = context;
  const profile = await application.profile(undefined);
  return withOpenHost(application, options.host, 'read', async (opened) => {
    await tellOpenRuns(opened, context);
    const runs = await opened.runs();
    if (options.list === true) return listRuns(runs, context, options.json === true);
    const run = chooseRun(runs, options.run);
    const found = await scanAndKeep(opened, { profile, signal: io.signal, onEvent: reportProgress(io, false) });
    io.progress?.('');
    const known = { facts: found.facts, profile, applied: appliedChanges(runs), now: application.clock.now() };
    const { plan, notUndone } = makeUndoPlan(run, runs, settingsOf(application.controls), known, found.host, application.digest);
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
    return plan.changes.some((change) => change.standing.is === 'held')
      ? plan.changes.some((change) => change.standing.is === 'held' && change.standing.by === 'moved')
        ? 4
        : 5
      : 0;
  });
}

function chooseRun(runs: readonly Run[], id: string | undefined): Run {
  const inPlace = new Set(stepsInPlace(runs).map((step) => step.run));
  const run = id === undefined ? runs.findLast((each) => inPlace.has(each.id)) : runs.find((each) => each.id === id);
  if (run) return run;
  throw new EngineError(
    'unknownRun',
    id === undefined
      ? 'No run on this host has changes in place, so there is nothing to undo.'
      : `The journal of this host has no run “${id}”. “castellan undo --list” shows them.`,
  );
}

function listRuns(runs: readonly Run[], { io }: Context, json: boolean): ExitCode {
  const inPlace = stepsInPlace(runs);
  const rows = runs.map((run) => ({
    run: run.id,
    at: run.at,
    by: run.by,
    purpose: run.plan.purpose,
    changes: run.plan.changes.length,
    inPlace: inPlace.filter((step) => step.run === run.id).length,
  }));
  if (json) io.out(JSON.stringify(rows));
  else if (rows.length === 0) io.out('Castellan has applied no changes to this host.');
  else
    for (const row of rows)
      io.out(`${row.run}  ${row.at}  ${printable(row.by)}  ${row.purpose}  ${counted(row.changes, 'change', 'changes')}, ${String(row.inPlace)} in place`);
  return 0;
}
