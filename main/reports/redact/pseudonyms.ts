import type { Key } from '../../contract/address.ts';
import { isStandInPart } from '../../contract/is-stand-in.ts';
import { keyText } from '../../words/key-text.ts';

export const withheld = '[withheld]';

/** What a resource’s rows are called in the redacted edition; everything else is a target. */
const wordOfKind: Readonly<Record<string, string>> = {
  vm: 'machine',
  vmFirmware: 'machine',
  guest: 'machine',
  vmHardDisk: 'disk',
  vmSwitch: 'switch',
  vmNetworkAdapter: 'adapter',
  vmSnapshot: 'checkpoint',
  hostNetworkAdapter: 'host adapter',
  netAdapter: 'host adapter',
  folder: 'folder',
  smbShare: 'share',
  certificate: 'certificate',
  firewallRule: 'rule',
};
/** Parts of keys that mean the same thing wherever they stand. */
const wordOfPart: Readonly<Record<string, string>> = { vm: 'machine', path: 'folder', folder: 'folder', switch: 'switch', adapter: 'adapter', share: 'share' };

/**
 * Rows of these resources are named by the catalogue or by Windows itself, and are the same on every host: their keys stay. That the
 * list is whole and holds nothing else is a law test.
 */
export const publicResources: ReadonlySet<string> = new Set([
  'accountPolicy',
  'asrRule',
  'auditSubcategory',
  'firewallProfile',
  'localGroup',
  'optionalFeature',
  'policySetting',
  'registry',
  'service',
  'userRight',
]);

/** One made-up name for each true one, numbered in the order in which they appear, the same wherever it stands. */
export class Pseudonyms {
  readonly #known = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  /** True names as they may stand in sentences. */
  readonly names = new Map<string, string>();

  person(name: string): string {
    return name === '' ? '' : this.#named('person', name, name);
  }
  value(text: string): string {
    return text === '' ? '' : (this.names.get(text) ?? this.#named('value', text, text));
  }
  key(resource: string, key: Key): Key {
    if (publicResources.has(resource)) return key;
    // What stands for objects that could not be read still does: no record calls them gone or new.
    const marked = (value: string, pseudonym: string): string => (isStandInPart(value) ? `unread:${pseudonym}` : pseudonym);
    return Object.fromEntries(Object.entries(key).map(([part, value]) => [part, marked(value, this.#named(wordOfPart[part] ?? part, value, value))]));
  }
  /** The label of a target; with one key part it is the pseudonym of that part, so that VM 3 has the same number everywhere. */
  label(resource: string, key: Key, label: string): string {
    if (Object.keys(key).length === 0) return this.#remember(label, 'the host');
    if (publicResources.has(resource)) return label;
    const parts = Object.entries(key);
    const [only] = parts;
    const word = wordOfKind[resource] ?? 'target';
    if (parts.length === 1 && only) return this.#remember(label, this.#named(wordOfPart[only[0]] ?? only[0], only[1], only[1]));
    return this.#remember(label, this.#named(word, keyText(key), undefined));
  }
  /** A name that stands for something already known by another. */
  alias(name: string, pseudonym: string): void {
    this.#remember(name, pseudonym);
  }

  #named(word: string, value: string, name: string | undefined): string {
    // Windows compares ids of VMs without case.
    const id = `${word}\0${word === 'machine' ? value.toLowerCase() : value}`;
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const count = (this.#counts.get(word) ?? 0) + 1;
    this.#counts.set(word, count);
    const pseudonym = `${word} ${String(count)}`;
    this.#known.set(id, pseudonym);
    if (name !== undefined) this.#remember(name, pseudonym);
    return pseudonym;
  }
  #remember(name: string, pseudonym: string): string {
    if (name !== '' && !this.names.has(name)) this.names.set(name, pseudonym);
    return pseudonym;
  }
}
