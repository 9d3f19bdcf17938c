import { fullControl, maskOf } from './access-mask.ts';
import { sidOf } from './sid-aliases.ts';

/**
 * Security descriptors as text (SDDL). Read here because .NET's own reader exists on Windows only and rules must judge anywhere.
 * No library in this field's registries does it; the grammar is small and documented (MS-DTYP 2.5.1).
 */
export interface Ace {
  /** `A` allow, `D` deny, `AU` audit, `AL` alarm, object and callback forms as they stand. */
  readonly type: string;
  /** Two-letter flags in their order: OI, CI, NP, IO, ID, SA, FA. */
  readonly flags: readonly string[];
  /** As Windows writes them: `FA`, `0x1200a9`, `GRGX`. */
  readonly rights: string;
  /** Always `S-1-…`: an entry whose principal is not known is refused. */
  readonly sid: string;
  /** The text of the entry with its SID in numbers, from which it is written back. */
  readonly text: string;
}
export interface AccessList {
  readonly section: 'D' | 'S';
  /** Protected from inheritance. */
  readonly isProtected: boolean;
  readonly aces: readonly Ace[];
}

/** One section, `D:…` or `S:…`, as Windows prints it. Throws a sentence on anything else. */
export function parseAccessList(text: string): AccessList {
  const known = parsed.get(text);
  if (known) return known;
  const list = parseAnew(text);
  if (parsed.size >= 10_000) parsed.clear();
  parsed.set(text, list);
  return list;
}
/** Each list is read by several controls, by the plan and by every comparison. */
const parsed = new Map<string, AccessList>();

function parseAnew(text: string): AccessList {
  const head = /^([DS]):((?:P|AR|AI|NO_ACCESS_CONTROL)*)/.exec(text);
  if (!head) throw new Error(`not an access list: ${text.slice(0, 60)}`);
  const section = head[1] === 'S' ? 'S' : 'D';
  const flags = head[2] ?? '';
  // Without an access list, Everyone has full control; without an audit list, nothing is audited.
  if (flags.includes('NO_ACCESS_CONTROL')) return { section, isProtected: flags.startsWith('P'), aces: section === 'D' ? [everyoneEverything] : [] };
  const rest = text.slice(head[0].length);
  const aces = entriesIn(rest).map((entry) => parseAce(entry, section));
  return { section, isProtected: flags.replace('AI', '').replace('AR', '').includes('P'), aces };
}

/** The same list with every SID in numbers: the form in which it is kept, compared and written. */
export function inNumbers(text: string): string {
  const { aces } = parseAccessList(text);
  const head = text.slice(0, text.includes('(') ? text.indexOf('(') : text.length);
  return head.includes('NO_ACCESS_CONTROL') ? text : `${head}${aces.map((ace) => `(${ace.text})`).join('')}`;
}

/** The contents of the outermost brackets: conditional entries hold brackets of their own. */
function entriesIn(text: string): readonly string[] {
  const entries: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '(') {
      depth += 1;
      if (depth === 1) start = index + 1;
    } else if (character === ')') {
      depth -= 1;
      if (depth === 0) entries.push(text.slice(start, index));
    } else if (depth === 0) break;
  }
  if (entries.reduce((sum, entry) => sum + entry.length + 2, 0) !== text.length) throw new Error(`access list with unknown parts: ${text.slice(0, 60)}`);
  return entries;
}

/** No access list at all gives Everyone full control; it is judged as such. */
const everyoneEverything: Ace = { type: 'A', flags: [], rights: 'FA', sid: 'S-1-1-0', text: 'A;;FA;;;S-1-1-0' };

/** The kinds of entries of each section (MS-DTYP 2.5.1.1). One that is not known may allow, so its list is refused. */
const kindsIn: Readonly<Record<AccessList['section'], readonly string[]>> = {
  D: ['A', 'D', 'OA', 'OD', 'XA', 'XD'],
  S: ['AU', 'AL', 'OU', 'OL', 'XU', 'ML', 'RA', 'SP', 'TL', 'FL'],
};

