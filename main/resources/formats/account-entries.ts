import { z } from 'zod';
import { harmless, toHost } from '../../contract/foreign-text.ts';
import type { Json } from '../../contract/json.ts';
import type { Entry } from '../../grammar/asked.ts';
import type { Kind } from '../../grammar/kind.ts';
import { isSid, sidOf } from './sid-aliases.ts';

/**
 * One account or group of an answer: a SID, or a name as it was typed. `sid` is the account that was meant: the one that the name had on the host `host` at
 * `at`. Which account the name has now, only a host can say.
 */
export interface NamedAccount {
  readonly name: string;
  readonly sid?: string | undefined;
  readonly host?: string | undefined;
  readonly at?: string | undefined;
}
export type AccountEntry = string | NamedAccount;

/** 255 characters of a domain, a backslash, 256 of an account: more does no Windows look up (learn.microsoft.com, NTAccount constructor). */
export const longestAccountName = 512;

const namedSchema = z.strictObject({
  name: z.string(),
  sid: z.string().refine(isSid).optional(),
  host: z.string().optional(),
  at: z.iso.datetime().optional(),
});
const entriesSchema = z.array(z.union([z.string(), namedSchema]));

/**
 * A SID in its canonical form; a name without the blanks around it. What cannot be seen stands as its code point, and a code point that was typed is that
 * character: a saved name that is shown in its field and saved again stays the same.
 */
function entryOf(given: z.infer<typeof entriesSchema>[number]): AccountEntry {
  const typed = (typeof given === 'string' ? given : given.name).trim();
  if (typeof given === 'string' && isSid(typed)) return sidOf(typed) ?? typed;
  const { sid, host, at } = typeof given === 'string' ? ({} as Partial<NamedAccount>) : given;
  return {
    name: harmless(typed),
    ...(sid !== undefined && { sid: sidOf(sid) ?? sid }),
    ...(host !== undefined && { host: harmless(host) }),
    ...(at !== undefined && { at }),
  };
}

function parseEntries(json: unknown): readonly AccountEntry[] {
  const decoded = entriesSchema.safeParse(json);
  if (!decoded.success) throw new Error(`expected a list of accounts, got ${json === undefined ? 'nothing' : JSON.stringify(json).slice(0, 80)}`);
  const entries = decoded.data.map(entryOf);
  return [...new Map(entries.map((entry) => [typeof entry === 'string' ? entry : `name ${nameKey(entry.name).name}`, entry])).values()];
}

/** What was typed: the name, or the SID. */
export const typedOf = (entry: AccountEntry): string => (typeof entry === 'string' ? entry : entry.name);

/** Windows ignores the case of names. Of letters outside ASCII each Windows knows its own cases, so they stay as they are. */
export const nameKey = (name: string): { readonly name: string } => ({
  name: harmless(toHost(name).replace(/[A-Z]/g, (letter) => letter.toLowerCase())),
});

export const accountEntries: Kind<readonly AccountEntry[]> = {
  name: 'a list of accounts',
  samples: [['S-1-5-32-544'], [{ name: 'CORP\\hv-admins', sid: 'S-1-5-21-1004336348-1177238915-682003330-1104' }]],
  undo: 'restore',
  parse: parseEntries,
  same: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  show: (value) => value.map(typedOf).join(', '),
};

const looksLikeSid = /^S-\d/i;

export const accountEntry: Entry = {
  example: 'CORP\\hv-admins',
  says: 'an account or group: DOMAIN\\name, a local name, a user principal name (UPN), or a SID',
  fits: (entry: Json) => {
    if (typeof entry === 'string') return /^S-1-\w+(-\d+)+$/.test(entry);
    const name = typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? (entry as { readonly [name: string]: Json })['name'] : undefined;
    return typeof name === 'string' && name !== '' && name.length <= longestAccountName && !looksLikeSid.test(name) && !name.includes('\n');
  },
};
