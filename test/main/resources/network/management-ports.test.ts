import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { openManagementPorts } from '../../../../main/resources/network/management-ports.ts';

const value = (given: string | readonly string[]): FactState => ({ is: 'value', value: given as string });
const rule = (ports: readonly string[], more: Readonly<Record<string, FactState>> = {}): FactState =>
  openManagementPorts({
    key: {},
    facts: { protocol: value('TCP'), localPorts: value(ports), program: value('Any'), service: value('Any'), package: value(''), ...more },
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

  it('are not known where a part of the rule was not read', () => {
    expect(open(['33890'], { service: { is: 'unread', why: 'no rights' } })).toBe('unread');
  });
});
