import type { Key } from '../../contract/address.ts';
import type { Verdict } from '../../contract/verdict.ts';
import type { Control, Question } from '../../catalogue/control.ts';
import type { Judging } from './judging.ts';
import { readFact } from './read-fact.ts';
import { addressText, keyText } from '../../words/key-text.ts';
import { timeWords } from '../../words/utc-times.ts';

export const questionOf = (control: Control): Question | undefined => control.manual ?? control.answer;

/** The facts that an answer is bound to, as texts by address: stored with the answer, compared when it is used. */
export function factsAnswered(control: Control, key: Key, known: Pick<Judging, 'facts'>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (questionOf(control)?.lapsesWith ?? []).map((fact) => {
      const read = readFact(known.facts, fact, key);
      return [addressText(read.address), JSON.stringify(read.state)];
    }),
  );
}

/** The verdict of a user's answer: valid today, given on the facts that are still so. */
export function judgeQuestion(control: Control, key: Key, known: Judging): { readonly verdict: Verdict; readonly because: readonly string[] } {
  const question = questionOf(control)?.question ?? '';
  const answer = known.profile.answers.findLast((each) => each.control === control.id && keyText(each.target) === keyText(key));
  if (!answer) return { verdict: 'manual', because: [`Not answered yet: ${question}`] };
  if (Date.parse(answer.validUntil) <= Date.parse(known.now))
    return { verdict: 'manual', because: [`The answer of ${answer.by} was valid until ${timeWords(answer.validUntil)}: ${question}`] };
  const answered = factsAnswered(control, key, known);
  if (Object.entries(answered).some(([address, text]) => answer.givenOn[address] !== text))
    return { verdict: 'manual', because: [`The facts behind the answer of ${answer.by} have changed: ${question}`] };
  const stated = `Stated by ${answer.by} on ${timeWords(answer.at)}: ${answer.evidence}`;
  if (answer.says === 'doNotKnow') return { verdict: 'manual', because: [`${answer.by} answered “Do not know”: ${question}`] };
  return { verdict: answer.says === 'yes' ? 'met' : 'notMet', because: [stated] };
}
