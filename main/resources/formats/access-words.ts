import { maskOf, synchronize } from './access-mask.ts';
import type { AccessList, Ace } from './sddl.ts';

/** Who stands behind a SID, in English: for eyes only, the SID decides. */
const names: Readonly<Record<string, string>> = {
  'S-1-1-0': 'Everyone',
  'S-1-3-0': 'whoever creates a file',
  'S-1-5-4': 'Interactive',
  'S-1-5-11': 'Authenticated Users',
  'S-1-5-18': 'SYSTEM',
  'S-1-5-32-544': 'Administrators',
  'S-1-5-32-545': 'Users',
  'S-1-5-32-578': 'Hyper-V Administrators',
  'S-1-5-83-0': 'all virtual machines',
};
function who(sid: string): string {
  if (sid.startsWith('S-1-5-83-1-')) return 'the account of one machine';
  if (sid.startsWith('S-1-15-3-1024-')) return 'the processes of machines';
  const name = names[sid];
  return name === undefined ? sid : name;
}

const masks: readonly (readonly [number, string])[] = [
  [0x1f01ff, 'full control'],
  [0x1301bf, 'change'],
  [0x1201bf, 'read and write'],
  [0x1200a9, 'read and run'],
  [0x120089, 'read'],
  [0x1200a0, 'run'],
  [0x120116, 'write'],
  [0x100116, 'write'],
];

function what(rights: string): string {
  const mask = maskOf(rights);
  // Without the right to wait for a handle they open as much.
  return masks.find(([each]) => mask !== undefined && (mask | synchronize) >>> 0 === each)?.[1] ?? `some rights (${rights})`;
}

/** Entries of an audit list that record nothing. */
const marks: Readonly<Record<string, string>> = { ML: 'integrity label', RA: 'resource attribute', SP: 'central access policy', TL: 'trust label' };
const audits: ReadonlySet<string> = new Set(['AU', 'OU', 'XU']);

const kinds: Readonly<Record<string, string>> = { A: '', D: 'no ', XA: '', XD: 'no ' };

function entry(ace: Ace, section: AccessList['section']): string {
  const from = ace.flags.includes('ID') ? ', inherited' : '';
  if (section === 'S' && !audits.has(ace.type)) return marks[ace.type] ?? `an entry of the kind ${ace.type}, which records nothing`;
  if (section === 'S') {
    const when = [...(ace.flags.includes('SA') ? ['success'] : []), ...(ace.flags.includes('FA') ? ['failure'] : [])].join(' and ');
    return `${who(ace.sid)}: ${what(ace.rights)} is recorded${when === '' ? '' : ` (${when})`}${from}`;
  }
  return `${who(ace.sid)}: ${kinds[ace.type] ?? `${ace.type} `}${what(ace.rights)}${from}`;
}

/** An access list in words, entry by entry; the exact text stands in the native command. */
export function accessWords(list: AccessList): string {
  const entries = [...new Set(list.aces.map((ace) => entry(ace, list.section)))];
  const none = list.section === 'S' ? 'nothing is recorded' : 'nobody';
  return `${entries.length === 0 ? none : entries.join('; ')}${list.isProtected ? '; nothing is inherited' : ''}`;
}
