import { describe, expect, it } from 'vitest';
import type { Address } from '../../../../main/contract/address.ts';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import type { Change, Edit } from '../../../../main/contract/plan.ts';
import type { Reading } from '../../../../main/contract/reading.ts';
import { endangers, pathOf, pathWords } from '../../../../main/engine/protecting/forecast.ts';
import { factsOf, reading, row, unread, value } from '../known.ts';

type Session = Readonly<Record<string, FactState>>;
const self = 'S-1-5-21-1-2-3-1001';
const overRdp: Session = { connection: value('RemoteDesktop'), peers: value(['10.0.4.7>3389']), networkProfiles: value(['Domain']) };
const identified: Session = { ...overRdp, userSid: value(self), groupSids: value(['S-1-5-32-544']) };
const facts = (session: Session, ...more: readonly Reading[]) => factsOf(reading('session', [row({}, session)]), ...more);
const change = (address: Address, edit: Edit = { how: 'replace' }, label = 'HV01'): Change =>
  ({ address, target: { kind: 'host', key: {}, label }, edit }) as unknown as Change;

describe('the path of the operator', () => {
  it.each(['Console', 'RemoteDesktop', 'WinRM', 'Ssh'])('is %s where Windows says so', (connection) => {
    expect(pathOf(facts({ connection: value(connection) })).connection).toBe(connection);
  });
  it('is unknown where it could not be read, is something new, or is no text', () => {
    for (const connection of [unread, value('Telnet'), value(1)]) expect(pathOf(facts({ connection })).connection).toBe('unknown');
    expect(pathOf({})).toEqual({ connection: 'unknown', peers: [], networkProfiles: [], neighbors: [], sids: [], sidsKnown: false });
  });
  it('holds you and your groups, and says when one of them is missing', () => {
    expect(pathOf(facts(identified))).toMatchObject({ sids: [self, 'S-1-5-32-544'], sidsKnown: true });
    expect(pathOf(facts({ userSid: value(self), groupSids: unread }))).toMatchObject({ sids: [self], sidsKnown: false });
    expect(pathOf(facts({ userSid: unread, groupSids: value(['S-1-5-32-544']) }))).toMatchObject({ sids: ['S-1-5-32-544'], sidsKnown: false });
  });
  it.each([
    ['at its console', { connection: value('Console'), peers: value(['10.0.4.7>3389']) }],
    ['over Remote Desktop from 10.0.4.7', { connection: value('RemoteDesktop'), peers: value(['10.0.4.7>3389', '10.0.4.7>3390']) }],
    ['over WinRM', { connection: value('WinRM'), peers: value([]) }],
    ['over SSH from fe80::1, 10.0.4.7', { connection: value('Ssh'), peers: value(['fe80::1>22', '10.0.4.7>22', '>22']) }],
    ['in a way that could not be read', {}],
  ] as const)('is said in words: %s', (words, session) => {
    expect(pathWords(pathOf(facts(session)))).toBe(words);
  });
});

describe('a change of a group', () => {
  const removing = (...remove: readonly string[]): Change =>
    change({ resource: 'localGroup', key: { group: 'S-1-5-32-578' }, property: 'members' }, { how: 'difference', add: [], remove: [...remove] });
  const replacing = change({ resource: 'localGroup', key: { group: 'S-1-5-32-578' }, property: 'members' });
  it('endangers you where it removes you or a group of yours, declared or not', () => {
    expect(endangers(removing(self), false, facts(identified))).toContain('This change would remove your own access.');
    expect(endangers(removing('S-1-5-32-544'), true, facts(identified))).toContain('through Administrators');
  });
  it('is free where it removes other accounts, or none', () => {
    expect(endangers(removing('S-1-5-21-9-9-9-9'), true, facts(identified))).toBeUndefined();
    expect(endangers(replacing, true, facts({}))).toBeUndefined();
  });
  it('is on hold where your account or your groups could not be read', () => {
    for (const session of [{}, { userSid: value(self) }, { groupSids: value(['S-1-5-32-544']) }])
      expect(endangers(removing('S-1-5-21-9-9-9-9'), false, facts(session))).toContain('could not be read');
  });
});

describe('a change of a VM that the path leads through', () => {
  const adapters = (...macs: readonly FactState[]): Reading =>
    reading(
      'vmNetworkAdapter',
      macs.map((macAddress, index) => row({ adapter: `a${String(index)}` }, { vm: value(`v${String(index)}`), macAddress })),
    );
  const through: Session = { ...overRdp, pathNeighbors: value(['00155D000001']) };
  const ofVm = (vm: string): Change => change({ resource: 'vmFirmware', key: { vm }, property: 'secureBoot' }, undefined, vm);
  const ofAdapter = (adapter: string): Change => change({ resource: 'vmNetworkAdapter', key: { adapter }, property: 'dhcpGuard' }, undefined, adapter);
  const known = facts(through, adapters(value('00155D000001'), value('00155D000002'), unread));
  it('endangers the connection, even where its control does not declare it', () => {
    for (const each of [ofVm('v0'), ofAdapter('a0')]) expect(endangers(each, false, known)).toContain('is the gateway or a DNS server of this host');
  });
  it('is free for other VMs and adapters, and for settings of no VM', () => {
    for (const each of [ofVm('v1'), ofAdapter('a1'), ofVm('v2'), ofVm('gone'), change({ resource: 'vmHost', key: {}, property: 'migrationEnabled' })])
      expect(endangers(each, false, known)).toBeUndefined();
  });
});

describe('a change that its control declares to be dangerous', () => {
  const firewall = change({ resource: 'firewallProfile', key: { profile: 'Domain' }, property: 'local' });
  const ofProfile = (profile?: string): string =>
    endangers(change({ resource: 'firewallProfile', key: profile === undefined ? {} : { profile }, property: 'local' }), true, facts(overRdp)) ?? '';
  it('names your connection where it comes in through this profile, or through an unknown one', () => {
    expect(endangers(firewall, true, facts(overRdp))).toContain('over Remote Desktop from 10.0.4.7, and this change can cut that connection');
    expect(endangers(firewall, true, facts({ connection: value('WinRM') }))).toContain('this change can cut that connection');
  });
  it('stays on hold for other profiles, because others have connections', () => {
    for (const words of [ofProfile('Public'), ofProfile()]) expect(words).toMatch(/not through this profile\. Other connections can use it\. It stays on hold/);
  });
  it('does not say at the console that it cuts the connection of the console', () => {
    const words = endangers(firewall, true, facts({ connection: value('Console') }));
    expect(words).toMatch(/at its console\. This change can cut other connections, or prevent the next sign-in\. It stays on hold/);
    expect(words).not.toContain('cut that connection');
  });
  it('is free where nothing is declared', () => {
    expect(endangers(firewall, false, facts(overRdp))).toBeUndefined();
  });
  it('is on hold at the console where a rule has no known services or is about another value of the registry', () => {
    const rules = reading('firewallRule', [row({ rule: 'none' }, { opens: value([]) }), row({ rule: 'unread' }, { opens: unread })]);
    const atConsole = facts({ connection: value('Console') }, rules);
    for (const rule of ['none', 'unread', 'gone'])
      expect(endangers(change({ resource: 'firewallRule', key: { rule }, property: 'remoteAddresses' }), true, atConsole)).toBeDefined();
    expect(endangers(change({ resource: 'registry', key: { path: 'HKLM\\X', name: 'Y', kind: 'DWord' }, property: 'value' }), true, atConsole)).toContain(
      'You are connected at its console',
    );
  });
});
