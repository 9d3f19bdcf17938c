import type { Key } from '../../contract/address.ts';
import type { Control } from '../../catalogue/control.ts';
import type { AnyFact } from '../../grammar/fact.ts';
import type { Expression } from '../../grammar/predicate.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { keyText } from '../../words/key-text.ts';

/** What has to be read: resources by name, with the addressed rows that the catalogue names. */
export type Needs = ReadonlyMap<string, readonly Key[]>;

/** Every fact that an expression looks at, references included. */
export function factsIn(expression: Expression): readonly AnyFact[] {
  switch (expression.op) {
    case 'test':
      return [
        expression.fact,
        ...(expression.fact.via ? [expression.fact.via] : []),
        ...(expression.fact.setting?.needsOff ? [expression.fact.setting.needsOff] : []),
        ...(expression.fact.setting?.settableWhen ? factsIn(expression.fact.setting.settableWhen.expression) : []),
      ];
    case 'all':
    case 'any':
      return expression.of.flatMap(factsIn);
    case 'not':
      return factsIn(expression.of);
    case 'whenever':
      return [...factsIn(expression.when), ...factsIn(expression.then)];
    case 'referredBy':
      return [expression.ref];
    case 'some':
      return expression.only.flatMap(factsIn);
    case 'exceeds':
      return [];
  }
}

/** Every expression of a control: what it looks at to find targets, judge, check before and set. */
export function expressionsOf(control: Control): readonly Expression[] {
  const { each, expect, report, appliesWhen, severityWhen, fix } = control;
  const set = fix?.kind === 'set' ? fix : undefined;
  const predicates = [
    ...(each?.only ?? []),
    expect,
    report?.half,
    appliesWhen?.holds,
    severityWhen?.holds,
    set?.set,
    ...(set?.apart ?? []).map((apart) => apart.set),
    ...(set?.prechecks ?? []).map((precheck) => precheck.holds),
  ];
  return predicates.flatMap((predicate) => (predicate ? [predicate.expression] : []));
}

export const factsOf = (control: Control): readonly AnyFact[] => [
  ...expressionsOf(control).flatMap(factsIn),
  ...(control.answer?.lapsesWith ?? []),
  ...(control.manual?.lapsesWith ?? []),
];

/** Resources whose rows are counted or searched, even where no fact of theirs is looked at. */
function targetsIn(control: Control): readonly string[] {
  const inside = (expression: Expression): readonly string[] => {
    if (expression.op === 'some' || expression.op === 'referredBy') return [expression.targets];
    if (expression.op === 'all' || expression.op === 'any') return expression.of.flatMap(inside);
    if (expression.op === 'not') return inside(expression.of);
    return expression.op === 'whenever' ? [...inside(expression.when), ...inside(expression.then)] : [];
  };
  return expressionsOf(control).flatMap(inside);
}

/** Read whatever is judged: who asks decides what an empty answer is worth, and who else owns a value. */
const always = ['machine', 'session', 'policySetting'] as const;

/** Rows of VMs carry their VM’s label, and whether its name is unique only the list of all VMs can tell. */
function belongsToVm(resource: string): boolean {
  const { keyNames, facts } = resourceNamed(resource);
  return keyNames.includes('vm') || facts['vm'] !== undefined;
}

export function needsOf(controls: readonly Control[], also: readonly string[] = []): Needs {
  const needs = new Map<string, Map<string, Key>>();
  const need = (resource: string, key?: Key): void => {
    const keys = needs.get(resource) ?? new Map<string, Key>();
    if (key) keys.set(keyText(key), key);
    needs.set(resource, keys);
    const scope = resourceNamed(resource).scope;
    if (scope.is === 'derived' || scope.is === 'computed') for (const from of scope.from) if (!needs.has(from)) need(from);
    if (scope.is === 'computed') {
      for (const each of scope.addressed) need(each.resource, each.key);
      for (const helper of scope.helpedBy ?? []) if (!needs.has(helper)) need(helper);
    }
  };
  for (const name of [...always, ...also]) need(name);
  for (const control of controls) {
    if (control.each) need(control.each.resource);
    if (control.each && belongsToVm(control.each.resource)) need('vm');
    for (const fact of factsOf(control)) {
      need(fact.resource, fact.address);
      if (fact.kind.namesAccounts === true) need('account');
    }
    for (const target of targetsIn(control)) need(target);
    for (const fact of factsOf(control)) for (const effect of fact.setting?.effects ?? []) need(effect.resource, effect.on ? undefined : effect.address);
  }
  return new Map([...needs].map(([resource, keys]) => [resource, [...keys.values()]]));
}

/** Resource names of one control, those that its derived resources rest on included. */
export function resourcesOf(control: Control): ReadonlySet<string> {
  return new Set(needsOf([control]).keys());
}
