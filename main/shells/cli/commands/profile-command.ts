import { acceptRisk } from '../../../application/statements/accept-risk.ts';
import { answerControl, withdrawAnswer, type ControlAnswer } from '../../../application/statements/answer-control.ts';
import { assignFinding, unassignFinding } from '../../../application/statements/assign-finding.ts';
import { changeKeptProfile, type ChangedProfile, type NamedFinding } from '../../../application/statements/change-kept-profile.ts';
import { chooseControls } from '../../../application/choice/choose-controls.ts';
import type { KnownProfile } from '../../../application/statements/keep-profile.ts';
import type { Key } from '../../../contract/address.ts';
import type { Profile } from '../../../contract/profile.ts';
import { EngineError } from '../../../engine/engine-error.ts';
import { questionOf } from '../../../engine/judging/judge-question.ts';
import type { ExitCode } from '../exit-code.ts';
import { printFinding } from '../print/print-findings.ts';
import type { Context } from './context.ts';

export interface FindingOptions {
  readonly host: string;
  readonly control: string;
  readonly target?: string;
  readonly json?: boolean;
}
export interface AnswerOptions extends FindingOptions {
  readonly says: string;
  readonly evidence: string;
  readonly by?: string;
  readonly until?: string;
}
export interface AcceptOptions extends FindingOptions {
  readonly reason: string;
  readonly approver: string;
  readonly until: string;
}
export interface AssignOptions extends FindingOptions {
  readonly owner: string;
  readonly due: string;
}

const answers: Readonly<Record<string, ControlAnswer['says']>> = { yes: 'yes', no: 'no', 'do-not-know': 'doNotKnow' };

/** Records the answer to the question of a control for one target. */
export async function answerCommand(context: Context, options: AnswerOptions): Promise<ExitCode> {
  const { application } = context;
  const says = answers[options.says];
  if (!says) throw new EngineError('badValue', `“${options.says}” is no answer. Give --says one of: ${Object.keys(answers).join(', ')}.`);
  const [control] = chooseControls(application.controls, [options.control]);
  const validForDays = (control && questionOf(control)?.validForDays) ?? 0;
  const validUntil = options.until === undefined ? inDays(validForDays, application.clock.now()) : endOfDay('--until', options.until);
  const by = options.by ?? application.by;
  return printChanged(
    context,
    options,
    await changeKeptProfile(application, aboutOf(options), (known, named) =>
      answerControl(application, known, { control: named.control, target: oneTarget(named), says, by, evidence: options.evidence, validUntil }),
    ),
  );
}

/** Accepts the risk of a finding until the end of a day. */
export async function acceptCommand(context: Context, options: AcceptOptions): Promise<ExitCode> {
  const { application } = context;
  const expires = endOfDay('--until', options.until);
  const { reason, approver } = options;
  return printChanged(
    context,
    options,
    await changeKeptProfile(application, aboutOf(options), (known, { control, target }) =>
      acceptRisk(application, known, { control, target, reason, approver, expires }),
    ),
  );
}

/** Notes who is responsible for a finding, until the end of a day. */
export async function assignCommand(context: Context, options: AssignOptions): Promise<ExitCode> {
  const { application } = context;
  const due = endOfDay('--due', options.due);
  const { owner } = options;
  return printChanged(
    context,
    options,
    await changeKeptProfile(application, aboutOf(options), (known, { control, target }) => assignFinding(application, known, { control, target, owner, due })),
  );
}

/** Withdraws the answer and the accepted risks of a finding. */
export const withdrawCommand = (context: Context, options: FindingOptions): Promise<ExitCode> =>
  removal(context, options, 'answer and no accepted risk', (known, { control, target }) => withdrawAnswer(context.application, known, control, target));

/** Removes the note who is responsible for a finding; without a target, for each finding of the control and for the control as a whole. */
export const unassignCommand = (context: Context, options: FindingOptions): Promise<ExitCode> =>
  removal(context, options, 'assignment', async (known, { control, target, findings }) => {
    let { profile } = known;
    for (const each of target ? [target] : [undefined, ...findings.map((finding) => finding.target.key)])
      profile = await unassignFinding(context.application, { ...known, profile }, control, each);
    return profile;
  });

/** A removal that finds nothing to remove is a mistake of the command line: the profile stays as it is. */
async function removal(
  context: Context,
  options: FindingOptions,
  what: string,
  remove: (known: KnownProfile, named: NamedFinding) => Promise<Profile>,
): Promise<ExitCode> {
  const changed = await changeKeptProfile(context.application, aboutOf(options), async (known, named) => {
    const after = await remove(known, named);
    if (entries(after) < entries(known.profile)) return after;
    const of = options.target === undefined ? named.control : `${named.control} and the target “${options.target}”`;
    throw new EngineError('badValue', `The profile of this host has no ${what} for ${of}.`);
  });
  return printChanged(context, options, changed);
}

const entries = ({ answers: given, waivers, assignments = [] }: Profile): number => given.length + waivers.length + assignments.length;

const aboutOf = ({ host, control, target }: FindingOptions) => ({ reference: host, control, target });

/** An answer is about one target: without a name, only where there is one. */
function oneTarget({ control, target, findings }: NamedFinding): Key {
  if (target) return target;
  const [only, another] = findings;
  if (only && !another) return only.target.key;
  const names = findings.map((finding) => finding.target.label);
  throw new EngineError('ambiguousTarget', `${control} has ${String(names.length)} targets. Give --target one of: ${names.join(', ')}.`);
}

const inDays = (days: number, now: string): string => new Date(Date.parse(now) + days * 86_400_000).toISOString();

/** The last second of this day, in the time zone of this computer. */
function endOfDay(option: string, day: string): string {
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T23:59:59`) : new Date(NaN);
  if (Number.isNaN(at.getTime())) throw new EngineError('badValue', `“${day}” is no day. Give ${option} a day such as 2027-11-24.`);
  return at.toISOString();
}

function printChanged({ io }: Context, { json }: FindingOptions, { findings, notices }: ChangedProfile): ExitCode {
  for (const notice of notices) io.note(notice);
  if (json === true) io.out(JSON.stringify(findings));
  else {
    io.out('Saved in the profile of this host. Scans, plans and reports of this host without --profile use it.');
    for (const line of findings.flatMap(printFinding)) io.out(line);
  }
  return 0;
}
