import { describe, expect, it } from 'vitest';
import { forecast, forecastFacts } from '../../../../../main/engine/protecting/forecast/forecast.ts';
import { allOf, anyOf, opposite, unreadRuling } from '../../../../../main/engine/protecting/forecast/ruling.ts';
import { reading, row, unread, value } from '../../known.ts';
import {
  type InboundRuleFacts,
  atConsole,
  changeOf,
  computer,
  inbound,
  overRemoteDesktop,
  overWinRM,
  registryChange,
  setChange,
  vms,
  world,
  you,
} from './scenes.ts';

const nothing = unreadRuling('x');
const smartCard = registryChange('HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System', 'scforceoption', 1);
const remoteDesktop = { rule: 'Remote Desktop', ports: ['3389'] };
const scope = (...to: readonly string[]) => changeOf('firewallRule', { rule: 'Remote Desktop' }, 'remoteAddresses', [...to], { from: ['Any'] });
const firewallOn = changeOf('firewallProfile', { profile: 'Domain' }, 'local', 'True', { from: 'False' });

describe('a ruling', () => {
  it('of several is no with one no, and unread before it is yes', () => {
    expect([allOf('yes', 'no', nothing), allOf('yes', nothing), allOf('yes'), allOf()]).toEqual(['no', nothing, 'yes', 'yes']);
  });
  it('of alternatives is yes with one yes, and unread before it is no', () => {
    expect([anyOf('no', nothing, 'yes'), anyOf('no', nothing), anyOf('no'), anyOf()]).toEqual(['yes', nothing, 'no', 'no']);
  });
  it('has an opposite, except where it is unread', () => {
    expect([opposite('yes'), opposite('no'), opposite(nothing)]).toEqual(['no', 'yes', nothing]);
  });
});

describe('the forecast', () => {
  it('names the rule, the connection and the inbound rule that allows it', () => {
    expect(forecast(firewallOn, world(overRemoteDesktop(), inbound(remoteDesktop)))).toEqual({
      rule: 'firewall-profile',
      reason:
        'This change can cut your connection. You are connected over Remote Desktop from 10.0.4.7 through this profile. The rule “Remote Desktop” allows it.',
      when: 'now',
      proofs: ['path'],
    });
    expect(forecast(firewallOn, world(overRemoteDesktop(), inbound()))?.reason).toContain('No inbound rule was found that surely allows it.');
  });

  it('says what could not be read', () => {
    expect(forecast(firewallOn, world(overRemoteDesktop({ connection: unread })))?.reason).toBe(
      'This change can cut your connection. Castellan cannot check whether this concerns you: Your type of connection could not be read.',
    );
  });

  it('takes the danger with the earliest effect', () => {
    const facts = (session: ReturnType<typeof atConsole>) => world(session, computer(), ...vms({ DC01: true }));
    expect(forecast(smartCard, facts(overRemoteDesktop()))).toMatchObject({ rule: 'smart-card-required', when: 'nextSignIn' });
    expect(forecast(smartCard, facts(overWinRM()))).toMatchObject({ rule: 'smart-card-without-controller', when: 'someDay', proofs: [] });
  });

  it('takes a VM that says nothing for a possible domain controller', () => {
    expect(forecast(smartCard, world(overWinRM(), computer(), ...vms({ LINUX01: undefined })))?.reason).toContain('it can be a domain controller');
  });

  it('is free of danger for values that loosen', () => {
    const facts = world(overRemoteDesktop(), inbound(remoteDesktop));
    expect(forecast({ ...firewallOn, to: { is: 'value', value: 'False' } }, facts)).toBeUndefined();
    expect(forecast(setChange('localGroup', { group: 'S-1-5-32-578' }, 'members', [], [you]), facts)).toBeUndefined();
  });

  it('says what else the scripts of the rollback need, where a change can block them', () => {
    const allSigned = registryChange('HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell', 'ExecutionPolicy', 'AllSigned');
    expect(forecast(allSigned, world(atConsole()))?.wayBack).toContain('Windows PowerShell');
  });

  it('believes a control that declares a danger only where no rule names the setting, and not at the console', () => {
    const unknown = registryChange('HKLM\\SOFTWARE\\X', 'Y', 1);
    expect(forecast(unknown, world(overRemoteDesktop()))).toBeUndefined();
    expect(forecast(unknown, world(overRemoteDesktop()), true)).toMatchObject({ rule: 'declared', when: 'now', proofs: ['path'] });
    expect(forecast(unknown, world(atConsole()), true)).toBeUndefined();
    expect(forecast(changeOf('vmFirmware', { vm: 'a' }, 'secureBoot', 'On'), world(overRemoteDesktop({ pathNeighbors: value([]) })), true)).toMatchObject({
      rule: 'declared',
    });
    expect(forecast(scope('10.0.4.0/24'), world(overRemoteDesktop(), inbound(remoteDesktop)), true)).toBeUndefined();
  });

  it('asks for the subjects of the rules that are about the settings', () => {
    expect(forecastFacts([])).toEqual(['session']);
    expect(forecastFacts([smartCard.address])).toEqual(['session', 'machine', 'vm', 'guest']);
  });
});

