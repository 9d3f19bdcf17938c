import type { Profile } from '../../contract/profile.ts';
import { askedValues } from '../../resources/questions/asked-values.ts';
import { parseAnswer, type Asked } from '../../grammar/asked.ts';
import { EngineError } from '../engine-error.ts';

/** Every value of the profile fits the question that it answers. A name that no question has is a typing mistake. */
export function checkProfile(profile: Profile): Profile {
  const asked: readonly Asked<unknown>[] = Object.values(askedValues);
  const problems = Object.entries(profile.values).flatMap(([name, value]) => {
    const question = asked.find((each) => each.asked === name);
    if (!question) return [`“${name}” is not a value that Castellan asks for. Known values: ${asked.map((each) => each.asked).join(', ')}.`];
    try {
      parseAnswer(question, value);
      return [];
    } catch (error) {
      return [`“${name}”: ${(error as Error).message}`];
    }
  });
  if (problems.length > 0) throw new EngineError('badProfile', `The profile cannot be used. ${problems.join(' ')}`);
  return profile;
}
