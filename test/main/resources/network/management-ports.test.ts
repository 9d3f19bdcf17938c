import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { openManagementPorts } from '../../../../main/resources/network/management-ports.ts';

const value = (given: string | readonly string[]): FactState => ({ is: 'value', value: given as string });
const managementPorts: FactState = value(['Remote Desktop (3389)', 'WinRM (5985)']);
const rule = (ports: readonly string[], more: Readonly<Record<string, FactState>> = {}): FactState =>
  openManagementPorts({
    key: {},
    facts: { protocol: value('TCP'), localPorts: value(ports), program: value('Any'), service: value('Any'), package: value(''), managementPorts, ...more },
  });
const open = (...given: Parameters<typeof rule>): unknown => {
  const state = rule(...given);
  return state.is === 'value' ? state.value : state.is;
};
const remoteDesktop = { service: value('TermService') };

describe('the management services that a rule opens', () => {
  it('are those of its ports, and Remote Desktop on the port that a rule of its service names', () => {
    expect(open(['3389', '22'])).toEqual(['SSH (22)', 'Remote Desktop (3389)']);
    expect(open(['33890'], remoteDesktop)).toEqual(['Remote Desktop (33890)']);
    expect(open(['3389', '33890'], remoteDesktop)).toEqual(['Remote Desktop (3389)', 'Remote Desktop (33890)']);
  });

  it('are none on another port where the rule names no service of management, or another protocol', () => {
    expect(open(['33890'])).toEqual([]);
    expect(open(['33890'], { ...remoteDesktop, protocol: value('UDP') })).toEqual([]);
    expect(open(['33890'], { ...remoteDesktop, package: value('S-1-15-2-1') })).toEqual([]);
  });

  it('hold a service on the port of its listener, whichever rule opens it', () => {
    const moved = { managementPorts: value(['Remote Desktop (33890)', 'SSH (2222)', 'WinRM over HTTPS (15986)']) };
    expect(open(['33890'], moved)).toEqual(['Remote Desktop (33890)']);
    expect(open(['2222'], moved)).toEqual(['SSH (2222)']);
    expect(open(['15986', '5985'], moved)).toEqual(['WinRM (5985)', 'WinRM over HTTPS (15986)']);
    expect(open(['33891', '2223'], moved)).toEqual([]);
    expect(open(['33890'], { ...moved, package: value('S-1-15-2-1') })).toEqual([]);
  });

  it('hold Remote Desktop alone over UDP', () => {
    const moved = { managementPorts: value(['Remote Desktop (33890)', 'SSH (2222)']), protocol: value('UDP') };
    expect(open(['33000-34000'], moved)).toEqual(['Remote Desktop (33890)']);
    expect(open(['2222', '5985'], moved)).toEqual([]);
  });

  it('are not known where the ports of the listeners were not read and the rule can open one', () => {
    const unread: Readonly<Record<string, FactState>> = { managementPorts: { is: 'unread', why: 'no rights' } };
    expect(open(['33890'], unread)).toBe('unread');
    expect(open(['33000-34000'], unread)).toBe('unread');
    expect(open(['33000-34000'], { ...unread, program: value('C:\\Program Files\\Backup\\agent.exe') })).toEqual([]);
    expect(open(['33890'], { ...unread, protocol: value('ICMPv4') })).toEqual([]);
    expect(open(['5985'], unread)).toEqual(['WinRM (5985)']);
    expect(open(['33890'], { managementPorts: { is: 'notAsked' } })).toBe('unread');
  });

  it('are not known where a part of the rule was not read', () => {
    expect(open(['33890'], { service: { is: 'unread', why: 'no rights' } })).toBe('unread');
  });
});
