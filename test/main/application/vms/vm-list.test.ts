import { describe, expect, it } from 'vitest';
import { vmList } from '../../../../main/application/vms/vm-list.ts';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import type { Facts, Reading, Row } from '../../../../main/contract/reading.ts';

const [one, two] = ['11111111-1111-1111-1111-111111111111', '22222222-2222-2222-2222-222222222222'];
const value = (of: string | number | readonly string[]): FactState => ({ is: 'value', value: of as string });
const reading = (resource: string, rows: readonly Row[], more: Partial<Reading> = {}): Reading => ({
  resource,
  at: '2026-11-24T08:00:00Z',
  complete: true,
  rows,
  ...more,
});
const vmRow = (id: string, name: string, state: string): Row => ({
  key: { vm: id },
  facts: {
    name: value(name),
    state: value(state),
    generation: value(2),
    version: { is: 'unsupported', why: 'Not on this Windows version.' },
    automaticStopAction: value('TurnOff'),
    path: { is: 'unread', why: 'Access denied.' },
  },
});
const facts: Facts = {
  vm: reading('vm', [vmRow(two, 'WEB02', 'Off'), vmRow(one, 'APP01', 'Running')]),
  vmSnapshot: reading('vmSnapshot', [{ key: { checkpoint: 'c' }, facts: { vm: value(one) } }]),
  vmHardDisk: reading('vmHardDisk', [], { complete: false, problem: { kind: 'unread', why: 'The storage is not reachable.' } }),
  vmSwitch: reading('vmSwitch', [{ key: { switch: 's' }, facts: { name: value('vSwitch-Prod') } }]),
  vmNetworkAdapter: reading('vmNetworkAdapter', [
    { key: { adapter: 'a' }, facts: { vm: value(one), name: value('Production'), switch: value('s'), vlans: value(['20']) } },
    { key: { adapter: 'b' }, facts: { vm: value(one), name: value('Lost'), switch: value('gone'), vlans: { is: 'unread', why: 'Timeout.' } } },
    { key: { adapter: 'c' }, facts: { vm: value(one), name: value('Free'), switch: { is: 'absent' }, vlans: value(['0']) } },
  ]),
  guest: reading('guest', [{ key: { vm: one }, facts: { system: value('Windows Server 2022, updates until 2031-10-14') } }]),
};
const named = (of: Facts, name: string) => vmList(of, emptyProfile).vms.find((each) => each.name === name) ?? expect.fail(`no ${name}`);

describe('vmList', () => {
  it('lists VMs by name, with what a person has said of them', () => {
    const { vms, notRead } = vmList(facts, { ...emptyProfile, vms: [{ vm: one.toUpperCase(), role: 'service', owner: 'Anna' }] });
    expect(vms.map(({ name, role, owner }) => [name, role, owner])).toEqual([
      ['APP01', 'service', 'Anna'],
      ['WEB02', undefined, undefined],
    ]);
    expect(notRead).toBeUndefined();
  });
  it('distinguishes what was read, what is not there and what could not be read', () => {
    expect(named(facts, 'APP01')).toMatchObject({
      state: { is: 'read', shown: 'Running' },
      stopAction: { is: 'read', shown: 'Turn off' },
      version: { is: 'notThere', why: 'Not on this Windows version.' },
      folder: { is: 'notRead', why: 'Access denied.' },
      startAction: { is: 'notRead' },
      checkpoints: { is: 'read', shown: '1' },
      disks: { is: 'notRead', why: 'The storage is not reachable.' },
    });
    expect(named(facts, 'WEB02').checkpoints).toEqual({ is: 'read', shown: '0' });
  });
  it('names the switch of each adapter, and says where it is not known', () => {
    expect(named(facts, 'APP01').connections.map((each) => [each.adapter, each.switch, each.vlans.is])).toEqual([
      ['Production', { is: 'read', shown: 'vSwitch-Prod' }, 'read'],
      ['Lost', { is: 'notRead', why: 'The virtual switch no longer exists.' }, 'notRead'],
      ['Free', { is: 'notThere', why: 'Windows names no virtual switch for this network adapter.' }, 'read'],
    ]);
  });
  it('says of a guest that is off why it is silent', () => {
    expect(named(facts, 'APP01').guest).toMatchObject({ is: 'read' });
    expect(named(facts, 'WEB02').guest).toEqual({ is: 'notRead', why: 'The VM is not running, so the guest reports nothing.' });
  });
  it('tells VMs of one name apart', () => {
    const twins: Facts = { ...facts, vm: reading('vm', [vmRow(one, 'APP01', 'Off'), vmRow(two, 'APP01', 'Off')]) };
    expect(new Set(vmList(twins, emptyProfile).vms.map(({ name }) => name)).size).toBe(2);
  });
  it('never counts a list that was not read as empty', () => {
    const problem = { kind: 'unread', why: 'Access denied.' } as const;
    expect(vmList({}, emptyProfile)).toEqual({ vms: [], notRead: 'The last scan did not read it.' });
    expect(vmList({ vm: reading('vm', [], { complete: false, problem }) }, emptyProfile).notRead).toBe('Access denied.');
    expect(vmList({ vm: reading('vm', []) }, emptyProfile)).toEqual({ vms: [] });
    for (const missing of ['vmSnapshot', 'vmHardDisk', 'vmNetworkAdapter', 'guest']) {
      const { [missing]: _gone, ...rest } = facts;
      const found = named(rest, 'APP01');
      const told = {
        vmSnapshot: found.checkpoints.is,
        vmHardDisk: found.disks.is,
        guest: found.guest.is,
        vmNetworkAdapter: found.connectionsNotRead && 'notRead',
      };
      expect(told[missing as keyof typeof told]).toBe('notRead');
    }
  });
  it('counts nothing where an item belongs to no known VM', () => {
    const stray = reading('vmSnapshot', [{ key: { checkpoint: 'c' }, facts: { vm: { is: 'unread', why: 'Timeout.' } } }]);
    expect(named({ ...facts, vmSnapshot: stray }, 'APP01').checkpoints.is).toBe('notRead');
  });
});
