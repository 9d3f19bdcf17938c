import { maskOf, synchronize } from './access-mask.ts';
import type { Names } from '../../grammar/kind.ts';
import { principal } from '../../grammar/principal.ts';
import type { AccessList, Ace } from './sddl.ts';

const masks: readonly (readonly [number, string])[] = [
  [0x1f01ff, 'full control'],
  [0x1301bf, 'modify'],
  [0x1201bf, 'read and write'],
  [0x1200a9, 'read and execute'],
  [0x120089, 'read'],
  [0x1200a0, 'execute'],
  [0x120116, 'write'],
  [0x100116, 'write'],
];

/** The advanced permissions of a file or folder, as Windows calls them. */
const advanced: readonly (readonly [number, string])[] = [
  [0x1, 'list folder or read data'],
  [0x2, 'create files or write data'],
  [0x4, 'create folders or append data'],
  [0x8, 'read extended attributes'],
  [0x10, 'write extended attributes'],
  [0x20, 'traverse folder or execute file'],
  [0x40, 'delete subfolders and files'],
  [0x80, 'read attributes'],
  [0x100, 'write attributes'],
  [0x10000, 'delete'],
  [0x20000, 'read permissions'],
  [0x40000, 'change permissions'],
  [0x80000, 'take ownership'],
];
const fullControl = 0x1f01ff;

const namesOf = (mask: number): readonly string[] => [
  ...advanced.filter(([bit]) => (mask & bit) !== 0).map(([, name]) => name),
  ...((mask & ~fullControl) === 0 ? [] : ['rights without a name']),
];

/** Full control but for a few, or one by one. */
function advancedWords(mask: number): string {
  const missing = namesOf(fullControl & ~mask);
  if ((mask & ~fullControl) === 0 && missing.length <= 3) return `full control without ${missing.join(', ')}`;
  const names = namesOf(mask);
  return names.length === 0 ? 'synchronize' : names.join(', ');
}

function what(rights: string): string {
  const mask = maskOf(rights);
  if (mask === undefined) return 'special permissions that Castellan cannot name';
  // Without the right to wait for a handle they open as much.
  return masks.find(([each]) => (mask | synchronize) >>> 0 === each)?.[1] ?? `special permissions (${advancedWords(mask)})`;
}

/** Entries of an audit list that audit nothing. */
const marks: Readonly<Record<string, string>> = { ML: 'integrity label', RA: 'resource attribute', SP: 'central access policy', TL: 'trust label' };
const audits: ReadonlySet<string> = new Set(['AU', 'OU', 'XU']);

const kinds: Readonly<Record<string, string>> = { A: '', D: 'no ', XA: '', XD: 'no ' };

function entry(ace: Ace, section: AccessList['section'], names?: Names): string {
  const who = principal(ace.sid, names);
  const from = ace.flags.includes('ID') ? ', inherited' : '';
  if (section === 'S' && !audits.has(ace.type)) return marks[ace.type] ?? `an entry of the kind ${ace.type}, which audits nothing`;
  if (section === 'S') {
    const when = [...(ace.flags.includes('SA') ? ['success'] : []), ...(ace.flags.includes('FA') ? ['failure'] : [])].join(' and ');
    return `${who}: ${what(ace.rights)} is audited${when === '' ? '' : ` (${when})`}${from}`;
  }
  return `${who}: ${kinds[ace.type] ?? `${ace.type} `}${what(ace.rights)}${from}`;
}

/** An access list in words, entry by entry; the exact text stands in the native command. */
export function accessWords(list: AccessList, names?: Names): string {
  const entries = [...new Set(list.aces.map((ace) => entry(ace, list.section, names)))];
  const none = list.section === 'S' ? 'no auditing' : 'no one';
  return `${entries.length === 0 ? none : entries.join('; ')}${list.isProtected ? '; inheritance is off' : ''}`;
}
