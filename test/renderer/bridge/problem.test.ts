import { describe, expect, it } from 'vitest';
import { ORPCError } from '@orpc/client';
import { problemFrom } from '../../../renderer/bridge/problem.ts';

describe('a problem in words', () => {
  it('is what the other side said, word for word', () => {
    const said = { kind: 'busy', message: 'HV01 is being scanned.', details: 'busy' };
    expect(problemFrom(new ORPCError('PROBLEM', { data: said }), 'Scanning')).toEqual(said);
  });

  it.each([
    ['data of another shape', new ORPCError('PROBLEM', { data: { message: 'x' } })],
    ['a code that is not known', new ORPCError('INTERNAL_SERVER_ERROR', { message: 'boom' })],
  ])('is an internal error for %s', (_what, error) => {
    const problem = problemFrom(error, 'Scanning');
    expect(problem.kind).toBe('mistake');
    expect(problem.message).toMatch(/^Scanning: Castellan has an internal error/);
  });

  it('says of a rejected request that nothing was changed', () => {
    expect(problemFrom(new ORPCError('BAD_REQUEST'), 'Saving').message).toContain('Nothing was changed.');
  });

  it('never says that nothing was changed where the connection was lost', () => {
    for (const thrown of [new Error('socket closed'), 'a text', undefined]) {
      const problem = problemFrom(thrown, 'Applying the plan');
      expect(problem.kind).toBe('lost');
      expect(problem.message).toContain('Confirmed changes continue');
      expect(problem.message).not.toContain('Nothing was changed');
    }
  });
});
