import { describe, expect, it } from 'vitest';
import type { SessionKind, SignIn, WaysIn } from '../../../../main/contract/rollback.ts';
import { findProofs, type ProofScene } from '../../../../main/engine/protecting/proofs.ts';
import { operatorSid, waysBefore } from '../memory-rollback.ts';

const connection = (address: string, peerPort = 60001, port = 3389) => ({ port, address, peerPort });
const signIn = (more: Partial<SignIn> = {}): SignIn => ({
  record: 101,
  at: '2026-11-28T07:00:00Z',
  sid: operatorSid,
  kind: 'remoteDesktop',
  address: '10.0.4.7',
  elevated: true,
  ...more,
});
const now = (more: { connections?: WaysIn['connections']; signIns?: readonly SignIn[]; unread?: WaysIn['unread'] }): WaysIn => ({
  ...waysBefore,
  connections: [...waysBefore.connections, ...(more.connections ?? [])],
  signIns: [...waysBefore.signIns, ...(more.signIns ?? [])],
  unread: more.unread ?? [],
});
const session = (kind: SessionKind, peers: WaysIn['session']['peers'] = [{ address: '10.0.4.7', port: 22 }]): WaysIn => ({
  ...waysBefore,
  connections: [],
  session: { sid: operatorSid, kind, peers },
});
const found = (kind: 'path' | 'identity', scene: Partial<ProofScene>) =>
  findProofs({ danger: { when: 'now', proofs: [kind] }, before: waysBefore, now: waysBefore, restarted: false, ...scene })[0];

describe('the proof of a path', () => {
  it.each([
    ['a new connection from the same address', [connection('10.0.4.7')], { is: 'there', address: '10.0.4.7', port: 3389 }],
    ['the same address in another spelling', [connection('::ffff:10.0.4.7')], { is: 'there', address: '10.0.4.7' }],
    ['only the connection from before', [], { is: 'missing', lacks: 'noNewConnection' }],
    ['the old connection in another spelling', [connection('::FFFF:10.0.4.7', 50001)], { is: 'missing', lacks: 'noNewConnection' }],
    ['another address', [connection('10.0.9.9')], { is: 'other', address: '10.0.9.9' }],
    ['the same address beside another one', [connection('10.0.9.9'), connection('10.0.4.7', 60002)], { is: 'there', address: '10.0.4.7' }],
    ['IPv6 of a client that came over IPv4', [connection('fd00::7')], { is: 'other', address: 'fd00::7' }],
    ['a connection from the host to itself', [connection('127.0.0.1')], { is: 'missing', lacks: 'onlyLoopback' }],
    ['a connection from the host to itself over IPv6', [connection('::1')], { is: 'missing', lacks: 'onlyLoopback' }],
    ['another service than the session', [connection('10.0.4.7', 60003, 445)], { is: 'missing', lacks: 'otherService' }],
  ] as const)('is judged for %s', (_name, connections, expected) => {
    expect(found('path', { now: now({ connections: [...connections] }) })).toMatchObject(expected);
  });
  it('asks for a statement where the session is at the console, because no address was connected before', () => {
    expect(found('path', { before: session('console', []), now: { ...session('console', []), connections: [connection('10.0.4.7')] } })).toMatchObject({
      is: 'other',
    });
    expect(found('path', { before: session('console', []), now: session('console', []) })).toMatchObject({ is: 'missing', lacks: 'noNewConnection' });
  });
  it('is missing where the gateway is the peer and another gateway comes', () => {
    expect(found('path', { now: now({ connections: [connection('10.0.0.20')] }) })).toMatchObject({ is: 'other', address: '10.0.0.20' });
  });
});

