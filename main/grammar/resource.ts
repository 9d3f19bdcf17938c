import type { FactState, SettledState } from '../contract/fact-state.ts';
import { shown } from '../contract/foreign-text.ts';
import type { Key } from '../contract/address.ts';
import type { Json } from '../contract/json.ts';
import type { Absent, Kind } from './kind.ts';
import { nativeOf, readText, type Cmdlets } from './cmdlet.ts';
import type { AnyFact, Effect, Fact, HostKey, Ref, Setting, SettingTraits, Predicate } from './fact.ts';
import { laneOf } from './lane-of.ts';
import type { FactSpec, Lane, Resource, Targets } from './resource-shape.ts';

interface FactOptions {
  readonly volatile?: true;
}
interface SettingOptions {
  /** Follows from the declared cmdlets where it is not given. */
  readonly native?: SettingTraits['native'];
  /** The VM's power state, or its name among the facts of the same resource. */
  readonly needsOff?: AnyFact | string;
  readonly settableWhen?: Predicate<never>;
  readonly effects?: readonly Effect[];
  readonly takesEffect?: 'now' | 'afterRestart';
  readonly accepts?: (state: SettledState) => boolean;
  readonly undoneAs?: (was: SettledState) => SettledState;
}

/** A property whose absence says nothing. */
export function fact<T>(label: string, kind: Kind<T>, options: FactOptions = {}): FactSpec<T, false> {
  return { settable: false, label, kind: kind, absence: { says: 'unknown' }, volatile: options.volatile ?? false };
}

/** A property that may not exist, which is an answer in itself. */
export function optional<T>(label: string, kind: Kind<T>, options: FactOptions = {}): FactSpec<T | Absent, false> {
  return { ...fact(label, kind, options), absence: { says: 'known' } };
}

/** What is written beside a setting; `resource` completes it with what follows from the rest of the subject. */
type WrittenTraits = Omit<SettingTraits, 'native' | 'needsOff'> & Pick<SettingOptions, 'native' | 'needsOff'>;

const traits = (options: SettingOptions): WrittenTraits => ({
  ...(options.native && { native: options.native }),
  effects: options.effects ?? [],
  accepts: options.accepts ?? ((state) => state.is === 'value'),
  ...(options.takesEffect && { takesEffect: options.takesEffect }),
  ...(options.undoneAs && { undoneAs: options.undoneAs }),
  ...(options.needsOff && { needsOff: options.needsOff }),
  ...(options.settableWhen && { settableWhen: options.settableWhen }),
});

export function setting<T>(label: string, kind: Kind<T>, options: SettingOptions = {}): FactSpec<T, true> {
  return { settable: true, label, kind: kind, absence: { says: 'unknown' }, volatile: false, setting: traits(options) as SettingTraits };
}

export function optionalSetting<T>(label: string, kind: Kind<T>, options: SettingOptions): FactSpec<T | Absent, true> {
  return { ...setting(label, kind, { ...options, accepts: options.accepts ?? (() => true) }), absence: { says: 'known' } };
}

/** A list that is empty when Windows does not mention it (a user right that no account holds). */
export function settingOrNone<T extends readonly Json[]>(label: string, kind: Kind<T>, options: SettingOptions): FactSpec<T, true> {
  return { ...setting(label, kind, options), absence: { says: 'value', value: [] } };
}

/** A reference to a row of the resource whose single key part has this name. */
export function reference<N extends string>(label: string, keyName: N): FactSpec<Ref<KeyOf<N>>, false> {
  const kind: Kind<string> = {
    name: keyName,
    samples: ['11111111-2222-4333-8444-555555555555', 'd9e0eb0a-5b37-508e-9173-67e9ade83acf'],
    undo: 'restore',
    parse: (json) => {
      if (typeof json === 'string') return json;
      throw new Error(`expected the id of a ${keyName}, got ${typeof json}`);
    },
    same: (a, b) => a === b,
    show: (value, names) => {
      const name = names?.(value);
      return name === undefined ? `unknown (${value})` : shown(name);
    },
  };
  return fact(label, kind);
}

/** What a target must have to be asked for this resource's facts. */
export type KeyOf<N extends string> = HostKey & { readonly [name in N]: string };
type TypeOf<S> = S extends FactSpec<infer T> ? T : never;
type FactsOf<S extends Readonly<Record<string, FactSpec>>, K> = {
  readonly [P in keyof S]: S[P] extends FactSpec<unknown, true> ? Setting<TypeOf<S[P]>, K> : Fact<TypeOf<S[P]>, K>;
};

