import type { Address, Key } from '../../contract/address.ts';
import type { Owner } from '../../contract/owner.ts';
import type { Control } from '../../catalogue/control.ts';
import { conjuncts, factsNamed } from '../../grammar/fold.ts';
import { evaluate, type Known } from './evaluate.ts';
import { factsOf } from './needs.ts';
import { ownerOf } from './owner-of.ts';
import { keyFor, readFact } from './read-fact.ts';

export interface OverridingOwner {
  /** The fact in effect. */
  readonly address: Address;
  readonly owner: Owner;
}

/** The facts in effect that break what a control expects of one target, where it is known who configures the setting behind them. */
export function overridingOwners(control: Control, key: Key, known: Known): readonly OverridingOwner[] {
  const expected = control.expect ? conjuncts(control.expect.expression) : [];
  const broken = expected.filter((each) => evaluate(each, key, known).is === 'no').flatMap(factsNamed);
  return factsOf(control).flatMap((fact) =>
    (fact.setting?.effects ?? []).flatMap(({ resource, property }): readonly OverridingOwner[] => {
      if (!broken.some((each) => each.resource === resource && each.property === property)) return [];
      const owner = ownerOf(readFact(known.facts, fact, key).address, known.facts);
      return owner ? [{ address: { resource, key: keyFor(resource, key), property }, owner }] : [];
    }),
  );
}
