import { describe, expect, it, vi } from 'vitest';
import { acceptRisk } from '../../../main/application/statements/accept-risk.ts';
import { answerControl, withdrawAnswer } from '../../../main/application/statements/answer-control.ts';
import type { Application } from '../../../main/application/ports/application.ts';
import { assignFinding, unassignFinding } from '../../../main/application/statements/assign-finding.ts';
import type { KnownProfile } from '../../../main/application/statements/keep-profile.ts';
import { setVmDetails } from '../../../main/application/statements/set-vm-details.ts';
import { setProfileValue } from '../../../main/application/statements/set-profile-value.ts';
import type { Profile } from '../../../main/contract/profile.ts';
import type { Facts } from '../../../main/contract/reading.ts';
import { StorageError } from '../../../main/storage/json/storage-error.ts';
import { practiceApplication, profile, reference } from './practice-application.ts';

const target = { vm: 'a' };
const control = 'HV-D-02';
const accepted = { control, target, reason: 'old guest', approver: 'Anna', expires: '2027-01-01T00:00:00Z' };
const assigned = { control, target, owner: 'Ben', due: '2026-12-24T00:00:00Z' };

/** Every use case that changes a profile: it changes `profile` with valid input. */
const useCases: Readonly<Record<string, (application: Application, known: KnownProfile) => Promise<Profile>>> = {
  'set a value': (application, known) => setProfileValue(application, known, { name: 'managementNetworks', value: undefined, doNotKnow: true }),
  'answer a control': (application, known) => answerControl(application, known, { ...answer, control: manual(application) }),
  'accept a risk': (application, known) => acceptRisk(application, known, accepted),
  'assign a finding': (application, known) => assignFinding(application, known, assigned),
  'give a VM a role': (application, known) => setVmDetails(application, { ...known, facts: oneVm }, { vms: [vmId], role: 'lab' }),
};
const vmId = '11111111-1111-1111-1111-111111111111';
const oneVm: Facts = { vm: { resource: 'vm', at: '', complete: true, rows: [{ key: { vm: vmId }, facts: {} }] } };
const answer = { target, says: 'yes' as const, by: 'Anna', evidence: 'ticket 7', validUntil: '2027-01-01T00:00:00Z' };
const manual = (application: Application): string => application.controls.find((each) => each.manual)?.id ?? '';

async function knownHost(application: Application, of: Profile = profile): Promise<KnownProfile> {
  const host = await application.hosts.open(reference, 'read');
  await host.close();
  return { identity: host.identity, profile: of, facts: {} };
}
async function savedProfile(application: Application, { identity }: KnownProfile): Promise<Profile> {
  const storage = await application.storage(identity.machineId);
  const { value } = await storage.profile.read();
  await storage.close();
  return value;
}

describe('changing the profile of a host', () => {
  it.each(Object.entries(useCases))('saves what it returns: %s', async (_name, work) => {
    const application = practiceApplication();
    const known = await knownHost(application);
    const changed = await work(application, known);
    expect(changed).not.toEqual(profile);
    expect(await savedProfile(application, known)).toEqual(changed);
  });

  it.each(Object.entries(useCases))('rejects where nothing can be saved: %s', async (_name, work) => {
    const application = practiceApplication();
    const known = await knownHost(application);
    const full: Application = {
      ...application,
      storage: async (machineId) => {
        const storage = await application.storage(machineId);
        vi.spyOn(storage.profile, 'save').mockRejectedValue(new StorageError('notWritable', 'The disk is full.'));
        return storage;
      },
    };
    await expect(work(full, known)).rejects.toThrow('The disk is full.');
  });

  it('replaces an entry about the same target, and removes it again', async () => {
    const application = practiceApplication();
    const known = await knownHost(application);
    const withProfile = (changed: Profile): KnownProfile => ({ ...known, profile: changed });
    const one = await acceptRisk(application, known, accepted);
    const two = await acceptRisk(application, withProfile(one), { ...accepted, reason: 'replaced in spring' });
    expect(two.waivers.map(({ reason }) => reason)).toEqual(['replaced in spring']);
    expect((await withdrawAnswer(application, withProfile(two), control, target)).waivers).toEqual([]);
    const other = await assignFinding(application, withProfile(await assignFinding(application, known, assigned)), { ...assigned, owner: 'Cleo' });
    expect(other.assignments?.map(({ owner }) => owner)).toEqual(['Cleo']);
    expect((await unassignFinding(application, withProfile(other), control, target)).assignments).toEqual([]);
  });

  it('refuses what cannot be meant, and says what to do', async () => {
    const application = practiceApplication();
    const known = await knownHost(application);
    const automatic = application.controls.find((each) => !each.manual && !each.answer)?.id ?? '';
    expect(() => acceptRisk(application, known, { ...accepted, expires: '2020-01-01T00:00:00Z' })).toThrow('Choose a later day');
    expect(() => acceptRisk(application, known, { ...accepted, control: 'no-such' })).toThrow('There is no control “no-such”');
    expect(() => answerControl(application, known, { ...answer, control: automatic })).toThrow('takes no answer');
    expect(() => setProfileValue(application, known, { name: '__proto__', value: true, doNotKnow: false })).toThrow('does not ask for');
    expect(() => setProfileValue(application, known, { name: 'managementNetworks', value: ['10.0.0.0/99'], doNotKnow: false })).toThrow('Correct the value');
    expect(await savedProfile(application, known)).toEqual(profile);
  });
});