describe('an inbound rule with fewer addresses', () => {
  const judged = (session: ReturnType<typeof atConsole>, to: readonly string[], ...rules: readonly InboundRuleFacts[]) =>
    forecast(scope(...to), world(session, inbound(...rules)));
  it('is free at the console, for another port and for another profile', () => {
    expect(judged(atConsole(), ['10.9.9.9'], remoteDesktop)).toBeUndefined();
    expect(judged(overWinRM(), ['10.9.9.9'], remoteDesktop)).toBeUndefined();
    expect(judged(overRemoteDesktop(), ['10.9.9.9'], { ...remoteDesktop, profiles: ['Public'] })).toBeUndefined();
  });
  it('compares IPv6 addresses, networks and ranges', () => {
    const overIpv6 = overRemoteDesktop({ peers: value(['2001:db8::7>3389']) });
    expect(judged(overIpv6, ['2001:db8::/64'], remoteDesktop)).toBeUndefined();
    expect(judged(overIpv6, ['10.0.0.0/8'], remoteDesktop)).toMatchObject({ rule: 'firewall-rule-addresses' });
    expect(judged(overRemoteDesktop(), ['10.0.4.0/255.255.255.0'], remoteDesktop)).toBeUndefined();
  });
  it('is a danger where the new addresses depend on the network, the rule is gone or your address was not read', () => {
    expect(judged(overRemoteDesktop(), ['LocalSubnet'], remoteDesktop)?.reason).toContain('LocalSubnet');
    expect(judged(overRemoteDesktop(), ['10.0.4.0/24'])?.reason).toContain('The rule could not be read.');
    expect(judged(overRemoteDesktop({ peers: unread }), ['10.0.4.0/24'], remoteDesktop)?.reason).toContain('The address that you are connected from');
    const noProfile = overRemoteDesktop({ routes: unread, networkProfiles: unread });
    expect(judged(noProfile, ['10.9.9.9'], remoteDesktop)?.reason).toContain('The firewall profiles in use could not be read.');
  });
});

describe('an inbound rule on one interface', () => {
  const off = changeOf('firewallRule', { rule: 'Remote Desktop' }, 'enabled', false, { from: true });
  const remoteDesktop: InboundRuleFacts = { rule: 'Remote Desktop', ports: ['3389'] };
  const judged = (interfaces: readonly string[]) =>
    forecast(off, world(overRemoteDesktop(), inbound(remoteDesktop, { rule: 'Jump', ports: ['3389'], interfaces })));
  it('lets you in again on your interface alone', () => {
    expect(judged(['Any'])).toBeUndefined();
    expect(judged(['Ethernet 1'])).toBeUndefined();
    expect(judged(['Ethernet 2'])).toMatchObject({ rule: 'firewall-rule-off', reason: expect.stringContaining('an interface or IPsec') as string });
  });
  it('is not named as the rule that allows you when it is for another interface', () => {
    const on = changeOf('firewallProfile', { profile: 'Domain' }, 'local', 'True', { from: 'False' });
    const found = (interfaces: readonly string[]) => forecast(on, world(overRemoteDesktop(), inbound({ ...remoteDesktop, interfaces })))?.reason;
    expect(found(['Ethernet 1'])).toContain('The rule “Remote Desktop” allows it.');
    expect(found(['Ethernet 2'])).toContain('No inbound rule was found that surely allows it.');
  });
});

describe('a network adapter that is disabled', () => {
  const off = changeOf('netAdapter', { interface: 'a' }, 'switchedOn', false);
  const adapters = reading('netAdapter', [row({ interface: 'a' }, { name: value('Ethernet 1') })]);
  it('is a danger where the connection leads over a virtual adapter, or the adapter is not known', () => {
    const virtual = overRemoteDesktop({ routes: value(['10.0.4.7>3389>Domain>vEthernet (Management)']) });
    expect(forecast(off, world(virtual, adapters))?.reason).toContain('vEthernet (Management)');
    expect(forecast(off, world(virtual))?.reason).toContain('The network adapter could not be read.');
  });
});

describe('a VM on the path', () => {
  const change = changeOf('vmFirmware', { vm: 'FW01' }, 'secureBoot', 'On');
  const adapter = (mac: ReturnType<typeof value>, complete = true) =>
    reading('vmNetworkAdapter', [row({ adapter: 'n' }, { vm: value('FW01'), macAddress: mac })], { complete });
  const off = reading('vm', [row({ vm: 'FW01' }, { name: value('FW01'), state: value('Off') })]);
  it('is free while it is off, at the console, and where no gateway is a neighbor', () => {
    expect(forecast(change, world(overRemoteDesktop(), off, adapter(value('00155D000001'))))).toBeUndefined();
    expect(forecast(change, world(atConsole(), adapter(value('00155D000001'))))).toBeUndefined();
    expect(forecast(change, world(overRemoteDesktop({ pathNeighbors: value([]) })))).toBeUndefined();
  });
  it('is a danger where its MAC address or the list of adapters was not read', () => {
    expect(forecast(change, world(overRemoteDesktop(), adapter(unread)))?.reason).toContain('The MAC address of the VM could not be read.');
    expect(forecast(change, world(overRemoteDesktop(), adapter(value('00155D000009'), false)))?.reason).toContain('could not all be read');
  });
});
