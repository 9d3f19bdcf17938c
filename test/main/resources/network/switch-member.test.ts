import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { switchMember } from '../../../../main/resources/network/switch-member.ts';
import { computed, denied, factsOf, value } from '../facts-of.ts';

const binding = (adapter: string, component: string, enabled: FactState = value(true)) => ({
  key: { binding: `${adapter}::${component}` },
  facts: { adapter: value(adapter), component: value(component), enabled },
});
const members = (...bindings: readonly ReturnType<typeof binding>[]) =>
  Object.fromEntries<unknown>(
    computed(switchMember.resource, factsOf({ netBinding: bindings })).map(({ key, facts }) => [key['adapter'] ?? '', facts['protocols']]),
  );

describe('network adapters of virtual switches', () => {
  it('are those with the virtual switch bound, each with the host protocols that are bound beside it', () => {
    const found = members(
      binding('Ethernet 1', 'vms_pp'),
      binding('Ethernet 1', 'ms_server'),
      binding('Ethernet 1', 'ms_tcpip', value(false)),
      binding('Ethernet 1', 'ms_lldp'),
      binding('Ethernet 2', 'vms_pp', value(false)),
      binding('Ethernet 2', 'ms_tcpip'),
    );
    expect(found).toEqual({ 'Ethernet 1': value(['ms_server']) });
  });

  it('are unknown where a binding could not be read', () => {
    expect(members(binding('Ethernet 1', 'vms_pp', denied))).toMatchObject({ 'unread:bindings': { is: 'unread' } });
  });
});