function parseAce(text: string, section: AccessList['section']): Ace {
  const parts = text.split(';');
  const [type = '', flags = '', rights = '', , , named = ''] = parts;
  if (!kindsIn[section].includes(type)) throw new Error(`access entry of an unknown kind “${type.slice(0, 10)}”: ${text.slice(0, 60)}`);
  if (named === '') throw new Error(`access entry without a SID: ${text.slice(0, 60)}`);
  const sid = sidOf(named);
  if (sid === undefined) throw new Error(`access entry for “${named.slice(0, 40)}”, which only its own domain can resolve: ${text.slice(0, 60)}`);
  parts[5] = sid;
  return { type, flags: flags.match(/../g) ?? [], rights, sid, text: parts.join(';') };
}

/** An entry that stands on the folder itself instead of being inherited. */
export function asExplicit(ace: Ace): Ace {
  if (!ace.flags.includes('ID')) return ace;
  const flags = ace.flags.filter((flag) => flag !== 'ID');
  const parts = ace.text.split(';');
  parts[1] = flags.join('');
  return { ...ace, flags, text: parts.join(';') };
}

export function newAce(type: string, flags: readonly string[], rights: string, sid: string): Ace {
  return { type, flags, rights, sid, text: `${type};${flags.join('')};${rights};;;${sid}` };
}

export function printAccessList(list: AccessList): string {
  return `${list.section}:${list.isProtected ? 'P' : ''}AI${list.aces.map((ace) => `(${ace.text})`).join('')}`;
}

/** Entries that belong to the object. What it inherits belongs to its parent and changes with it, unless the object is protected. */
const own = (list: AccessList): readonly Ace[] => list.aces.filter((ace) => list.isProtected || !ace.flags.includes('ID'));

/** No entry of its own and no protection: what is there comes from above. */
export const hasNothingOfItsOwn = (list: AccessList): boolean => !list.isProtected && own(list).length === 0;

/**
 * The same own entries with the same protection, however they are written. The marks of automatic inheritance say nothing about access,
 * and inherited entries follow the parent: when it changes, this object has not been changed. ConvertTo-AclMeaning compares the same way
 * on the host.
 */
export const sameAccessList = (a: AccessList, b: AccessList): boolean => meaningOf(a) === meaningOf(b);

/**
 * .NET sorts and merges entries when it writes a list (learn.microsoft.com/dotnet/api/system.security.accesscontrol.commonacl), and Windows
 * splits an entry with generic rights in two. So each entry is taken apart into what it says of the folder itself, of folders and of files
 * below. The order of entries counts only between those that allow and those that deny.
 */
function meaningOf(list: AccessList): string {
  const runs: { readonly kind: string; readonly masks: Map<string, number> }[] = [];
  for (const ace of own(list)) {
    const kind = list.section === 'S' ? 'audit' : ace.type.includes('D') ? 'deny' : 'allow';
    const last = runs.at(-1);
    const run = last?.kind === kind ? last : { kind, masks: new Map<string, number>() };
    if (run !== last) runs.push(run);
    const mask = maskOf(ace.rights);
    for (const claim of claimsOf(ace)) {
      const name = mask === undefined ? `${claim} ${ace.rights}` : claim;
      run.masks.set(name, ((run.masks.get(name) ?? 0) | (mask ?? 0)) >>> 0);
    }
  }
  const lines = runs.map(({ masks }) => [...masks].map(([name, mask]) => `${name} ${String(mask)}`).sort());
  return JSON.stringify([list.section, list.isProtected, lines]);
}

