import type { HostIdentity } from '../../contract/host-identity.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Facts, Reading } from '../../contract/reading.ts';
import { pinAccounts } from '../../engine/judging/pin-accounts.ts';
import type { HostPort } from '../../engine/ports.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import type { Application } from '../ports/application.ts';
import { keepFacts } from '../scans/keep-scan.ts';
import { withOpenHost } from '../hosts/open-host.ts';

export interface LookedUp {
  readonly host: HostIdentity;
  /** With the SID beside each name that was resolved for the first time. */
  readonly profile: Profile;
  /** What was known, with what the host calls these accounts. */
  readonly facts: Facts;
}

/** Asks a host which accounts the names of a profile mean, and what it calls those that are given by SID. Saves nothing of the profile. */
export const lookUpAccounts = (application: Application, reference: string, profile: Profile, known: Facts): Promise<LookedUp> =>
  withOpenHost(application, reference, 'read', async (opened) => {
    const { host } = opened;
    const machine = known['machine'] ? {} : { machine: await host.read({ resource: resourceNamed('machine') }) };
    const before = { ...known, ...machine };
    const read = {
      account: await readFor(application, host, 'account', profile, before),
      accountName: await readFor(application, host, 'accountName', profile, before),
    };
    await keepFacts(opened, read);
    const facts = { ...before, ...read };
    return { host: host.identity, profile: pinAccounts(profile, facts, host.identity.name, application.clock.now()), facts };
  });

function readFor({ clock }: Application, host: HostPort, name: string, profile: Profile, facts: Facts): Promise<Reading> | Reading {
  const resource = resourceNamed(name);
  const keys = resource.scope.is === 'derived' ? resource.scope.keys(facts, profile) : [];
  return keys.length === 0 ? { resource: name, at: clock.now(), complete: true, rows: [] } : host.read({ resource, keys });
}
