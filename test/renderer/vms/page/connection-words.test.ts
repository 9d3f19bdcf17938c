import { describe, expect, it } from 'vitest';
import type { VmView } from '../../../../main/contract/wizard/vm-view.ts';
import { connectionWords } from '../../../../renderer/vms/page/connection-words.ts';
import { sampleVm } from '../sample-vm.ts';

const [first] = sampleVm('WEB01').connections;
const words = (...connections: readonly Partial<VmView['connections'][number]>[]): string =>
  connectionWords({ ...sampleVm('WEB01'), connections: connections.map((each) => ({ ...(first ?? expect.fail('no adapter')), ...each })) });

describe('the switches of a VM in words', () => {
  it('names each switch with its VLANs once', () => {
    expect(words({}, {})).toBe('\u2068vSwitch-Prod\u2069, VLAN 20');
    expect(words({}, { vlans: { is: 'read', shown: '0' } })).toBe('\u2068vSwitch-Prod\u2069, VLAN 20; \u2068vSwitch-Prod\u2069, untagged');
  });
  it('distinguishes no adapter, no switch and what could not be read', () => {
    expect(words()).toBe('No network adapter');
    expect(words({ switch: { is: 'notThere' } })).toBe('Not connected');
    expect(words({ switch: { is: 'notRead', why: 'Timeout.' } })).toBe('Could not be read');
    expect(connectionWords({ ...sampleVm('WEB01'), connections: [], connectionsNotRead: 'Timeout.' })).toBe('Could not be read');
    expect(connectionWords(undefined)).toBe('Could not be read');
  });
});
