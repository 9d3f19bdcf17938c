import type { Key } from '../../contract/address.ts';
import type { Profile } from '../../contract/profile.ts';
import { factsAnswered } from '../../engine/judging/judge-question.ts';
import { EngineError } from '../../engine/engine-error.ts';
import type { Application } from '../ports/application.ts';
import { chooseControls } from '../choice/choose-controls.ts';
import { isAbout, keepProfile, type KnownProfile } from './keep-profile.ts';

export interface ControlAnswer {
  readonly control: string;
  readonly target: Key;
  readonly says: 'yes' | 'no' | 'doNotKnow';
  readonly by: string;
  readonly evidence: string;
  readonly validUntil: string;
}

/** Records what a user answers about a control, bound to the facts as they are now. */
export function answerControl(application: Application, known: KnownProfile, answer: ControlAnswer): Promise<Profile> {
  const [control] = chooseControls(application.controls, [answer.control]);
  if (!control?.manual && !control?.answer) throw new EngineError('badValue', `${answer.control} is evaluated from facts only and takes no answer.`);
  const given = { ...answer, target: { ...answer.target }, at: application.clock.now(), givenOn: { ...factsAnswered(control, answer.target, known) } };
  const others = known.profile.answers.filter((each) => !isAbout(each, answer.control, answer.target));
  return keepProfile(application, known, { ...known.profile, answers: [...others, given] });
}

/** Withdraws the answer about one target, and the accepted risks that cover it; without a target, everything about the control. */
export function withdrawAnswer(application: Application, known: KnownProfile, control: string, target: Key | undefined): Promise<Profile> {
  const { profile } = known;
  const isKept = (each: { readonly control: string; readonly target?: Key | undefined }): boolean =>
    target === undefined ? each.control !== control : !isAbout(each, control, target) && !isAbout(each, control, undefined);
  return keepProfile(application, known, { ...profile, answers: profile.answers.filter(isKept), waivers: profile.waivers.filter(isKept) });
}
