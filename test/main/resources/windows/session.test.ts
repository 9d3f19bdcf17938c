import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import type { Facts } from '../../../../main/contract/reading.ts';
import { forecast } from '../../../../main/engine/protecting/forecast/forecast.ts';
import { isRemote, operatorOf } from '../../../../main/engine/protecting/forecast/operator.ts';
import { decodeRows } from '../../../../main/hosts/decode-rows.ts';
import { waysInOf } from '../../../../main/hosts/ways-in.ts';
import { ownConnection } from '../../../../main/resources/network/own-connection.ts';
import { resourceNamed } from '../../../../main/resources/resource-named.ts';
import { reading, row, unread, value } from '../../engine/known.ts';
import { changeOf, world, you } from '../../engine/protecting/forecast/scenes.ts';

const raw = (connection: string, peers: FactState): Readonly<Record<string, FactState>> => ({
  connection: value(connection),
  peers,
  userSid: value(you),
  groupSids: value(['S-1-5-32-544']),
  networkProfiles: value(['Domain']),
});
/** What a host that answers so is known by. */
function hostThatSays(connection: string, peers: FactState): Facts {
  const session = resourceNamed('session');
  const rows = [{ key: {}, facts: raw(connection, peers) }];
  return world(reading('session', decodeRows(session, session.wire.rows?.(rows) ?? rows)), reading('firewallProfile', [row({ profile: 'Domain' }, {})]));
}
const connectionAllowed = (facts: Facts): FactState | undefined => {
  const { scope } = ownConnection.resource;
  return scope.is === 'computed' ? scope.rows(facts)[0]?.facts['allowed'] : undefined;
};
const change = changeOf('netAdapter', { interface: 'a' }, 'other', false);

describe('a session whose token names the console', () => {
  it.each([['3389'], ['54321']])('is of an unknown kind while a Remote Desktop connection is established on port %s, so each rule holds', (port) => {
    const facts = hostThatSays('Console', value(['10.0.4.8>445', `10.0.4.7>${port}`]));
    expect(facts['session']?.rows[0]?.facts['connection']).toMatchObject({ is: 'unread', why: expect.stringContaining('10.0.4.7') as string });
    expect(isRemote(operatorOf(facts))).toHaveProperty('unread');
    expect(forecast(change, facts, true)).toMatchObject({ rule: 'declared' });
    expect(connectionAllowed(facts)).toMatchObject({ is: 'unread' });
  });

  it('is of an unknown kind where connections could not be read', () => {
    expect(isRemote(operatorOf(hostThatSays('Console', unread)))).toHaveProperty('unread');
  });

  it.each([[[]], [['10.0.4.7>445', '10.0.4.7>5985', '10.0.4.7>22']]])('is at the console while no Remote Desktop connection is established: %j', (peers) => {
    const facts = hostThatSays('Console', value(peers));
    expect(isRemote(operatorOf(facts))).toBe('no');
    expect(forecast(change, facts, true)).toBeUndefined();
    expect(connectionAllowed(facts)).toEqual(value(true));
  });

  it('is proven by a sign-in over the network while a Remote Desktop connection is established', () => {
    const none = { connections: value([]), winRmPorts: value([]), signIns: value([]) };
    expect(waysInOf(none, raw('Console', value(['10.0.4.7>3389'])))).toMatchObject({ session: { kind: 'unknown' }, unread: [] });
    expect(waysInOf(none, raw('Console', value([])))).toMatchObject({ session: { kind: 'console' }, unread: [] });
  });
});

it('a session whose token names another kind keeps it', () => {
  for (const kind of ['RemoteDesktop', 'WinRM', 'Ssh'])
    expect(hostThatSays(kind, value(['10.0.4.7>3389']))['session']?.rows[0]?.facts['connection']).toEqual(value(kind));
});
