import type { Key } from '../../contract/address.ts';
import type { Control } from '../../catalogue/control.ts';
import type { AnyFact, Expression } from '../../grammar/fact.ts';
import { askedNamed, factsNamed, targetsNamed } from '../../grammar/fold.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { keyText } from '../../words/key-text.ts';

/** What has to be read: resources by name, with the addressed rows that the catalogue names. */
export type Needs = ReadonlyMap<string, readonly Key[]>;

/** Every fact that an expression uses, references and what settings need included. */
export function factsIn(expression: Expression): readonly AnyFact[] {
  return factsNamed(expression).flatMap((fact) => [
    fact,
    ...(fact.setting?.needsOff ? [fact.setting.needsOff] : []),
    ...(fact.setting?.settableWhen ? factsIn(fact.setting.settableWhen.expression) : []),
  ]);
}

/** Every expression of a control: those that find targets, judge, check before a change, and set. */
export function expressionsOf(control: Control): readonly Expression[] {
  const { each, expect, report, appliesWhen, severityWhen, answer, fix } = control;
  const set = fix?.kind === 'set' ? fix : undefined;
  const predicates = [
    ...(each?.only ?? []),
    expect,
    report?.half,
    appliesWhen?.holds,
    severityWhen?.holds,
    answer?.askedWhen,
    set?.set,
    ...(set?.optionalGroups ?? []).map((group) => group.set),
    ...(set?.prechecks ?? []).map((precheck) => precheck.holds),
  ];
  return predicates.flatMap((predicate) => (predicate ? [predicate.expression] : []));
}

export const factsOf = (control: Control): readonly AnyFact[] => [
  ...expressionsOf(control).flatMap(factsIn),
  ...(control.answer?.lapsesWith ?? []),
  ...(control.manual?.lapsesWith ?? []),
];

/** Read for every choice of controls: the account decides what an empty answer means, the owner of a value who else sets it. */
const always = ['machine', 'session', 'policySetting', 'otherManagers'] as const;

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
    for (const target of expressionsOf(control).flatMap(targetsNamed)) need(target);
    if (
      expressionsOf(control)
        .flatMap(askedNamed)
        .some((asked) => asked.accounts === true)
    )
      need('accountName');
    for (const fact of factsOf(control)) for (const effect of fact.setting?.effects ?? []) need(effect.resource, effect.on ? undefined : effect.address);
  }
  return new Map([...needs].map(([resource, keys]) => [resource, [...keys.values()]]));
}

/** Resource names of one control, those that its derived resources rest on included. */
export function resourcesOf(control: Control): ReadonlySet<string> {
  return new Set(needsOf([control]).keys());
}
