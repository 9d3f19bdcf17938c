import type { Plan } from '../../../contract/plan.ts';
import type { WindowEvent } from '../../../contract/vm-window.ts';
import type { Applied, AppliedStep } from '../../../engine/running/apply.ts';
import { stepRemark } from '../../../engine/history/step-remark.ts';
import { EngineError } from '../../../engine/engine-error.ts';
import { whatBecame } from '../../../engine/history/what-became.ts';
import { applyPlan, type ApplyPlanEvent } from '../../../application/runs/apply-plan.ts';
import { readPlanFile } from '../../../storage/plan-file.ts';
import { codeOfFindings, codeOfSteps, codeOfStorage, highest, type ExitCode } from '../exit-code.ts';
import { printPlan } from '../print/print-plan.ts';
import { printFinding } from '../print/print-findings.ts';
import { printable, cutPrintable } from '../print/printable.ts';
import { confirmationsOf } from '../../../words/changes/confirmations-of.ts';
import { windowWords } from '../../../words/changes/window-words.ts';
import { outcomeWords, unclearResult } from '../../../words/changes/outcome-words.ts';
import { countdownWords } from '../../../words/rollback/countdown-times.ts';
import type { Context } from './context.ts';
import { noteSettled } from './watched-by.ts';

export interface ApplyOptions {
  readonly plan: string;
  readonly confirm?: string;
  readonly understood?: readonly string[];
  readonly profile?: string;
  readonly ticket?: string;
  readonly approver?: string;
  readonly hostName?: string;
  readonly json?: boolean;
}

export async function applyCommand(context: Context, options: ApplyOptions): Promise<ExitCode> {
  const { application, io } = context;
  const plan = await readPlanFile(options.plan);
  const { confirmed, understood, typedHostName } = await confirmation(plan, options, context);
  const profile = options.profile === undefined ? undefined : await application.profile(options.profile);
  const vms = new Map<string, WindowEvent>();
  const tell = (event: ApplyPlanEvent): void => {
    if (event.event === 'window') vms.set(event.window.vm, event.window);
    if (event.event === 'settled' || event.event === 'notice') noteSettled(io, event);
    else if (event.event === 'window') printWindow(event, context, options.json === true);
    else if (event.event === 'step') printStep(event, context, options.json === true);
    else if (event.event === 'rollback') tellRollback(event, plan.host.reference, context, options.json === true);
  };
  const request = { reference: plan.host.reference, plan, confirmed, understood, profile, ticket: options.ticket, approver: options.approver, typedHostName };
  const applied = await applyPlan(application, request, { tell, signal: io.signal });
  for (const notice of applied.journalNotices) io.note(notice);
  if (applied.notKept) io.note(applied.notKept.message);
  if (options.json === true) io.out(JSON.stringify({ event: 'done', run: applied.run, steps: applied.steps, findings: applied.findings }));
  else {
    for (const line of describe(applied, plan)) io.out(line);
    const { noted } = applied;
    if (noted) io.out(`Head of the journal: line ${String(noted.head.n)}, code ${noted.head.mac}. ${printable(noted.message)}`);
  }
  const leftOff = [...vms.values()].some((each) => each.is === 'startFailed');
  return highest(codeOfSteps(applied.steps), codeOfFindings(applied.findings, false), leftOff ? 4 : 0, codeOfStorage(applied.notKept));
}

function printStep({ step, of }: Extract<ApplyPlanEvent, { event: 'step' }>, { io }: Context, json: boolean): void {
  if (json) io.out(JSON.stringify({ event: 'step', ...step, of }));
  else for (const line of describeStep(step, of)) io.out(line);
}

function printWindow(event: Extract<ApplyPlanEvent, { event: 'window' }>, { io }: Context, json: boolean): void {
  io.out(json ? JSON.stringify(event) : `          ${printable(windowWords(event.window))}`);
}

const understoodIds = (options: ApplyOptions): ReadonlySet<string> =>
  new Set((options.understood ?? []).flatMap((each) => each.split(',')).map((id) => id.trim()));

