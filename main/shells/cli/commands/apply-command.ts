import type { Plan } from '../../../contract/plan.ts';
import type { Applied, AppliedStep } from '../../../engine/running/apply.ts';
import { stepRemark } from '../../../engine/history/step-remark.ts';
import { EngineError } from '../../../engine/engine-error.ts';
import { whatBecame } from '../../../engine/history/what-became.ts';
import { applyPlan, type ApplyPlanEvent } from '../../../application/apply-plan.ts';
import { readPlanFile } from '../../../storage/plan-file.ts';
import { codeOfFindings, codeOfSteps, highest, type ExitCode } from '../exit-code.ts';
import { printPlan } from '../print/print-plan.ts';
import { printFinding } from '../print/print-findings.ts';
import { printable, cutPrintable } from '../print/printable.ts';
import { confirmationsOf } from '../../../words/confirmations-of.ts';
import { outcomeWords } from '../../../words/outcome-words.ts';
import type { Context } from './context.ts';
import { noteSettled } from './watched-by.ts';

export interface ApplyOptions {
  readonly plan: string;
  readonly confirm?: string;
  readonly understood?: readonly string[];
  readonly profile?: string;
  readonly ticket?: string;
  readonly json?: boolean;
}

export async function applyCommand(context: Context, options: ApplyOptions): Promise<ExitCode> {
  const { application, io } = context;
  const plan = await readPlanFile(options.plan);
  const { confirmed, understood } = await confirmation(plan, options, context);
  const profile = options.profile === undefined ? undefined : await application.profile(options.profile);
  const tell = (event: ApplyPlanEvent): void => {
    if (event.event === 'settled' || event.event === 'notice') noteSettled(io, event);
    else if (event.event === 'step') printStep(event, context, options.json === true);
  };
  const request = { reference: plan.host.reference, plan, confirmed, understood, profile, ticket: options.ticket };
  const applied = await applyPlan(application, request, { tell, signal: io.signal });
  for (const notice of applied.journalNotices) io.note(notice);
  if (applied.notKept) io.note(applied.notKept.message);
  if (options.json === true) io.out(JSON.stringify({ event: 'done', run: applied.run, steps: applied.steps, findings: applied.findings }));
  else {
    for (const line of describe(applied, plan)) io.out(line);
    const { noted } = applied;
    if (noted) io.out(`Head of the journal: line ${String(noted.head.n)}, code ${noted.head.mac}. ${printable(noted.message)}`);
  }
  return highest(codeOfSteps(applied.steps), codeOfFindings(applied.findings, false));
}

function printStep({ step, of }: Extract<ApplyPlanEvent, { event: 'step' }>, { io }: Context, json: boolean): void {
  if (json) io.out(JSON.stringify({ event: 'step', ...step, of }));
  else for (const line of describeStep(step, of)) io.out(line);
}

const understoodIds = (options: ApplyOptions): ReadonlySet<string> =>
  new Set((options.understood ?? []).flatMap((each) => each.split(',')).map((id) => id.trim()));

/** What the user has confirmed: on the command line, or at the terminal if there is one. */
async function confirmation(
  plan: Plan,
  options: ApplyOptions,
  { io }: Context,
): Promise<{ readonly confirmed: string; readonly understood: ReadonlySet<string> }> {
  const given = understoodIds(options);
  if (options.confirm !== undefined) return { confirmed: options.confirm, understood: given };
  if (!io.ask) throw new EngineError('wrongPlanId', `Nothing was applied: the plan ${plan.id} was not confirmed. Read the plan, then add --confirm ${plan.id}`);
  for (const line of printPlan(plan)) io.out(line);
  const confirmed = (await io.ask(`Type the ID of the plan (${plan.id}) to apply it, or press Enter to cancel: `)).trim();
  if (confirmed === '') throw new EngineError('wrongPlanId', 'Nothing was applied.');
  const understood = new Set(given);
  for (const { control, statements } of confirmationsOf(plan).filter((each) => !given.has(each.control))) {
    for (const statement of statements) io.out(`  ${control}: ${printable(statement)}`);
    if ((await io.ask(`Type ${control} to confirm, or press Enter to leave its changes on hold: `)).trim().toUpperCase() === control) understood.add(control);
  }
  return { confirmed, understood };
}

function describeStep({ step, change, settled }: AppliedStep, of: number): readonly string[] {
  const remark = stepRemark({ change, settled });
  return [
    `${String(step + 1).padStart(3)} of ${String(of)}  ${outcomeWords[settled.outcome]}  ${printable(change.label)} · ${cutPrintable(change.target.label, 60)}`,
    ...(settled.message === '' ? [] : [`          ${printable(settled.message)}`]),
    ...(remark === undefined ? [] : [`          ${printable(remark)}`]),
  ];
}

function describe(applied: Applied, plan: Plan): readonly string[] {
  const count = (outcome: AppliedStep['settled']['outcome']): number => applied.steps.filter((step) => step.settled.outcome === outcome).length;
  return [
    '',
    'After verification:',
    ...applied.findings.flatMap(printFinding),
    '',
    `Run ${applied.run}: ${String(count('done'))} done, ${String(count('held'))} on hold, ${count('already') > 0 ? `${String(count('already'))} already set, ` : ''}${String(count('moved') + count('failed') + count('refused'))} not done.${plan.purpose === 'fix' && applied.steps.some((step) => whatBecame(step).is === 'made') ? ` “castellan undo --host ${plan.host.reference} --run ${applied.run}” creates the undo plan.` : ''}`,
  ];
}
