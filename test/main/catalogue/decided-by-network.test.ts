import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../main/contract/fact-state.ts';
import { vmSmbStorage } from '../../../main/resources/hyper-v/places/vm-smb-storage.ts';
import { ownConnection } from '../../../main/resources/network/own-connection.ts';
import { factsOf, reading, row, unread, value } from '../engine/known.ts';

describe('VM files on SMB shares', () => {
  const local = value('D:\\VMs');
  const computedFrom = (folder: FactState, ...paths: FactState[]): FactState | undefined => {
    const places = { path: local, configurationLocation: local, snapshotFileLocation: local, smartPagingFilePath: folder };
    const disks = paths.map((path, at) => row({ vm: 'a', controllerType: 'SCSI', controllerNumber: '0', controllerLocation: String(at) }, { path }));
    const { scope } = vmSmbStorage.resource;
    const facts = factsOf(reading('vm', [row({ vm: 'a' }, { name: value('APP01'), ...places })]), reading('vmHardDisk', disks));
    return scope.is === 'computed' ? scope.rows(facts)[0]?.facts['shares'] : undefined;
  };
  const shares = (folder: string, ...paths: string[]): unknown => {
    const state = computedFrom(value(folder), ...paths.map(value));
    return state?.is === 'value' ? state.value : state;
  };
  it('are known by their paths, in every spelling', () => {
    expect(shares('D:\\VMs\\APP01', '\\\\?\\D:\\VMs\\disk.vhdx', 'C:\\ClusterStorage\\Volume1\\x.vhdx')).toEqual([]);
    expect(shares('\\\\nas01\\vms\\APP01')).toEqual(['\\\\nas01\\vms']);
    expect(shares('\\\\?\\UNC\\nas01\\vms\\disk.vhdx')).toEqual(['\\\\nas01\\vms']);
    expect(shares('\\\\nas01.corp.example\\v$\\x', '\\\\10.0.0.5\\b\\y')).toEqual(['\\\\10.0.0.5\\b', '\\\\nas01.corp.example\\v$']);
  });
  it('could not be read where one path could not be', () => {
    expect(computedFrom(unread)).toEqual(unread);
    expect(computedFrom(local, value('\\\\nas01\\vms\\a.vhdx'), unread)).toEqual(unread);
    expect(computedFrom(local, { is: 'notAsked' })).toMatchObject({ is: 'unread' });
    expect(computedFrom(local, { is: 'absent' })).toEqual(value([]));
  });
});

describe('the firewall rule for the connection', () => {
  const rule = (more: Readonly<Record<string, ReturnType<typeof value>>> = {}) =>
    row(
      { rule: 'r' },
      {
        profiles: value(['Domain']),
        protocol: value('TCP'),
        localPorts: value(['3389']),
        remoteAddresses: value(['Any']),
        localAddresses: value(['Any']),
        interfaces: value(['Any']),
        interfaceTypes: value(['Any']),
        conditions: value([]),
        opens: value(['Remote Desktop (3389)']),
        ...more,
      },
    );
  const over = (session: Readonly<Record<string, ReturnType<typeof value>>>, rules: Parameters<typeof reading>[1], more = {}): unknown => {
    const facts = factsOf(
      reading('session', [row({}, { connection: value('RemoteDesktop'), peers: value(['10.0.4.7>3389']), networkProfiles: value(['Domain']), ...session })]),
      reading('firewallProfile', [row({ profile: 'Domain' }, {})]),
      reading('firewallRule', rules, more),
      reading('firewallBlock', []),
    );
    const { scope } = ownConnection.resource;
    const state = scope.is === 'computed' ? scope.rows(facts)[0]?.facts['allowed'] : undefined;
    return state?.is === 'value' ? state.value : state?.is;
  };
  it('is there where a rule in force lets this address in on this port and profile', () => {
    expect(over({}, [rule()])).toBe(true);
    expect(over({}, [rule({ remoteAddresses: value(['10.0.4.0/255.255.255.0']) })])).toBe(true);
    expect(over({}, [rule({ protocol: value('Any'), localPorts: value(['Any']) })])).toBe(true);
    expect(over({}, [rule({ localPorts: value(['3000-4000']) })])).toBe(true);
    expect(over({ connection: value('Console') }, [])).toBe(true);
    expect(over({ networkProfiles: value(['Private']) }, [])).toBe(true);
  });
  it('is not there for another port, address, profile, protocol, program, or without rules', () => {
    expect(over({}, [])).toBe(false);
    expect(over({}, [rule({ localPorts: value(['5985']) })])).toBe(false);
    expect(over({}, [rule({ remoteAddresses: value(['10.0.5.0/255.255.255.0']) })])).toBe(false);
    expect(over({}, [rule({ profiles: value(['Public']) })])).toBe(false);
    expect(over({}, [rule({ protocol: value('UDP') })])).toBe(false);
    expect(over({}, [rule({ localPorts: value(['Any']), opens: value([]) })])).toBe(false);
    expect(over({ peers: value(['10.0.4.7>3389', '10.9.9.9>5985']) }, [rule()])).toBe(false);
  });
  it('cannot be told where something that decides was not read', () => {
    expect(over({ peers: unread }, [rule()])).toBe('unread');
    expect(over({ peers: value([]) }, [rule()])).toBe('unread');
    expect(over({ networkProfiles: unread }, [rule()])).toBe('unread');
    expect(over({ connection: unread }, [rule()])).toBe('unread');
    expect(over({}, [rule({ remoteAddresses: unread })])).toBe('unread');
    expect(over({}, [rule({ remoteAddresses: value(['LocalSubnet']) })])).toBe('unread');
    expect(over({}, [], { complete: false })).toBe('unread');
  });
});
