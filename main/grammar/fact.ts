import type { Address, Key } from '../contract/address.ts';
import type { Facts } from '../contract/reading.ts';
import type { FactState, SettledState } from '../contract/fact-state.ts';
import type { Native } from '../contract/native.ts';
import type { Cmdlets } from './cmdlet.ts';
import type { Json } from '../contract/json.ts';
import type { Kind } from './kind.ts';
import type { Predicate } from './predicate.ts';

/** The key that a control without targets has: facts of the host need no more. */
export interface HostKey {
  readonly [hostKey]?: never;
}
declare const hostKey: unique symbol;
declare const ofType: unique symbol;
declare const forKey: unique symbol;

/** A row of another resource: the value is the one key part that singles it out. */
export type Ref<K> = string & { readonly [forKey]?: (key: K) => K };

/** What absence of a property says: nothing (`unknown`), something that can be named (`known`), or the same as a value. */
export type Absence = { readonly says: 'unknown' } | { readonly says: 'known' } | { readonly says: 'value'; readonly value: Json };

/** A fact of type T, readable wherever a target has the key parts of K. */
export interface Fact<T, in K> {
  readonly [ofType]?: () => T;
  readonly [forKey]?: (key: K) => void;
  readonly resource: string;
  readonly property: string;
  readonly label: string;
  readonly kind: Kind<unknown>;
  readonly absence: Absence;
  readonly volatile: boolean;
  /** Present for addressed rows (a registry value, a user right): the row is the same for every target. */
  readonly address?: Key | undefined;
  /** Present where the row is found by following a reference of the target's row. */
  readonly via?: AnyFact | undefined;
  readonly setting?: SettingTraits | undefined;
}

/** A fact that can be set. */
export interface Setting<T, in K> extends Fact<T, K> {
  readonly setting: SettingTraits;
}

export type AnyFact = Fact<unknown, never>;
export type AnySetting = Setting<unknown, never>;

/** Reads facts by address while effects are derived. */
export type FactReader = (address: Address) => FactState;

/**
 * What else moves when a setting has been set or the host restarts: how the practice host keeps Windows' laws. Derived from
 * facts, never folded silently.
 */
export interface Effect {
  readonly when: 'now' | 'hostRestart';
  readonly resource: string;
  readonly property: string;
  /** `recorded` reads what the host was recorded with. Answers undefined where the row keeps its state. */
  derive(now: FactReader, key: Key, recorded: FactReader): FactState | undefined;
  readonly address?: Key;
  /** Moves when this setting of another resource is set; without it, with settings of its own resource. */
  readonly on?: { readonly resource: string; readonly key: Key };
  /** Other rows of the same resource move with the one that was set: folders below a folder. */
  readonly spreads?: true;
}

/** How a setting is set. */
export interface SettingTraits {
  /** How a person does it with Windows' own commands: shown and copied, never run by us. */
  native(to: SettledState, key: Key, edit?: { readonly add: readonly Json[]; readonly remove: readonly Json[] }): Native;
  /** The VM's power state, where the VM must be off. */
  readonly needsOff?: AnyFact;
  /** Must hold for the setting to be settable at all (for example: a rule that is not owned by Group Policy). */
  readonly settableWhen?: Predicate<never>;
  readonly effects: readonly Effect[];
  /** Acts at once, even where its control needs a restart for another setting. */
  readonly takesEffect?: 'now' | undefined;
  /** Whether the setting can be put into this state: some old values cannot be written back. */
  accepts(state: SettledState): boolean;
  /** What undo writes for this old state, where writing the old state itself would not bring it back. */
  undoneAs?(was: SettledState): SettledState;
}

/** The rows of a resource that a control checks, one by one. */
export interface Targets<K> {
  readonly [forKey]?: (key: K) => K;
  readonly resource: string;
  readonly only: readonly Predicate<never>[];
  where(predicate: Predicate<K>): Targets<K>;
}

/** Something that a resource does not read. */
export interface LeftOut {
  readonly key: Key;
  readonly why: string;
}

/** A resource as the engine sees it. */
export interface Resource {
  readonly name: string;
  readonly title: string;
  readonly keyNames: readonly string[];
  readonly needs: 'none' | 'hyperVAdministrators' | 'administrator';
  /** How it is read, for eyes. */
  readonly native: string;
  /** Present where cmdlets of Windows are all that it takes to read and set it. */
  readonly cmdlets?: Cmdlets | undefined;
  readonly scope:
    | { readonly is: 'host' }
    | { readonly is: 'enumerated' }
    | { readonly is: 'addressed' }
    /** Read from the host, for keys that follow from other readings. */
    | {
        readonly is: 'derived';
        readonly from: readonly string[];
        /** Read before it as well, where they are read: keys come from them, and what is missing in them makes this one no less whole. */
        readonly after?: readonly string[];
        readonly keys: (facts: Facts) => readonly Key[];
        /** What is there and is not read on purpose, and why: a row of its own that is unknown, never "there are none". */
        readonly leftOut?: (facts: Facts) => readonly LeftOut[];
      }
    /** Not read at all: worked out from other readings. Answers unread for what it could not work out. */
    | {
        readonly is: 'computed';
        readonly from: readonly string[];
        readonly addressed: readonly { readonly resource: string; readonly key: Key }[];
        /** Read as well where they can be; what is worked out does not hang on them. */
        readonly helpedBy?: readonly string[];
        readonly rows: (facts: Facts) => readonly WireRow[];
      };
  readonly slow: boolean;
  readonly wire: { readonly collector: string; readonly setter: string; readonly rows?: ((rows: readonly WireRow[]) => readonly WireRow[]) | undefined };
  readonly facts: Readonly<Record<string, FactSpec>>;
  /** What a row is in words, where the catalogue or Windows names its key: `User right “Log on as a service”`. */
  readonly subject?: ((key: Key) => string) | undefined;
  /** How a row is called on screen and in reports. */
  label(row: { readonly key: Key; readonly text: (property: string) => string | undefined }): string;
}

/** A row as PowerShell hands it over, states already told apart but values not yet decoded. */
export interface WireRow {
  readonly key: Key;
  readonly facts: Readonly<Record<string, FactState>>;
}

/** One property of a resource as it is written down in its file. */
export interface FactSpec<T = unknown, S extends boolean = boolean> {
  readonly [ofType]?: () => T;
  readonly settable: S;
  readonly label: string;
  readonly kind: Kind<unknown>;
  readonly absence: Absence;
  readonly volatile: boolean;
  readonly setting?: SettingTraits | undefined;
}