interface Written<N extends string, S> extends Omit<Resource, 'keyNames' | 'facts' | 'slow' | 'lane' | 'wire' | 'label' | 'native' | 'cmdlets'> {
  /** Follows from the cmdlets where they are declared. */
  readonly native?: string;
  readonly cmdlets?: Cmdlets<keyof S & string, NoInfer<N>>;
  readonly keyNames: readonly N[];
  readonly facts: S;
  readonly slow?: true;
  /** Follows from the module of its cmdlets where they are declared; `system` where neither is. */
  readonly lane?: Lane;
  readonly wire?: Partial<Resource['wire']>;
  readonly label?: Resource['label'];
}

/** Turns one subject's description into the facts, settings and targets that controls are written with. */
export function resource<const N extends string, const S extends Readonly<Record<string, FactSpec>>>(
  written: Written<N, S>,
): FactsOf<S, KeyOf<N>> & { readonly resource: Resource; readonly targets: Targets<KeyOf<N>> } {
  const definition: Resource = {
    ...written,
    native: written.native ?? (written.cmdlets ? readText(written.cmdlets) : ''),
    facts: Object.fromEntries(Object.entries(written.facts).map(([property, spec]) => [property, completed(written, property, spec)])),
    slow: written.slow ?? false,
    lane: written.lane ?? laneOf(written.cmdlets?.module),
    wire: { collector: written.name, setter: written.name, ...written.wire },
    label: written.label ?? ((row) => Object.values(row.key).join(' ')),
  };
  const facts = Object.fromEntries(Object.entries(definition.facts).map(([property, spec]) => [property, factOf(definition, property, spec)]));
  return { ...(facts as FactsOf<S, KeyOf<N>>), resource: definition, targets: targetsOf(definition.name, []) };
}

/** A setting with the command and the power state that it names by the rest of its subject. */
function completed(
  { name, facts, cmdlets }: Pick<Written<string, Readonly<Record<string, FactSpec>>>, 'name' | 'facts' | 'cmdlets'>,
  property: string,
  spec: FactSpec,
): FactSpec {
  const given: WrittenTraits | undefined = spec.setting;
  if (given === undefined) return spec;
  const { native = cmdlets && nativeOf(cmdlets, property), needsOff } = given;
  if (native === undefined) throw new Error(`${name}.${property} can be set, but it is not declared by which command.`);
  const state = typeof needsOff === 'string' ? facts[needsOff] : undefined;
  if (typeof needsOff === 'string' && state === undefined) throw new Error(`${name} has no property ${needsOff}.`);
  const off = typeof needsOff === 'string' ? state && factOf({ name }, needsOff, state) : needsOff;
  const { needsOff: _, ...rest } = given;
  return { ...spec, setting: { ...rest, native, ...(off && { needsOff: off }) } };
}

function factOf(definition: Pick<Resource, 'name'>, property: string, spec: FactSpec, address?: Key): Fact<unknown, never> {
  const { label, kind, absence, volatile, setting: settable } = spec;
  return { resource: definition.name, property, label, kind, absence, volatile, ...(address && { address }), ...(settable && { setting: settable }) };
}

/** A fact of a row whose address is written in the control: the host's, for every target. */
export function addressed<T>(definition: Resource, address: Key, property: string, spec: FactSpec<T, true>): Setting<T, HostKey>;
export function addressed<T>(definition: Resource, address: Key, property: string, spec: FactSpec<T>): Fact<T, HostKey>;
export function addressed(definition: Resource, address: Key, property: string, spec: FactSpec): AnyFact {
  return factOf(definition, property, spec, address);
}

/** The fact of the row with this key: the same for every target. */
export function factAt<T, K>(fact: Setting<T, K>, address: Key): Setting<T, HostKey>;
export function factAt<T, K>(fact: Fact<T, K>, address: Key): Fact<T, HostKey>;
export function factAt(fact: AnyFact, address: Key): AnyFact {
  return { ...fact, address };
}

function targetsOf<K>(name: string, only: readonly Predicate<never>[]): Targets<K> {
  return { resource: name, only, where: (predicate) => targetsOf(name, [...only, predicate]) };
}

export type { FactState };
