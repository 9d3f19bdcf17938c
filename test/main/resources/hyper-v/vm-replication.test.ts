import { describe, expect, it } from 'vitest';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import { evaluate } from '../../../../main/engine/judging/evaluate.ts';
import { isOutgoing } from '../../../../main/resources/hyper-v/vm-replication.ts';
import { factsOf, value } from '../facts-of.ts';

describe('replication relationships', () => {
  it.each([
    ['Primary', 'Simple', 'yes'],
    ['Replica', 'Simple', 'no'],
    ['Replica', 'Extended', 'yes'],
    ['ExtendedReplica', 'Simple', 'no'],
    ['ExtendedReplica', 'Extended', 'no'],
  ])('of the mode %s and the type %s send data from this host: %s', (mode, relationshipType, answer) => {
    const key = { vm: 'V', relationship: relationshipType };
    const facts = factsOf({ vmReplication: [{ key, facts: { mode: value(mode), relationshipType: value(relationshipType) } }] });
    expect(evaluate(isOutgoing.expression, key, { facts, profile: emptyProfile }).is).toBe(answer);
  });
});
