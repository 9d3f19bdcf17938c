import { describe, expect, it } from 'vitest';
import { operatorOf, operatorWords } from '../../../../../main/engine/protecting/forecast/operator.ts';
import { unread, value } from '../../known.ts';
import { atConsole, computer, overRemoteDesktop, overSsh, overWinRM, world, you } from './scenes.ts';

describe('the operator', () => {
  it('is unknown where nothing was read, or the connection is a new one or no text', () => {
    expect(operatorOf({})).toMatchObject({ connection: 'unknown', peers: undefined, profiles: undefined, interfaces: undefined, sids: undefined });
    for (const connection of [unread, value('Telnet'), value(1)]) expect(operatorOf(world(overSsh({ connection }))).connection).toBe('unknown');
  });

  it('has the connections of its kind of session alone', () => {
    const peers = value(['10.0.4.7>3389', '10.0.4.8>5985', 'fe80::1>22', '>22']);
    const ports = (facts: Parameters<typeof operatorOf>[0]): unknown => operatorOf(facts).peers?.map((peer) => peer.port);
    expect(ports(world(overRemoteDesktop({ peers })))).toEqual([3389]);
    expect(ports(world(overWinRM({ peers })))).toEqual([5985]);
    expect(ports(world(overSsh({ peers })))).toEqual([22]);
    expect(ports(world(atConsole({ peers })))).toEqual([]);
  });

  it('has no known connection where none of its kind was found: it was not read right', () => {
    expect(operatorOf(world(overRemoteDesktop({ peers: value(['10.0.4.8>5985']) }))).peers).toBeUndefined();
  });

  it('comes in through the profile and the interface of its connection, or through any where the connection does not say', () => {
    expect(operatorOf(world(overRemoteDesktop()))).toMatchObject({ profiles: ['Domain'], interfaces: ['Ethernet 1'], allProfiles: ['Domain', 'Public'] });
    for (const routes of [unread, value([]), value(['10.0.4.7>3389>>'])])
      expect(operatorOf(world(overRemoteDesktop({ routes })))).toMatchObject({ profiles: ['Domain', 'Public'], interfaces: undefined });
  });

  it('keeps a name of an interface that holds the sign between the parts', () => {
    expect(operatorOf(world(overRemoteDesktop({ routes: value(['10.0.4.7>3389>Domain>A>B']) }))).interfaces).toEqual(['A>B']);
  });

  it('has an account of the host where the host is in no domain or names the account after itself', () => {
    expect(operatorOf(world(overWinRM(), computer())).local).toBe('yes');
    expect(operatorOf(world(overWinRM({ userName: value('CORP\\anna') }), computer())).local).toBe('no');
    expect(operatorOf(world(overWinRM({ userName: value('CORP\\anna') }), computer({ domainJoined: value(false) }))).local).toBe('yes');
    expect(operatorOf(world(overWinRM({ userName: unread }), computer())).local).toHaveProperty('unread');
  });

  it('has known SIDs only where account and groups were read', () => {
    expect(operatorOf(world(overWinRM())).sids).toContain(you);
    expect(operatorOf(world(overWinRM({ groupSids: unread }))).sids).toBeUndefined();
    expect(operatorOf(world(overWinRM({ userSid: unread }))).sids).toBeUndefined();
  });

  it.each([
    ['at its console', atConsole()],
    ['over Remote Desktop from 10.0.4.7', overRemoteDesktop({ peers: value(['10.0.4.7>3389', '10.0.4.7>3390']) })],
    ['over WinRM', overWinRM({ peers: value([]) })],
    ['over SSH from fe80::1, 10.0.4.7', overSsh({ peers: value(['fe80::1>22', '10.0.4.7>22']) })],
    ['in a way that could not be read', overSsh({ connection: unread, peers: unread })],
  ] as const)('is said in words: %s', (words, session) => {
    expect(operatorWords(operatorOf(world(session)))).toBe(words);
  });
});
