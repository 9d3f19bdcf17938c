import { describe, expect, it } from 'vitest';
import { emptyProfile, type Profile } from '../../../../main/contract/profile.ts';
import { factsAnswered, judgeQuestion, questionOf } from '../../../../main/engine/judging/judge-question.ts';
import type { Judging } from '../../../../main/engine/judging/judging.ts';
import { timeWords } from '../../../../main/words/utc-times.ts';
import { machine } from '../../../../main/resources/windows/machine.ts';
import { at, factsOf, judging, reading, row, unread, value } from '../known.ts';
import { smallControl, smallQuestion } from '../small-control.ts';

type Answer = Profile['answers'][number];
const bound = smallQuestion({ lapsesWith: [machine.clustered] });
const facts = (clustered = value(false)) => factsOf(reading('machine', [row({}, { clustered })]));
const given = factsAnswered(bound, {}, { facts: facts() });
const yes: Answer = {
  control: bound.id,
  target: {},
  says: 'yes',
  by: 'Anna',
  at,
  evidence: 'Ticket 7',
  validUntil: '2027-01-01T00:00:00.000Z',
  givenOn: { ...given },
};
const known = (answers: readonly Answer[], more: Partial<Judging> = {}): Judging =>
  judging(facts(), { profile: { ...emptyProfile, answers: [...answers] }, ...more });

describe('the answer to a question', () => {
  const cases: readonly (readonly [string, Judging, string, string])[] = [
    ['is missing', known([]), 'manual', 'Not answered yet: Is it so?'],
    ['is yes', known([yes]), 'met', `Stated by Anna on ${timeWords(at)}: Ticket 7`],
    ['is no', known([{ ...yes, says: 'no' }]), 'notMet', `Stated by Anna on ${timeWords(at)}: Ticket 7`],
    ['is “Do not know”', known([{ ...yes, says: 'doNotKnow' }]), 'manual', 'Anna answered “Do not know”: Is it so?'],
    ['is of another control', known([{ ...yes, control: 'W10-98' }]), 'manual', 'Not answered yet: Is it so?'],
    ['is of another target', known([{ ...yes, target: { vm: 'a' } }]), 'manual', 'Not answered yet: Is it so?'],
    ['ends at this moment', known([{ ...yes, validUntil: at }]), 'manual', `The answer of Anna was valid until ${timeWords(at)}: Is it so?`],
    ['ends in a second', known([{ ...yes, validUntil: '2026-11-24T08:00:01.000Z' }]), 'met', `Stated by Anna on ${timeWords(at)}: Ticket 7`],
    [
      'was replaced by a later one',
      known([
        { ...yes, says: 'no' },
        { ...yes, by: 'Ben' },
      ]),
      'met',
      `Stated by Ben on ${timeWords(at)}: Ticket 7`,
    ],
    ['rests on a fact that changed', known([yes], { facts: facts(value(true)) }), 'manual', 'The facts behind the answer of Anna have changed: Is it so?'],
    [
      'rests on a fact that can no longer be read',
      known([yes], { facts: facts(unread) }),
      'manual',
      'The facts behind the answer of Anna have changed: Is it so?',
    ],
    ['was given on no facts', known([{ ...yes, givenOn: {} }]), 'manual', 'The facts behind the answer of Anna have changed: Is it so?'],
  ];
  it.each(cases)('%s', (_name, judgedOn, verdict, because) => {
    expect(judgeQuestion(bound, {}, judgedOn)).toEqual({ verdict, because: [because] });
  });

  it('is bound to no fact where the question names none', () => {
    expect(factsAnswered(smallQuestion(), {}, { facts: facts() })).toEqual({});
    expect(judgeQuestion(smallQuestion(), {}, known([{ ...yes, givenOn: {} }])).verdict).toBe('met');
  });

  it('belongs to the question of a judged control as well, and to no other control', () => {
    const question = { question: 'Is it so?', evidence: 'A list', validForDays: 30 };
    expect(questionOf(smallControl({ answer: question }))).toBe(question);
    expect(questionOf(bound)?.question).toBe('Is it so?');
    expect(questionOf(smallControl({}))).toBeUndefined();
    expect(judgeQuestion(smallControl({}), {}, known([])).because).toEqual(['Not answered yet: ']);
    expect(factsAnswered(smallControl({}), {}, { facts: facts() })).toEqual({});
  });
});
