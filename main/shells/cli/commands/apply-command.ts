import type { Plan } from '../../../contract/plan.ts';
import { apply, type Applied, type AppliedStep } from '../../../engine/running/apply.ts';
import { stepRemark } from '../../../engine/history/step-remark.ts';
import { EngineError } from '../../../engine/trouble.ts';
import { whatBecame } from '../../../engine/history/what-became.ts';
import { keepUndoFile } from '../../../application/keep-undo-file.ts';
import { readPlanFile } from '../../../storage/plan-file.ts';
import { withOpenHost, type OpenHost } from '../../../application/open-host.ts';
import { codeOfFindings, codeOfSteps, highest, type ExitCode } from '../exit-code.ts';
import { printPlan } from '../print/print-plan.ts';
import { printFinding } from '../print/print-findings.ts';
import { printable, shortened } from '../print/printable.ts';
import { outcomeWords } from '../../../words/outcome-words.ts';
import type { Context } from './context.ts';
import { tellOpenRuns } from './scan-command.ts';

export interface ApplyOptions {
  readonly plan: string;
  readonly confirm?: string;
  readonly understood?: readonly string[];
  readonly profile?: string;
  readonly ticket?: string;
  readonly json?: boolean;
}

export async function applyPlan(context: Context, options: ApplyOptions): Promise<ExitCode> {
  const plan = await readPlanFile(options.plan);
  const { confirmed, understood } = await confirmation(plan, options, context);
  const profile = await context.application.profile(options.profile);
  return withOpenHost(context.application, plan.host.reference, 'change', async (opened) => {
    await tellOpenRuns(opened, context);
    const applied = await keepUndoFile(opened, (keep) =>
      run(opened, context, { keep, plan, confirmed, profile, understood, ticket: options.ticket, json: options.json === true }),
    );
    for (const notice of opened.storage.journal.notices) context.io.note(notice);
    if (options.json === true) context.io.out(JSON.stringify({ event: 'done', run: applied.run, steps: applied.steps, findings: applied.findings }));
    else {
      for (const line of describe(applied, plan)) context.io.out(line);
      const noted = (await opened.runs()).find((each) => each.id === applied.run)?.noted;
      if (noted) context.io.out(`Head of the journal: line ${String(noted.head.n)}, code ${noted.head.mac}. ${printable(noted.message)}`);
    }
    return highest(codeOfSteps(applied.steps), codeOfFindings(applied.findings, false));
  });
}

const understoodIds = (options: ApplyOptions): ReadonlySet<string> =>
  new Set((options.understood ?? []).flatMap((each) => each.split(',')).map((id) => id.trim()));

interface Running {
  readonly keep: () => Promise<void>;
  readonly plan: Plan;
  readonly confirmed: string;
  readonly profile: Parameters<typeof apply>[0]['profile'];
  readonly understood: ReadonlySet<string>;
  readonly ticket: string | undefined;
  readonly json: boolean;
}

async function run(opened: OpenHost, { application, io }: Context, running: Running): Promise<Applied> {
  const report = (step: AppliedStep, of: number): void => {
    if (running.json) io.out(JSON.stringify({ event: 'step', ...step, of }));
    else for (const line of describeStep(step, of)) io.out(line);
  };
  return apply({
    plan: running.plan,
    confirmed: running.confirmed,
    understood: running.understood,
    host: opened.host,
    controls: application.controls,
    profile: running.profile,
    journal: opened.storage.journal,
    release: application.release,
    clock: application.clock,
    digest: application.digest,
    run: application.newRunId(),
    by: application.by,
    version: application.version,
    ticket: running.ticket,
    signal: io.signal,
    keepUndoFile: running.keep,
    onStep: report,
  });
}

/** What the person has confirmed: from the command line, or at the terminal where he sits at one. */
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
  const asking = new Map(
    plan.changes.flatMap(({ standing }) =>
      standing.is === 'confirm' && !given.has(standing.control) ? [[standing.control, standing.understand] as const] : [],
    ),
  );
  for (const [control, statements] of asking) {
    for (const statement of statements) io.out(`  ${control}: ${printable(statement)}`);
    if ((await io.ask(`Type ${control} to confirm, or press Enter to leave its changes on hold: `)).trim().toUpperCase() === control) understood.add(control);
  }
  return { confirmed, understood };
}

function describeStep({ step, change, settled }: AppliedStep, of: number): readonly string[] {
  const remark = stepRemark({ change, settled });
  return [
    `${String(step + 1).padStart(3)} of ${String(of)}  ${outcomeWords[settled.outcome]}  ${printable(change.label)} · ${shortened(change.target.label, 60)}`,
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
