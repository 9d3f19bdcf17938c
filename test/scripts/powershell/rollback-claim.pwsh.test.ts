import { expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { hangLimitMs } from '../../hang-limit.ts';
import { raceForClaims } from './race-for-claims.ts';

it('of Keep and the rollback exactly one wins, and both sides are told the same, in 150 races of two processes', { timeout: 3 * hangLimitMs }, async () => {
  const { written, keep, rollback } = await raceForClaims(findPowerShell(), 150);
  expect(written).toHaveLength(150);
  expect(keep).toEqual(written);
  expect(rollback).toEqual(written);
  expect(new Set(written)).toEqual(new Set(['keep', 'rollback']));
});
