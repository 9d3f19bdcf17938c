import { describe, expect, it } from 'vitest';
import type { Danger } from '../../../../main/contract/danger.ts';
import type { RollbackState, WaysIn } from '../../../../main/contract/rollback.ts';
import { mayKeep, type MayKeep } from '../../../../main/engine/protecting/may-keep.ts';
import { waysBefore } from '../memory-rollback.ts';

const danger: Danger = { rule: 'firewall', reason: 'r', when: 'now', proofs: ['path'] };
const counting: RollbackState = { name: 'n', phase: 'counting', remainingSeconds: 300, beatAgeSeconds: 1, restarted: false };
const from = (address: string): WaysIn => ({ ...waysBefore, connections: [...waysBefore.connections, { port: 3389, address, peerPort: 60001 }] });
const keep = (more: { state?: Partial<RollbackState>; now?: WaysIn; statement?: string; danger?: Partial<Danger> } = {}): MayKeep =>
  mayKeep({
    danger: { ...danger, ...more.danger },
    before: waysBefore,
    now: more.now ?? from('10.0.4.7'),
    state: { ...counting, ...more.state },
    statement: more.statement ?? '',
    by: 'anna',
  });

describe('Keep', () => {
  it('is allowed with the proof, which is recorded', () => {
    expect(keep()).toMatchObject({ refused: '', otherAddresses: [], recorded: ['New connection from 10.0.4.7 to port 3389'] });
  });
  it.each([
    ['the connection is the old one', { now: waysBefore }, 'no new connection since the change'],
    ['the countdown is over', { state: { remainingSeconds: 0 } }, 'The countdown is over'],
    ['the remaining time is unknown', { state: { remainingSeconds: undefined } }, 'The countdown is over'],
    ['the host restores already', { state: { phase: 'returning' } }, 'The countdown is over'],
    ['the countdown has not started', { state: { phase: 'armed' } }, 'has not started'],
    ['it was kept already', { state: { phase: 'kept' } }, 'kept already'],
    ['the waiting process is silent', { state: { beatAgeSeconds: 6 } }, 'has not reported for 6 seconds'],
    ['no proof can be read', { danger: { proofs: [] } }, 'no proof that can be read'],
    ['the connections could not be read', { now: { ...from('10.0.4.7'), unread: [{ what: 'connections', why: 'Access is denied.' }] } }, 'Access is denied.'],
  ] as const)('is refused where %s', (_name, more, words) => {
    expect(keep(more as Parameters<typeof keep>[0]).refused).toContain(words);
  });
  it('from another address needs a statement, which is recorded with the address', () => {
    const now = from('10.0.9.9');
    expect(keep({ now, statement: '  ' })).toMatchObject({ otherAddresses: ['10.0.9.9'], refused: expect.stringContaining('10.0.9.9') as string });
    expect(keep({ now, statement: 'my laptop' })).toMatchObject({
      refused: '',
      recorded: ['New connection from 10.0.9.9 to port 3389', 'Statement of anna about 10.0.9.9: my laptop'],
    });
  });
  it('does not take a statement for a proof that is missing', () => {
    expect(keep({ now: waysBefore, statement: 'it works' }).refused).not.toBe('');
  });
});
