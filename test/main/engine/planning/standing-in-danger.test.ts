import { describe, expect, it } from 'vitest';
import type { Danger } from '../../../../main/contract/danger.ts';
import type { Standing } from '../../../../main/contract/plan.ts';
import { standingInDanger } from '../../../../main/engine/planning/standing-in-danger.ts';

const danger = (more: Partial<Danger> = {}): Danger => ({ rule: 'r', reason: 'It can cut you off.', when: 'now', proofs: ['path'], ...more });
const ready: Standing = { is: 'ready' };
const asks: Standing = { is: 'confirm', control: 'W02-01', understand: ['u'] };
const of = (given: Danger, before: Standing = ready, hasRollback = true, undo: 'exact' | 'not' = 'exact') =>
  standingInDanger(given, { controls: ['W02-09'], undo: undo === 'exact' ? { is: 'exact' } : { is: 'not', reason: 'kept' }, before, hasRollback });

describe('the standing of a change in danger', () => {
  it.each(['now', 'nextSignIn', 'afterRestart'] as const)('is guarded where the danger comes %s and the host has a rollback', (when) => {
    expect(of(danger({ when }))).toEqual({ is: 'guarded', danger: danger({ when }), understand: [] });
  });
  it('is a confirmation with the reason where only time can tell, with or without a rollback', () => {
    for (const hasRollback of [true, false]) {
      expect(of(danger({ when: 'someDay', proofs: [] }), ready, hasRollback)).toEqual({
        is: 'confirm',
        control: 'W02-09',
        understand: ['It can cut you off.'],
      });
      expect(of(danger({ when: 'someDay' }), asks, hasRollback)).toEqual({ is: 'confirm', control: 'W02-01', understand: ['u', 'It can cut you off.'] });
    }
  });
  it('is a confirmation where the danger comes soon, and no new connection and no new sign-in proves anything', () => {
    expect(of(danger({ proofs: [] }))).toMatchObject({ is: 'confirm', control: 'W02-09' });
  });
  it.each([
    ['no rollback is there', of(danger(), ready, false), 'after a lost connection'],
    ['the rule keeps it on hold', of(danger({ hold: true }), ready, true), 'your connection depends on it'],
    ['the old value cannot be restored', of(danger(), ready, true, 'not'), 'a rollback cannot restore'],
  ])('is on hold where %s', (_name, standing, words) => {
    expect(standing).toMatchObject({ is: 'held', by: 'connection', reason: expect.stringContaining(words) as string });
  });
});
