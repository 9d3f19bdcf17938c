import type { Profile } from '../../contract/profile.ts';
import type { VmDetail, VmRole } from '../../contract/vm-detail.ts';

const made = new WeakMap<Profile, ReadonlyMap<string, VmDetail>>();

/** What a person has said of each VM, by its id in lower case. Profiles never change, so it is made once for each. */
export function vmDetailsGiven(profile: Profile): ReadonlyMap<string, VmDetail> {
  const known = made.get(profile) ?? new Map((profile.vms ?? []).map((each) => [each.vm.toLowerCase(), each]));
  made.set(profile, known);
  return known;
}

/** The role that was given to a VM; undefined where none was. */
export const vmRoleGiven = (profile: Profile, vm: string): VmRole | undefined => vmDetailsGiven(profile).get(vm.toLowerCase())?.role;
