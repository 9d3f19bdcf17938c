import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyFact, isSetting, type Expression, type Predicate } from '../../../main/grammar/fact.ts';
import { all, any, atLeast, exceeds, is, not, referredBy, roleIs, some, whenever, within, writesOf } from '../../../main/grammar/expect.ts';
import { askedNamed, factsNamed, fold, targetsNamed } from '../../../main/grammar/fold.ts';
import { evaluate } from '../../../main/engine/judging/evaluate.ts';
import { describeExpression } from '../../../main/engine/judging/describe.ts';
import { factsIn } from '../../../main/engine/judging/needs.ts';
import { toward } from '../../../main/engine/planning/toward.ts';
import { askedValues } from '../../../main/resources/questions/asked-values.ts';
import { firewallRule } from '../../../main/resources/network/firewall-rule.ts';
import { machine } from '../../../main/resources/windows/machine.ts';
import { vm } from '../../../main/resources/hyper-v/vm.ts';
import { vmFirmware } from '../../../main/resources/hyper-v/devices/vm-firmware.ts';
import { vmNetworkAdapter } from '../../../main/resources/hyper-v/devices/vm-network-adapter.ts';
import { vmSwitch } from '../../../main/resources/hyper-v/host/vm-switch.ts';
import { resourceNamed } from '../../../main/resources/resource-named.ts';
import { judging } from '../engine/known.ts';

/** An expression with what was put into it, however deep. */
interface Built {
  readonly expression: Expression;
  readonly facts: readonly AnyFact[];
  readonly targets: readonly string[];
  readonly asked: readonly string[];
}
const built = (predicate: Predicate<never>, inside: readonly Built[], own: Partial<Built> = {}): Built => ({
  expression: predicate.expression,
  facts: [...inside.flatMap((each) => each.facts), ...(own.facts ?? [])],
  targets: [...inside.flatMap((each) => each.targets), ...(own.targets ?? [])],
  asked: [...inside.flatMap((each) => each.asked), ...(own.asked ?? [])],
});
const predicateOf = ({ expression }: Built): Predicate<never> => ({ expression });

const tests: readonly Built[] = [
  built(is(machine.hyperV, true), [], { facts: [machine.hyperV] }),
  built(is(vmFirmware.secureBoot, 'On'), [], { facts: [vmFirmware.secureBoot] }),
  built(is(vmNetworkAdapter.dhcpGuard, 'On'), [], { facts: [vmNetworkAdapter.dhcpGuard] }),
  built(atLeast(vm.generation, 2), [], { facts: [vm.generation] }),
  built(within(firewallRule.remoteAddresses, askedValues.managementNetworks), [], { facts: [firewallRule.remoteAddresses], asked: ['managementNetworks'] }),
];

/** One way to build each operator: a new operator does not compile without one. */
const builders = (inner: fc.Arbitrary<Built>): { readonly [O in Expression['op']]: fc.Arbitrary<Built> } => {
  const several = fc.array(inner, { minLength: 1, maxLength: 3 });
  return {
    test: fc.constantFrom(...tests),
    all: several.map((of) => built(all(...of.map(predicateOf)), of)),
    any: several.map((of) => built(any(...of.map(predicateOf)), of)),
    not: inner.map((of) => built(not(predicateOf(of)), [of])),
    whenever: fc.tuple(inner, inner).map(([when, then]) => built(whenever(predicateOf(when), predicateOf(then)), [when, then])),
    some: several.map((only) => built(some({ ...vmSwitch.targets, only: only.map(predicateOf) }), only, { targets: ['vmSwitch'] })),
    referredBy: fc.constant(
      built(referredBy(vmNetworkAdapter.targets, vmNetworkAdapter.switch), [], { facts: [vmNetworkAdapter.switch], targets: ['vmNetworkAdapter'] }),
    ),
    role: fc.constantFrom(built(roleIs(['appliance']), []), built(roleIs(['appliance', 'lab'], vmNetworkAdapter.vm), [], { facts: [vmNetworkAdapter.vm] })),
    exceeds: fc.constant(built(exceeds(askedValues.minimumPasswordLength, 14), [], { asked: ['minimumPasswordLength'] })),
  };
};

const { expressions } = fc.letrec<{ expressions: Built }>((tie) => ({
  expressions: fc.oneof({ depthSize: 'small' }, fc.constantFrom(...tests), ...Object.values(builders(tie('expressions')))),
}));
const forAll = (holds: (built: Built) => void): void => {
  fc.assert(fc.property(expressions, holds), { numRuns: 300 });
};
const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
const nameOf = (fact: AnyFact): string => `${fact.resource}.${fact.property}`;

describe('every walk over an expression', () => {
  it('finds each fact, resource and question that was put into it', () => {
    forAll(({ expression, facts, targets, asked }) => {
      expect(sorted(factsNamed(expression).map(nameOf))).toEqual(sorted(facts.map(nameOf)));
      expect(sorted(targetsNamed(expression))).toEqual(sorted(targets));
      expect(sorted(askedNamed(expression).map((each) => each.asked))).toEqual(sorted(asked));
      expect(factsIn(expression)).toEqual(expect.arrayContaining([...facts]));
    });
  });

  it('describes each of them', () => {
    forAll(({ expression, facts, targets }) => {
      const sentence = describeExpression(expression);
      const tested = facts.filter((fact) => fact !== vmNetworkAdapter.switch).map((fact) => fact.label);
      for (const word of [...tested, ...targets.map((target) => resourceNamed(target).title)]) expect(sentence).toContain(word);
    });
  });

  it('looks only at facts that are read for it, and sets only settings among them', () => {
    forAll(({ expression, facts }) => {
      const names = facts.map(nameOf);
      evaluate(expression, {}, judging({}), ({ fact }) => {
        expect(names).toContain(nameOf(fact));
      });
      for (const fact of writesOf(expression)) expect([isSetting(fact), names.includes(nameOf(fact))]).toEqual([true, true]);
    });
  });

  it('plans nothing on facts that were not read', () => {
    forAll(({ expression }) => {
      expect(toward(expression, {}, judging({}), new Map()).filter((step) => step.is === 'move')).toEqual([]);
    });
  });

  it('goes only where its case goes', () => {
    forAll(({ expression }) => {
      const here = (): number => 1;
      const cases = { test: here, all: here, any: here, not: here, whenever: here, referredBy: here, some: here, exceeds: here, role: here };
      expect(fold(expression, cases)).toBe(1);
    });
  });
});