describe('the proof of an identity', () => {
  it.each([
    ['a new Remote Desktop sign-in', signIn(), { is: 'there', address: '10.0.4.7' }],
    ['the sign-in to a disconnected session', signIn({ kind: 'unlock' }), { is: 'there' }],
    ['an event with a later time and an earlier record', signIn({ record: 99, at: '2027-01-01T00:00:00Z' }), { is: 'missing', lacks: 'noNewSignIn' }],
    ['an event with an earlier time and a later record', signIn({ at: '2001-01-01T00:00:00Z' }), { is: 'there' }],
    ['another account', signIn({ sid: 'S-1-5-21-1-2-3-1105' }), { is: 'missing', lacks: 'otherAccount' }],
    ['the account in other case', signIn({ sid: operatorSid.toLowerCase() }), { is: 'there' }],
    ['a filtered administrator', signIn({ elevated: false }), { is: 'missing', lacks: 'filtered' }],
    ['an event that does not say which token', signIn({ elevated: undefined }), { is: 'unread' }],
    ['a network sign-in, as SMB makes it', signIn({ kind: 'network' }), { is: 'missing', lacks: 'otherSession' }],
    ['a sign-in at the console', signIn({ kind: 'console', address: undefined }), { is: 'missing', lacks: 'otherSession' }],
    ['an unlock at the console', signIn({ kind: 'unlock', address: undefined }), { is: 'missing', lacks: 'otherSession' }],
    ['another address', signIn({ address: '10.0.9.9' }), { is: 'other', address: '10.0.9.9' }],
    ['the host itself', signIn({ address: '127.0.0.1' }), { is: 'missing', lacks: 'onlyLoopback' }],
    ['no address', signIn({ address: undefined }), { is: 'missing', lacks: 'noAddress' }],
  ] as const)('is judged for %s', (_name, event, expected) => {
    expect(found('identity', { now: now({ signIns: [event], connections: [connection('10.0.4.7')] }) })).toMatchObject(expected);
  });
  it('is missing after a reconnection by cookie, which is a path', () => {
    const reconnected = now({ connections: [connection('10.0.4.7')] });
    expect(found('path', { now: reconnected })).toMatchObject({ is: 'there' });
    expect(found('identity', { now: reconnected })).toMatchObject({ is: 'missing', lacks: 'noNewSignIn' });
  });
  it.each([
    ['WinRM', 'winRM', signIn({ kind: 'network' }), 'there'],
    ['WinRM', 'winRM', signIn({ kind: 'remoteDesktop' }), 'missing'],
    ['an unread session', 'unknown', signIn({ kind: 'network' }), 'there'],
    ['an unread session', 'unknown', signIn({ kind: 'console' }), 'missing'],
    ['the console', 'console', signIn({ kind: 'console', address: undefined }), 'there'],
    ['the console', 'console', signIn({ kind: 'unlock', address: undefined }), 'there'],
    ['the console', 'console', signIn({ kind: 'network' }), 'missing'],
  ] as const)('is of the same kind as the session over %s (%s)', (_name, kind, event, is) => {
    const before = session(kind, kind === 'console' ? [] : undefined);
    expect(found('identity', { before, now: { ...before, signIns: [...before.signIns, event] } })).toMatchObject({ is });
  });
  it('takes the address of an SSH sign-in from its connection', () => {
    const before = session('ssh');
    const signedIn = { ...before, signIns: [...before.signIns, signIn({ kind: 'network', address: undefined })] };
    expect(found('identity', { before, now: signedIn })).toMatchObject({ is: 'missing', lacks: 'noAddress' });
    expect(found('identity', { before, now: { ...signedIn, connections: [connection('10.0.4.7', 60001, 22)] } })).toMatchObject({ is: 'there' });
    expect(found('identity', { before, now: { ...signedIn, connections: [connection('10.0.9.9', 60001, 22)] } })).toMatchObject({ is: 'other' });
  });
  it('counts every sign-in as new where none was there before', () => {
    const before = { ...waysBefore, signIns: [] };
    expect(found('identity', { before, now: { ...before, signIns: [signIn({ record: 0 })] } })).toMatchObject({ is: 'there' });
  });
});

describe('a proof', () => {
  const good = now({ connections: [connection('10.0.4.7')], signIns: [signIn()] });
  it.each([
    ['path', 'connections'],
    ['path', 'session'],
    ['identity', 'signIns'],
    ['identity', 'session'],
  ] as const)('of a %s is unread where the %s could not be read, before or now', (kind, what) => {
    const unread = [{ what, why: 'Access is denied.' }];
    expect(found(kind, { now: { ...good, unread } })).toEqual({ kind, is: 'unread', why: 'Access is denied.' });
    expect(found(kind, { before: { ...waysBefore, unread }, now: good })).toMatchObject({ is: 'unread' });
  });
  it('of a path needs no security log', () => {
    expect(found('path', { now: { ...good, unread: [{ what: 'signIns', why: 'x' }] } })).toMatchObject({ is: 'there' });
  });
  it('is missing before the restart at which the change takes effect', () => {
    const danger = { when: 'afterRestart', proofs: ['path', 'identity'] } as const;
    const scene = { danger: { ...danger, proofs: [...danger.proofs] }, before: waysBefore, now: good };
    expect(findProofs({ ...scene, restarted: false })).toMatchObject([{ lacks: 'notRestarted' }, { lacks: 'notRestarted' }]);
    expect(findProofs({ ...scene, restarted: true })).toMatchObject([{ is: 'there' }, { is: 'there' }]);
  });
});
