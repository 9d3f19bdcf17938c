import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import type { Facts, Reading } from '../../../../main/contract/reading.ts';
import { isBlocked, letsIn } from '../../../../main/resources/network/lets-in.ts';
import { factsOf, reading, row, value } from '../../engine/known.ts';

const you = { address: '10.0.4.7', port: 3389 };
const unread: FactState = { is: 'unread', why: 'Access is denied.' };
type States = Readonly<Record<string, FactState>>;
const rule = (name: string, more: States = {}) =>
  row(
    { rule: name },
    {
      displayName: value(name),
      profiles: value(['Domain', 'Private', 'Public']),
      protocol: value('TCP'),
      localPorts: value(['3389']),
      program: value('Any'),
      service: value('Any'),
      package: value(''),
      localAddresses: value(['Any']),
      remoteAddresses: value(['Any']),
      interfaces: value(['Any']),
      interfaceTypes: value(['Any']),
      conditions: value([]),
      opens: value([]),
      ...more,
    },
  );
const withBlock = (...blocking: readonly ReturnType<typeof rule>[]): Facts =>
  factsOf(reading('firewallRule', [rule('Remote Desktop')]), reading('firewallBlock', [...blocking]));

describe('an inbound rule that blocks', () => {
  it.each<[string, States, 'yes' | 'no' | 'cannotTell']>([
    ['your port from any address', {}, 'yes'],
    ['every port and protocol', { protocol: value('Any'), localPorts: value(['Any']) }, 'yes'],
    ['a range with your port', { localPorts: value(['3000-4000']) }, 'yes'],
    ['a network with your address', { remoteAddresses: value(['10.0.4.0/255.255.255.0']) }, 'yes'],
    ['another port', { localPorts: value(['445']) }, 'no'],
    ['UDP alone', { protocol: value('UDP') }, 'no'],
    ['another network', { remoteAddresses: value(['192.168.7.0/24']) }, 'no'],
    ['another profile', { profiles: value(['Public']) }, 'no'],
    ['a program that holds no management port', { program: value('C:\\Tools\\old.exe') }, 'no'],
    ['a store app', { package: value('S-1-15-2-1') }, 'no'],
    [
      'the service of Remote Desktop, which may hold your port',
      { service: value('TermService'), program: value('%SystemRoot%\\system32\\svchost.exe') },
      'cannotTell',
    ],
    ['the subnet of the host, which may be yours', { remoteAddresses: value(['LocalSubnet']) }, 'cannotTell'],
    ['one address of the host, which may be the one you use', { localAddresses: value(['10.0.4.21']) }, 'cannotTell'],
    ['another interface', { interfaces: value(['Ethernet 2']) }, 'cannotTell'],
    ['a type of interface', { interfaceTypes: value(['Wireless']) }, 'cannotTell'],
    ['connections with IPsec alone', { conditions: value(['Authentication']) }, 'cannotTell'],
    ['a port that could not be read', { localPorts: unread }, 'cannotTell'],
    ['a program that could not be read', { program: unread }, 'cannotTell'],
  ])('%s: %o → %s', (_, more, expected) => {
    const facts = withBlock(rule('Block', more));
    expect(isBlocked(facts, 'Domain', you).answer).toBe(expected);
    // It wins over the rule that allows.
    expect(letsIn(facts, 'Domain', you).answer).toBe(expected === 'yes' ? 'no' : expected === 'no' ? 'yes' : 'cannotTell');
  });

  it('that could not be read leaves it open whether you are let in', () => {
    expect(letsIn(factsOf(reading('firewallRule', [rule('Remote Desktop')])), 'Domain', you).answer).toBe('cannotTell');
    expect(letsIn(withBlock(), 'Domain', you).answer).toBe('yes');
  });
});

describe('an inbound rule that allows', () => {
  it('on one address of the host does not surely allow you', () => {
    const facts = factsOf(reading('firewallRule', [rule('Remote Desktop', { localAddresses: value(['10.0.4.21']) })]), reading('firewallBlock', []));
    expect(letsIn(facts, 'Domain', you).answer).toBe('cannotTell');
  });

  const over = (...interfaces: readonly string[]) => reading('session', [row({}, { routes: value(interfaces.map((name) => `10.0.4.7>3389>Domain>${name}`)) })]);
  const allowed = (more: States, ...sessions: readonly Reading[]) =>
    letsIn(factsOf(reading('firewallRule', [rule('Remote Desktop', more)]), reading('firewallBlock', []), ...sessions), 'Domain', you).answer;

  it.each<[string, readonly string[], 'yes' | 'cannotTell']>([
    ['your interface, in other letters', ['ETHERNET 1'], 'yes'],
    ['your interface and another one', ['Ethernet 2', 'Ethernet 1'], 'yes'],
    ['another interface', ['Ethernet 2'], 'cannotTell'],
    ['no interface', [], 'cannotTell'],
  ])('on %s: %j → %s', (_, names, expected) => {
    expect(allowed({ interfaces: value([...names]) }, over('Ethernet 1'))).toBe(expected);
  });

  it('on one interface does not surely allow you where yours is not known, or is one of several', () => {
    const limited = { interfaces: value(['Ethernet 1']) };
    expect(allowed(limited, over('Ethernet 1', 'Ethernet 1'))).toBe('yes');
    expect(allowed(limited)).toBe('cannotTell');
    expect(allowed(limited, over())).toBe('cannotTell');
    expect(allowed(limited, over(''))).toBe('cannotTell');
    expect(allowed(limited, over('Ethernet 1', 'Ethernet 2'))).toBe('cannotTell');
    expect(allowed(limited, reading('session', [row({}, { routes: value(['10.0.4.8>3389>Domain>Ethernet 1']) })]))).toBe('cannotTell');
  });

  it.each<[string, States]>([
    ['for a type of interface', { interfaceTypes: value(['Wired']) }],
    ['for authenticated connections', { conditions: value(['Authentication']) }],
    ['for named users', { conditions: value(['RemoteUser']) }],
    ['with interfaces that were not read', { interfaces: unread }],
    ['with types of interfaces that were not read', { interfaceTypes: unread }],
    ['with conditions that were not read', { conditions: unread }],
  ])('%s does not surely allow you', (_, more) => {
    expect(allowed({}, over('Ethernet 1'))).toBe('yes');
    expect(allowed(more, over('Ethernet 1'))).toBe('cannotTell');
  });
});
