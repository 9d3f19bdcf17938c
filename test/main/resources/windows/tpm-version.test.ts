import { describe, expect, it } from 'vitest';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import { evaluate } from '../../../../main/engine/judging/evaluate.ts';
import { isTpm2 } from '../../../../main/resources/windows/tpm-version.ts';
import { absent, denied, factsOf, value } from '../facts-of.ts';

const holds = (specification: ReturnType<typeof value>) =>
  evaluate(isTpm2.expression, {}, { facts: factsOf({ tpmVersion: [{ facts: { specification } }] }), profile: emptyProfile }).is;

describe('the version of the TPM', () => {
  it.each([
    ['2.0, 0, 1.59', 'yes'],
    ['2.0', 'yes'],
    ['1.2, 2, 3', 'no'],
    ['1.2, 2.0, 3', 'no'],
    ['12.0', 'no'],
    ['Not Supported', 'no'],
  ])('is 2.0 in %s: %s', (text, answer) => {
    expect(holds(value(text))).toBe(answer);
  });

  it('is unknown where it could not be read', () => {
    expect([holds(denied), holds(absent)]).toEqual(['cannotTell', 'cannotTell']);
  });
});
