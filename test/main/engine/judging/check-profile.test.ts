import { describe, expect, it } from 'vitest';
import { emptyProfile, type Profile } from '../../../../main/contract/profile.ts';
import type { Json } from '../../../../main/contract/json.ts';
import { checkProfile } from '../../../../main/engine/judging/check-profile.ts';
import { EngineError } from '../../../../main/engine/engine-error.ts';
import { askedValues } from '../../../../main/resources/questions/asked-values.ts';

const having = (values: Readonly<Record<string, Json>>): Profile => ({ ...emptyProfile, values: { ...values } });
const problemOf = (values: Readonly<Record<string, Json>>): EngineError => {
  try {
    checkProfile(having(values));
  } catch (error) {
    if (error instanceof EngineError) return error;
    throw error;
  }
  throw new Error('The profile was accepted.');
};

describe('a profile', () => {
  it('is returned as it is where each value fits its question', () => {
    for (const profile of [emptyProfile, having({ minimumPasswordLength: 14 }), having({ managementNetworks: ['10.0.4.0/24'] })])
      expect(checkProfile(profile)).toBe(profile);
  });

  it.each(Object.values(askedValues).map((asked) => [asked.asked] as const))('is refused with a value of the wrong type for %s', (name) => {
    const problem = problemOf({ [name]: { wrong: true } });
    expect([problem.kind, problem.message.includes(`“${name}”: `)]).toEqual(['badProfile', true]);
  });

  it('is refused with an entry that cannot be meant, which is quoted', () => {
    expect(problemOf({ minimumPasswordLength: 3 }).message).toContain('“minimumPasswordLength”: 3 is not a whole number from 8 to 128');
  });

  it('is refused with a name that no question has, and names the known ones', () => {
    const { message } = problemOf({ minimumPaswordLength: 14 });
    expect(message).toContain('“minimumPaswordLength” is not a value that Castellan asks for.');
    for (const asked of Object.values(askedValues)) expect(message).toContain(asked.asked);
  });

  it('is refused with all its problems at once', () => {
    const { message } = problemOf({ minimumPasswordLength: 'x', somethingElse: 1 });
    expect([message.includes('“minimumPasswordLength”'), message.includes('“somethingElse”')]).toEqual([true, true]);
  });
});
