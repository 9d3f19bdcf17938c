import type { Key } from '../../contract/address.ts';
import type { Assignment } from '../../contract/answer.ts';
import type { Json } from '../../contract/json.ts';
import type { Profile } from '../../contract/profile.ts';
import type { RowsOfControls } from '../../contract/wizard/finding-row.ts';
import { askedValues } from '../../resources/asked.ts';
import { parseAnswer, type Asked } from '../../grammar/asked.ts';
import { answerGround } from '../../engine/judging/judge-question.ts';
import { chooseControls } from '../../application/choose-controls.ts';
import type { Workspace } from './workspace.ts';
import { WorkspaceError } from './workspace-error.ts';
import type { HostSession } from './host-session.ts';
import { keyText } from '../../words/key-text.ts';

/** Puts another profile in its place: kept first. What cannot be kept changes nothing. */
function keepProfile<T>(
  workspace: Workspace,
  reference: string,
  change: (profile: Profile, known: HostSession) => Profile,
  then: (known: HostSession) => T,
): Promise<T> {
  const known = workspace.session(reference);
  return workspace.inTurn(`${reference} profile`, async () => {
    const profile = change(known.profile, known);
    const storage = await workspace.application.storage(known.identity.machineId);
    try {
      await storage.profile.save(profile);
    } finally {
      await storage.close();
    }
    known.profile = profile;
    return then(known);
  });
}

/** A statement about the host: everything is judged on it again, and plans that rest on the old one are gone. */
const state = (workspace: Workspace, reference: string, change: (profile: Profile, known: HostSession) => Profile): Promise<RowsOfControls> =>
  keepProfile(workspace, reference, change, (known) => {
    known.plans.clear();
    return known.judgeAgain(workspace.application.controls, workspace.application.clock.now());
  });

/** A value of the organisation; undefined takes it back. */
export function stateValue(workspace: Workspace, reference: string, name: string, value: Json | undefined, doNotKnow: boolean): Promise<RowsOfControls> {
  const question = (Object.values(askedValues) as readonly Asked<unknown>[]).find((each) => each.asked === name);
  if (!question) throw new WorkspaceError('unknownQuestion', `“${name}” is no value that Castellan asks for.`);
  if (value !== undefined)
    try {
      parseAnswer(question, value);
    } catch (error) {
      throw new WorkspaceError(
        'badValue',
        `“${question.question}”: ${error instanceof Error ? error.message : String(error)}. What you typed is still there; correct it.`,
      );
    }
  return state(workspace, reference, (profile) => {
    const { [name]: _old, ...others } = profile.values;
    const notKnown = (profile.notKnown ?? []).filter((each) => each !== name);
    return { ...profile, values: value === undefined ? others : { ...others, [name]: value }, notKnown: doNotKnow ? [...notKnown, name] : notKnown };
  });
}

export interface Stated {
  readonly control: string;
  readonly target: Key;
  readonly says: 'yes' | 'no' | 'doNotKnow';
  readonly by: string;
  readonly evidence: string;
  readonly validUntil: string;
}

/** What a person says about a control, bound to the facts as they are now. */
export function stateAnswer(workspace: Workspace, reference: string, stated: Stated): Promise<RowsOfControls> {
  const [control] = chooseControls(workspace.application.controls, [stated.control]);
  if (!control?.manual && !control?.answer) throw new WorkspaceError('badValue', `${stated.control} is judged from facts alone; there is nothing to answer.`);
  const at = workspace.application.clock.now();
  return state(workspace, reference, (profile, known) => ({
    ...profile,
    answers: [
      ...profile.answers.filter((each) => !isFor(each, stated.control, stated.target)),
      { ...stated, target: { ...stated.target }, at, givenOn: { ...answerGround(control, stated.target, known) } },
    ],
  }));
}

export interface AcceptedDeviation {
  readonly control: string;
  readonly target?: Key | undefined;
  readonly reason: string;
  readonly approver: string;
  readonly expires: string;
}

export function stateWaiver(
  workspace: Workspace,
  reference: string,
  { control, target, reason, approver, expires }: AcceptedDeviation,
): Promise<RowsOfControls> {
  chooseControls(workspace.application.controls, [control]);
  if (Date.parse(expires) <= Date.parse(workspace.application.clock.now()))
    throw new WorkspaceError('badValue', 'The expiry date has passed. Choose a later day.');
  return state(workspace, reference, (profile) => ({
    ...profile,
    waivers: [
      ...profile.waivers.filter((each) => !isFor(each, control, target)),
      { control, reason, approver, expires, ...(target && { target: { ...target } }) },
    ],
  }));
}

/** Takes back an answer or an accepted deviation of one target, and of all targets. */
export function withdraw(workspace: Workspace, reference: string, control: string, target: Key): Promise<RowsOfControls> {
  return state(workspace, reference, (profile) => ({
    ...profile,
    answers: profile.answers.filter((each) => !isFor(each, control, target)),
    waivers: profile.waivers.filter((each) => !isFor(each, control, target) && !isFor(each, control, undefined)),
  }));
}

/** Who sees to it: no statement about the host, so nothing is judged again and plans stay. */
export function assign(
  workspace: Workspace,
  reference: string,
  assigned: Pick<Assignment, 'control' | 'owner' | 'due'> & { readonly target?: Key | undefined },
): Promise<void> {
  const { control, target, owner, due } = assigned;
  chooseControls(workspace.application.controls, [control]);
  return keepProfile(
    workspace,
    reference,
    (profile) => ({
      ...profile,
      assignments: [...others(profile, control, target), { control, owner, due, ...(target && { target: { ...target } }) }],
    }),
    () => undefined,
  );
}

/** Takes back the one of this target, or the one of all targets. */
export function unassign(workspace: Workspace, reference: string, control: string, target: Key | undefined): Promise<void> {
  return keepProfile(
    workspace,
    reference,
    (profile) => ({ ...profile, assignments: others(profile, control, target) }),
    () => undefined,
  );
}
const others = ({ assignments = [] }: Profile, control: string, target: Key | undefined): Assignment[] =>
  assignments.filter((each) => !isFor(each, control, target));

const isFor = (each: { readonly control: string; readonly target?: Key | undefined }, control: string, target: Key | undefined): boolean =>
  each.control === control && (each.target === undefined ? target === undefined : target !== undefined && keyText(each.target) === keyText(target));
