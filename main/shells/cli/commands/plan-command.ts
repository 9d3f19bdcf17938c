import { fixClass } from '../../../catalogue/control.ts';
import { judge } from '../../../engine/judging/judge.ts';
import { makePlan } from '../../../engine/planning/plan.ts';
import { appliedChanges } from '../../../engine/history/runs.ts';
import { EngineError } from '../../../engine/trouble.ts';
import { writePlanFile } from '../../../storage/plan-file.ts';
import { scanAndKeep, withOpenHost } from '../../../application/open-host.ts';
import { highest, type ExitCode } from '../exit-code.ts';
import { printPlan } from '../print/print-plan.ts';
import { printable } from '../print/printable.ts';
import { chooseControls } from '../../../application/choose-controls.ts';
import { chooseTargets } from '../../../application/choose-targets.ts';
import type { Context } from './context.ts';
import { reportProgress } from './report-progress.ts';
import { tellOpenRuns } from './scan-command.ts';

export interface PlanOptions {
  readonly host: string;
  readonly profile?: string;
  readonly control?: readonly string[];
  readonly target?: string;
  readonly all?: boolean;
  readonly auto?: boolean;
  readonly with?: readonly string[];
  readonly out?: string;
  readonly json?: boolean;
}

export async function planChanges(context: Context, options: PlanOptions): Promise<ExitCode> {
  const { application, io } = context;
  if (!options.control && options.all !== true && options.auto !== true)
    throw new EngineError('nothingToDo', 'The selection is empty. Name controls (--control HV-D-02), or use --auto (automatic fixes without impact) or --all.');
  const profile = await application.profile(options.profile);
  const chosen = options.control
    ? chooseControls(application.controls, options.control)
    : options.all === true
      ? application.controls
      : application.controls.filter((control) => fixClass(control) === 'auto');
  for (const group of options.with ?? []) refuseUnknownGroup(group, context);
  return withOpenHost(application, options.host, 'read', async (opened) => {
    await tellOpenRuns(opened, context);
    const found = await scanAndKeep(opened, { profile, signal: io.signal, onEvent: reportProgress(io, false) });
    io.progress?.('');
    const known = { facts: found.facts, profile, applied: appliedChanges(await opened.runs()), now: application.clock.now() };
    const targets =
      options.target === undefined
        ? undefined
        : chooseTargets(
            chosen.flatMap((control) => judge(control, known)),
            found.facts,
            options.target,
          );
    const { plan, unplanned } = makePlan({ controls: chosen, targets, apart: new Set(options.with ?? []) }, known, found.host, application.digest);
    if (options.out !== undefined) await writePlanFile(options.out, plan);
    if (options.json === true) io.out(JSON.stringify({ plan, unplanned }));
    else {
      for (const line of printPlan(plan)) io.out(line);
      for (const each of unplanned) io.out(`  not planned: ${each.control} · ${printable(each.target)}: ${printable(each.why)}`);
      io.out(plan.changes.length === 0 ? 'There is nothing to change.' : nextStep(options.out, plan.id));
    }
    return highest(plan.changes.some((change) => change.standing.is === 'held') ? 5 : 0, found.partial ? 3 : 0);
  });
}

const nextStep = (out: string | undefined, id: string): string =>
  out === undefined ? 'Write it to a file with --out FILE to apply it.' : `Read the plan, then run: castellan apply --plan ${out} --confirm ${id}`;

function refuseUnknownGroup(group: string, { application }: Context): void {
  const groups = application.controls.flatMap((control) =>
    control.fix?.kind === 'set' ? (control.fix.apart ?? []).map((apart) => `${control.id}/${apart.id}`) : [],
  );
  if (!groups.includes(group)) throw new EngineError('unknownControl', `There is no optional group of settings “${group}”. Available: ${groups.join(', ')}.`);
}