/** What the user has confirmed: on the command line, or at the terminal if there is one. */
async function confirmation(
  plan: Plan,
  options: ApplyOptions,
  { io }: Context,
): Promise<{ readonly confirmed: string; readonly understood: ReadonlySet<string>; readonly typedHostName: string }> {
  const given = understoodIds(options);
  const named = options.hostName ?? '';
  if (options.confirm !== undefined) return { confirmed: options.confirm, understood: given, typedHostName: named };
  if (!io.ask) throw new EngineError('wrongPlanId', `Nothing was applied: the plan ${plan.id} was not confirmed. Read the plan, then add --confirm ${plan.id}`);
  for (const line of printPlan(plan)) io.out(line);
  const confirmed = (await io.ask(`Type the ID of the plan (${plan.id}) to apply it, or press Enter to cancel: `)).trim();
  if (confirmed === '') throw new EngineError('wrongPlanId', 'Nothing was applied.');
  const understood = new Set(given);
  for (const { control, statements } of confirmationsOf(plan).filter((each) => !given.has(each.control))) {
    for (const statement of statements) io.out(`  ${control}: ${printable(statement)}`);
    if ((await io.ask(`Type ${control} to confirm, or press Enter to leave its changes on hold: `)).trim().toUpperCase() === control) understood.add(control);
  }
  const asks = named === '' && plan.changes.some((change) => change.standing.is === 'guarded');
  const typedHostName = asks
    ? await io.ask(`This plan can cut your connection. Type the name of the host (${printable(plan.host.name)}) to apply it: `)
    : named;
  return { confirmed, understood, typedHostName };
}

/** What happens under the rollback; the remaining time stands on one line that replaces itself. */
function tellRollback({ progress, of }: Extract<ApplyPlanEvent, { event: 'rollback' }>, reference: string, { io }: Context, json: boolean): void {
  const { step, change, phase, message, countdown, remainingSeconds } = progress;
  if (json) {
    io.out(
      JSON.stringify({
        event: 'rollback',
        step,
        of,
        phase,
        message,
        countdownSeconds: countdown.seconds,
        ...(remainingSeconds !== undefined && { remainingSeconds }),
      }),
    );
    return;
  }
  if (phase === 'counting') {
    const left = remainingSeconds === undefined ? undefined : `${timeWords(remainingSeconds)} until the host restores the old value.`;
    io.progress?.(left === undefined ? printable(message) : `${left} To keep it, connect again and run: castellan keep ${reference}`);
    return;
  }
  io.progress?.('');
  io.out(`${String(step + 1).padStart(3)} of ${String(of)}  ${printable(change.label)}: ${printable(message)}`);
  if (phase === 'planting')
    io.out(
      `          After the change, connect to the host again and run: castellan keep ${reference}. ${change.standing.is === 'guarded' ? countdownWords(change.standing.danger.when) : ''} Ctrl+C restores it at once.`,
    );
}

const timeWords = (seconds: number): string => `${String(Math.floor(seconds / 60))}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

function describeStep({ step, change, settled }: AppliedStep, of: number): readonly string[] {
  const remark = stepRemark({ change, settled });
  return [
    `${String(step + 1).padStart(3)} of ${String(of)}  ${outcomeWords(settled.outcome, whatBecame({ change, settled }).is)}  ${printable(change.label)} · ${cutPrintable(change.target.label, 60)}`,
    ...(settled.message === '' ? [] : [`          ${printable(settled.message)}`]),
    ...(remark === undefined ? [] : [`          ${printable(remark)}`]),
  ];
}

function describe(applied: Applied, plan: Plan): readonly string[] {
  const count = (outcome: AppliedStep['settled']['outcome']): number => applied.steps.filter((step) => step.settled.outcome === outcome).length;
  const unclear = applied.steps.filter((step) => unclearResult(step.settled.outcome, whatBecame(step).is) !== undefined).length;
  return [
    '',
    'After verification:',
    ...applied.findings.flatMap(printFinding),
    '',
    `Run ${applied.run}: ${String(count('done'))} done, ${String(count('held'))} on hold, ${count('already') > 0 ? `${String(count('already'))} already set, ` : ''}${count('returned') > 0 ? `${String(count('returned'))} restored automatically, ` : ''}${unclear > 0 ? `${String(unclear)} done in part or with a result that is not known, ` : ''}${String(count('moved') + count('failed') + count('refused') - unclear)} not done.${plan.purpose === 'fix' && applied.steps.some((step) => whatBecame(step).is === 'made') ? ` “castellan undo --host ${plan.host.reference} --run ${applied.run}” creates the undo plan.` : ''}`,
  ];
}