/** Of what an entry says something, and on which occasion an audit entry does. */
function claimsOf(ace: Ace): readonly string[] {
  const has = (flag: string): boolean => ace.flags.includes(flag);
  const once = has('NP') ? ' once' : '';
  const about = [...(has('IO') ? [] : ['self']), ...(has('CI') ? [`folders${once}`] : []), ...(has('OI') ? [`files${once}`] : [])];
  const occasions = ace.flags.filter((flag) => flag === 'SA' || flag === 'FA');
  const more = ace.flags.filter((flag) => !['IO', 'CI', 'OI', 'NP', 'SA', 'FA', 'ID'].includes(flag)).sort();
  const rest = ace.text.split(';').slice(3).join(';');
  return about.flatMap((part) => (occasions.length === 0 ? [''] : occasions).map((when) => `${ace.type} ${rest} ${part}${when}${more.join('')}`));
}

/** What a folder below inherits of these entries (MS-DTYP 2.5.3.4): those for containers, and those for files as inherit-only. */
function inheritable(parent: AccessList): readonly Ace[] {
  return parent.aces.flatMap((ace) => {
    const [forFolders, forFiles, onlyOnce] = [ace.flags.includes('CI'), ace.flags.includes('OI'), ace.flags.includes('NP')];
    if (!forFolders && (!forFiles || onlyOnce)) return [];
    const audited = ace.flags.filter((flag) => flag === 'SA' || flag === 'FA');
    const creator = ace.sid === 'S-1-3-0';
    const spread = onlyOnce ? [] : [...(forFiles ? ['OI'] : []), ...(forFolders ? ['CI'] : []), ...(!forFolders || creator ? ['IO'] : [])];
    const flags = [...spread, 'ID', ...audited];
    const parts = ace.text.split(';');
    parts[1] = flags.join('');
    return [{ ...ace, flags, text: parts.join(';') }];
  });
}

/** The list of a folder below, after its parent has changed: its own entries, then what it inherits, unless it is protected. */
export function inheriting(list: AccessList, parent: AccessList): AccessList {
  return list.isProtected ? list : { ...list, aces: [...own(list), ...inheritable(parent)] };
}

const isAllow = (ace: Ace): boolean => ace.type === 'A' || ace.type === 'XA' || ace.type === 'OA';

/** SIDs that some entry allows something. */
export const allowedSids = (list: AccessList): readonly string[] => [...new Set(list.aces.filter(isAllow).map((ace) => ace.sid))];

/** The same entries as the object's own, in Windows' order: deny before allow. The object inherits nothing. */
export function protectedCopy(list: AccessList): AccessList {
  if (list.isProtected) return list;
  const made = list.aces.map(asExplicit);
  const unique = made.filter((ace, index) => made.findIndex((other) => other.text === ace.text) === index);
  return { ...list, isProtected: true, aces: [...unique.filter((ace) => !isAllow(ace)), ...unique.filter(isAllow)] };
}

/**
 * Without the allow entries of these SIDs. Inherited entries cannot be taken out, so the list is first made the folder's own
 * (inherited entries become explicit, in Windows' order: deny before allow) and SYSTEM and Administrators keep full control.
 */
export function withoutAllowFor(list: AccessList, isUnwanted: (sid: string) => boolean): AccessList {
  if (!list.aces.some((ace) => isAllow(ace) && isUnwanted(ace.sid))) return list;
  const kept = list.aces.filter((ace) => !(isAllow(ace) && isUnwanted(ace.sid))).map(asExplicit);
  const unique = kept.filter((ace, index) => kept.findIndex((other) => other.text === ace.text) === index);
  const needed = ['S-1-5-18', 'S-1-5-32-544'].filter(
    (sid) =>
      !unique.some((ace) => ace.sid === sid && isAllow(ace) && maskOf(ace.rights) === fullControl && ace.flags.includes('CI') && ace.flags.includes('OI')),
  );
  const aces = [...unique, ...needed.map((sid) => newAce('A', ['OI', 'CI'], 'FA', sid))];
  return { ...list, isProtected: true, aces: [...aces.filter((ace) => !isAllow(ace)), ...aces.filter(isAllow)] };
}
