import { describe, expect, it } from 'vitest';
import { hostSystem } from '../../../../../main/resources/hyper-v/host/host-system.ts';
import { computed, denied, factsOf, value } from '../../facts-of.ts';

const supported = (build: number, productType: string, caption = 'Microsoft Windows Server') =>
  computed(hostSystem.resource, factsOf({ machine: [{ facts: { build: value(build), productType: value(productType), caption: value(caption) } }] }))[0]?.facts[
    'supported'
  ];

describe('the Windows version of the host', () => {
  it('receives updates until the day in the table, by build and product type', () => {
    expect(supported(20348, 'Server', 'Microsoft Windows Server 2022 Datacenter')).toEqual({ is: 'value', value: true });
    expect(supported(9600, 'Server', 'Microsoft Windows Server 2012 R2 Standard')).toEqual({ is: 'value', value: false });
    expect(supported(9600, 'DomainController', 'Microsoft Windows Server 2012 R2 Standard')).toEqual({ is: 'value', value: false });
    expect(supported(26100, 'Workstation', 'Microsoft Windows 11 Enterprise')).toEqual({ is: 'value', value: true });
    expect(supported(22621, 'Workstation', 'Microsoft Windows 11 Pro')).toEqual({ is: 'value', value: false });
  });

  it('is unknown where the name is not that of the build: Azure Local and multi-session Windows have other days', () => {
    for (const caption of ['Azure Stack HCI', 'Microsoft Windows 11 Enterprise multi-session', 'Microsoft Windows Server Datacenter'])
      expect(supported(26100, 'Server', caption)).toMatchObject({ is: 'unread' });
  });

  it('is unknown for a build that the table does not hold, and where it was not read', () => {
    expect(supported(99999, 'Server')).toMatchObject({ is: 'unread' });
    const facts = factsOf({ machine: [{ facts: { build: denied, productType: value('Server'), caption: value('Windows') } }] });
    expect(computed(hostSystem.resource, facts)[0]?.facts['supported']).toEqual(denied);
  });
});
