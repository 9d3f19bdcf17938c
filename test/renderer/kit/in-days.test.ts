import { expect, it } from 'vitest';
import { inDays } from '../../../renderer/kit/in-days.ts';

it('a day is counted over the ends of months and leap years', () => {
  const now = Date.parse('2028-02-28T23:59:59.000Z');
  expect([0, 1, 2, 180].map((days) => inDays(days, now))).toEqual(['2028-02-28', '2028-02-29', '2028-03-01', '2028-08-26']);
});
