import { chooseControls } from '../../../application/choice/choose-controls.ts';
import { scanAndPlan } from '../../../application/plans/plan-changes.ts';
import { EngineError } from '../../../engine/engine-error.ts';
import { writePlanFile } from '../../../storage/plan-file.ts';
import { codeOfStorage, highest, type ExitCode } from '../exit-code.ts';
import { applyHint } from '../print/apply-hint.ts';
import { printPlan } from '../print/print-plan.ts';
import { printable } from '../print/printable.ts';
import type { Context } from './context.ts';
import { saveScript, scriptLines } from './save-script.ts';
import { watchedBy } from './watched-by.ts';

export interface PlanOptions {
  readonly host: string;
  readonly profile?: string;
  readonly control?: readonly string[];
  readonly target?: string;
  readonly all?: boolean;
  readonly auto?: boolean;
  readonly with?: readonly string[];
  readonly window?: readonly string[];
  readonly out?: string;
  readonly saveScript?: string;
  readonly ticket?: string;
  readonly approver?: string;
  readonly json?: boolean;
}

export async function planCommand(context: Context, options: PlanOptions): Promise<ExitCode> {
  const { application, io } = context;
  if (!options.control && options.all !== true && options.auto !== true)
    throw new EngineError('nothingToDo', 'The selection is empty. Name controls (--control HV-D-02), or use --auto (automatic fixes without impact) or --all.');
  const profile = options.profile === undefined ? undefined : await application.profile(options.profile);
  const controls = options.control ? chooseControls(application.controls, options.control) : application.controls;
  const request = {
    reference: options.host,
    profile,
    choice: options.auto === true ? ('withoutImpact' as const) : { controls, groups: options.with ?? [] },
    target: options.target,
    windows: options.window,
  };
  const { plan, unplanned, partial, notKept } = await scanAndPlan(application, request, watchedBy(io, false));
  io.progress?.('');
  if (options.out !== undefined) await writePlanFile(options.out, plan);
  const script = options.saveScript === undefined ? undefined : await saveScript(context, plan, options.saveScript, options);
  if (options.json === true) io.out(JSON.stringify({ plan, unplanned, ...(script && { script }) }));
  else {
    for (const line of printPlan(plan)) io.out(line);
    for (const each of unplanned) io.out(`  not planned: ${each.control} · ${printable(each.target)}: ${printable(each.why)}`);
    io.out(plan.changes.length === 0 ? 'There is nothing to change.' : applyHint(plan, options.out));
    if (script) for (const line of scriptLines(script)) io.out(line);
  }
  if (notKept) io.note(notKept.message);
  return highest(plan.changes.some((change) => change.standing.is === 'held') ? 5 : 0, partial ? 3 : 0, codeOfStorage(notKept));
}
