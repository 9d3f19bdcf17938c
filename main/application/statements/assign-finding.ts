import type { Assignment } from '../../contract/answer.ts';
import type { Key } from '../../contract/address.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Application } from '../ports/application.ts';
import { chooseControls } from '../choice/choose-controls.ts';
import { isAbout, keepProfile, type KnownProfile } from './keep-profile.ts';

/** Notes who works on a finding, until when. It says nothing about the host, so no verdict depends on it. */
export function assignFinding(
  application: Application,
  known: KnownProfile,
  { control, target, owner, due }: Pick<Assignment, 'control' | 'owner' | 'due'> & { readonly target?: Key | undefined },
): Promise<Profile> {
  chooseControls(application.controls, [control]);
  const assigned = { control, owner, due, ...(target && { target: { ...target } }) };
  return keepProfile(application, known, { ...known.profile, assignments: [...others(known.profile, control, target), assigned] });
}

/** Removes the assignment of this target; without a target, the assignment of all targets. */
export const unassignFinding = (application: Application, known: KnownProfile, control: string, target: Key | undefined): Promise<Profile> =>
  keepProfile(application, known, { ...known.profile, assignments: others(known.profile, control, target) });

const others = ({ assignments = [] }: Profile, control: string, target: Key | undefined): Assignment[] =>
  assignments.filter((each) => !isAbout(each, control, target));
