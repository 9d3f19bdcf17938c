import type { Key } from '../../contract/address.ts';
import type { Profile } from '../../contract/profile.ts';
import { EngineError } from '../../engine/engine-error.ts';
import type { Application } from '../ports/application.ts';
import { chooseControls } from '../choice/choose-controls.ts';
import { isAbout, keepProfile, type KnownProfile } from './keep-profile.ts';

export interface AcceptedRisk {
  readonly control: string;
  /** Undefined: every target of the control. */
  readonly target?: Key | undefined;
  readonly reason: string;
  readonly approver: string;
  /** ISO date; on this day the finding counts again. */
  readonly expires: string;
}

/** Accepts the risk of a finding until a day. The finding stays visible. */
export function acceptRisk(application: Application, known: KnownProfile, { control, target, reason, approver, expires }: AcceptedRisk): Promise<Profile> {
  chooseControls(application.controls, [control]);
  if (Date.parse(expires) <= Date.parse(application.clock.now())) throw new EngineError('badValue', 'The expiry date has passed. Choose a later day.');
  const others = known.profile.waivers.filter((each) => !isAbout(each, control, target));
  const accepted = { control, reason, approver, expires, ...(target && { target: { ...target } }) };
  return keepProfile(application, known, { ...known.profile, waivers: [...others, accepted] });
}
