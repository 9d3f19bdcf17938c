import type { Profile } from '../../contract/profile.ts';
import { accountQuestions } from '../../engine/judging/pin-accounts.ts';
import type { Application } from '../ports/application.ts';
import { keepProfile } from './keep-profile.ts';
import { lookUpAccounts } from './look-up-accounts.ts';
import { withOpenHost } from '../hosts/open-host.ts';
import { recallHost } from '../scans/recall-host.ts';
import { setProfileValue, type ProfileValue } from './set-profile-value.ts';

export interface ChangedValues {
  readonly profile: Profile;
  readonly notices: readonly string[];
}

/** Sets or removes a value of the kept profile of a host. The host is asked only for the accounts that the value names. */
export async function setKeptValue(application: Application, reference: string, value: ProfileValue): Promise<ChangedValues> {
  const { identity, profile, scan, notices } = await withOpenHost(application, reference, 'read', async (opened) => ({
    identity: opened.host.identity,
    ...(await recallHost(opened)),
  }));
  const known = { identity, profile, facts: scan?.facts ?? {} };
  const saved = await setProfileValue(application, known, value);
  if (value.value === undefined || !accountQuestions.some(({ asked }) => asked === value.name)) return { profile: saved, notices };
  const { profile: found } = await lookUpAccounts(application, reference, saved, known.facts);
  return { profile: found === saved ? saved : await keepProfile(application, known, found), notices };
}
