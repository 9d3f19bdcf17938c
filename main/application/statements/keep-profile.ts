import type { Key } from '../../contract/address.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Facts } from '../../contract/reading.ts';
import { keyText } from '../../words/key-text.ts';
import type { Application } from '../ports/application.ts';
import { withStorage } from '../hosts/open-host.ts';

/** What is known about a host when its profile changes. */
export interface KnownProfile {
  readonly identity: { readonly machineId: string };
  readonly profile: Profile;
  readonly facts: Facts;
}

/** Saves another profile of a host and returns it. If it cannot be saved, it rejects, and the old profile stays. */
export function keepProfile(application: Application, { identity }: KnownProfile, profile: Profile): Promise<Profile> {
  return withStorage(application, identity.machineId, async (storage) => {
    await storage.profile.save(profile);
    return profile;
  });
}

/** Whether an entry of a profile is about this control and this target; without a target, about all targets. */
export const isAbout = (each: { readonly control: string; readonly target?: Key | undefined }, control: string, target: Key | undefined): boolean =>
  each.control === control && (each.target === undefined ? target === undefined : target !== undefined && keyText(each.target) === keyText(target));
