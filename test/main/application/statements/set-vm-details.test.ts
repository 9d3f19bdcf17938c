import { describe, expect, it } from 'vitest';
import { setVmDetails } from '../../../../main/application/statements/set-vm-details.ts';
import type { VmDetails } from '../../../../main/contract/wizard/vm-view.ts';
import { emptyProfile, type Profile } from '../../../../main/contract/profile.ts';
import type { Facts } from '../../../../main/contract/reading.ts';
import { practiceApplication } from '../practice-application.ts';

const [one, two, gone] = ['11111111-1111-1111-1111-11111111111a', '22222222-2222-2222-2222-222222222222', '33333333-3333-3333-3333-333333333333'];
const rows = [one, two].map((vm) => ({ key: { vm }, facts: {} }));
const facts: Facts = { vm: { resource: 'vm', at: '', complete: true, rows } };
const application = practiceApplication();
const set = (profile: Profile, details: VmDetails): Promise<Profile> =>
  setVmDetails(application, { identity: { machineId: 'practice-neglected' }, profile, facts }, details);

describe('setVmDetails', () => {
  it('gives several VMs a role at once and leaves their owners', async () => {
    const before: Profile = { ...emptyProfile, vms: [{ vm: one, owner: 'Anna' }] };
    expect((await set(before, { vms: [one, two], role: 'lab' })).vms).toEqual([
      { vm: one, role: 'lab', owner: 'Anna' },
      { vm: two, role: 'lab' },
    ]);
  });
  it('removes an entry without role and owner', async () => {
    const before: Profile = {
      ...emptyProfile,
      vms: [
        { vm: one, role: 'lab' },
        { vm: two, role: 'lab' },
      ],
    };
    expect((await set(before, { vms: [one], role: null })).vms).toEqual([{ vm: two, role: 'lab' }]);
    const owned: Profile = { ...emptyProfile, vms: [{ vm: one, owner: 'Anna' }] };
    for (const owner of [null, '', '  ']) expect((await set(owned, { vms: [one], owner })).vms).toEqual([]);
  });
  it('replaces every entry of a VM, however its id is written', async () => {
    const before: Profile = {
      ...emptyProfile,
      vms: [
        { vm: one, role: 'lab' },
        { vm: one.toUpperCase(), role: 'parked' },
      ],
    };
    expect((await set(before, { vms: [one.toUpperCase()], owner: 'Ben' })).vms).toEqual([{ vm: one, role: 'parked', owner: 'Ben' }]);
  });
  it('refuses a VM that is not on the host, and still removes what was said of one that is gone', async () => {
    expect(() => set(emptyProfile, { vms: [one, gone], role: 'lab' })).toThrow('found no VM with the ID');
    expect((await set({ ...emptyProfile, vms: [{ vm: gone, role: 'lab' }] }, { vms: [gone], role: null })).vms).toEqual([]);
  });
});
