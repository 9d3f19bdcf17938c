import type { Key } from '../contract/address.ts';
import type { FactState } from '../contract/fact-state.ts';
import type { Profile } from '../contract/profile.ts';
import type { Facts } from '../contract/reading.ts';
import type { Cmdlets } from './cmdlet.ts';
import type { Absence, Predicate, SettingTraits } from './fact.ts';
import type { Kind } from './kind.ts';

declare const ofType: unique symbol;
declare const forKey: unique symbol;

/** The rows of a resource that a control checks, one by one. */
export interface Targets<K> {
  readonly [forKey]?: (key: K) => K;
  readonly resource: string;
  readonly only: readonly Predicate<never>[];
  where(predicate: Predicate<K>): Targets<K>;
}

/**
 * What is read side by side. `main`: everything that asks the Hyper-V management service, and what every other reading rests on. `servicing` and `files` are
 * slow and have a process of their own on a host. The modules of Windows of each lane: scripts/powershell/read/session/Get-LaneModule.ps1.
 */
export type Lane = 'main' | 'network' | 'policy' | 'protection' | 'system' | 'servicing' | 'files';

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
    /** Read from the host, for keys that follow from other readings, or from what the organisation has answered. */
    | {
        readonly is: 'derived';
        readonly from: readonly string[];
        /** Read before it as well, where they are read: keys come from them, and what is missing in them makes this one no less whole. */
        readonly after?: readonly string[];
        readonly keys: (facts: Facts, profile: Profile) => readonly Key[];
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
  /** Resources of one lane are read one after the other, those of several lanes side by side. */
  readonly lane: Lane;
  readonly wire: { readonly collector: string; readonly setter: string; readonly rows?: ((rows: readonly WireRow[]) => readonly WireRow[]) | undefined };
  readonly facts: Readonly<Record<string, FactSpec>>;
  /** What a row is in words, where the catalogue or Windows names its key: `User right “Log on as a service”`. */
  readonly subject?: ((key: Key) => string) | undefined;
  /** The VMs that a row is about, where its key or a reference does not say it. */
  readonly vmsOf?: ((key: Key, facts: Facts) => readonly string[]) | undefined;
  /** How a row is called on screen and in reports. */
  label(row: { readonly key: Key; readonly text: (property: string) => string | undefined }): string;
}

/** A row as PowerShell returns it: the states are distinguished, the values are not decoded yet. */
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
