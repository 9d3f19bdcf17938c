import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { planSchema } from '../../../main/contract/plan.ts';
import { profileSchema } from '../../../main/contract/profile.ts';
import { problemWords } from '../../../main/contract/problem-words.ts';
import { PracticeBench } from '../engine/practice-bench.ts';

const others: readonly unknown[] = [undefined, null, 7, -1.5, true, '', 'x', [], [7], {}, { is: 'x' }, { other: 1 }];

/** The same content with one place replaced, for every place. */
function* mutated(json: unknown): Generator {
  yield* others;
  if (Array.isArray(json))
    for (const [at, each] of json.entries()) for (const other of mutated(each)) yield json.map((kept: unknown, index) => (index === at ? other : kept));
  else if (typeof json === 'object' && json !== null)
    for (const [name, each] of Object.entries(json)) for (const other of mutated(each)) yield { ...json, [name]: other };
}

const profile = {
  version: 1,
  values: { minimumPasswordLength: 14 },
  answers: [{ control: 'W01-04', target: {}, says: 'yes', by: 'Anna', at: '2026-11-24T08:00:00Z', evidence: 'Runbook', validUntil: '2027-11-24T00:00:00Z' }],
  waivers: [{ control: 'W02-42', reason: 'old scanner', approver: 'Anna', expires: '2027-01-01T00:00:00Z' }],
  valeus: 1,
};
let plan: unknown;
beforeAll(async () => {
  const made = (await (await PracticeBench.open('neglected')).plan()).plan;
  plan = { ...made, changes: made.changes.slice(0, 2) };
});

describe('what does not fit a schema', () => {
  it.each<[string, z.ZodType, () => unknown]>([
    ['a profile', profileSchema, () => profile],
    ['a plan', planSchema, () => plan],
  ])('is told in our own words wherever it stands in %s', (_name, schema, sample) => {
    const told = new Set<string>();
    for (const json of mutated(sample())) {
      const decoded = schema.safeParse(json);
      if (!decoded.success) told.add(problemWords(decoded.error));
    }
    expect(told.size).toBeGreaterThan(20);
    expect(
      [...told].filter((words) =>
        /invalid|received|unrecognized|too (small|big)|expected (string|number|object|array|boolean|record|int|one of)|undefined/i.test(words),
      ),
    ).toEqual([]);
  });
});
