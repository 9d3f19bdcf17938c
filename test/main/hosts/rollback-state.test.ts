import { expect, it } from 'vitest';
import { rollbackStateOf, type RollbackReading } from '../../../main/hosts/local/rollback-state.ts';

const reading = (claim: string, failed: string | undefined): RollbackReading => ({
  setup: { v: '{"name":"run-1-0"}' },
  applied: { v: '{}' },
  claim: { v: claim },
  second: { v: 100 },
  beat: { v: '{"second":99,"phase":"returning","deadline":90}' },
  failed: failed === undefined ? { absent: true } : { v: failed },
});

it.each([
  [
    'names the attempts when they have failed',
    'rollback',
    '{"attempts":2,"of":20,"nextSecond":110,"message":"Full."}',
    { attempts: 2, of: 20, message: 'Full.' },
  ],
  ['names the attempts when an earlier version has planted the rollback', 'rollback', '{"attempts":2,"message":"Full."}', { attempts: 2, message: 'Full.' }],
  ['names no attempts when none has failed', 'rollback', undefined, undefined],
  ['names no attempts when their file is cut off', 'rollback', '{"attempts":', undefined],
  ['names no attempts when the countdown goes on', '', '{"attempts":2,"message":"Full."}', undefined],
])('rollback state %s', (_case, claim, failed, expected) => {
  expect(rollbackStateOf(reading(claim, failed))?.failed).toEqual(expected);
});
