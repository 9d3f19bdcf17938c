import path from 'node:path';
import { z } from 'zod';
import { parseAccessList, type Ace } from '../resources/formats/sddl.ts';
import { maskOf } from '../resources/formats/access-mask.ts';
import { administrators } from '../resources/names/well-known-sids.ts';
import { counted } from '../words/counted.ts';

/** One folder on the way from the program to the root of its volume, as protect-folder.ps1 puts it out; lists are SDDL with SIDs. */
export const folderSecuritySchema = z.object({
  path: z.string(),
  kind: z.string(),
  owner: z.string(),
  access: z.string(),
  names: z.record(z.string(), z.string()),
  why: z.string(),
});
export type FolderSecurity = Readonly<z.infer<typeof folderSecuritySchema>>;

/** The files and folders below the folder of the program that have one kind, owner and access list: how many, and the names of the first. */
export const contentSecuritySchema = folderSecuritySchema
  .omit({ path: true })
  .extend({ count: z.number().int().positive(), paths: z.array(z.string()).min(1) });
export type ContentSecurity = Readonly<z.infer<typeof contentSecuritySchema>>;

const system = 'S-1-5-18';
/** NT SERVICE\TrustedInstaller, which owns the folder of programs. */
const trustedInstaller = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464';
const trusted: ReadonlySet<string> = new Set([system, administrators, trustedInstaller]);
/** Creator Owner and Owner Rights stand for the owner, who is judged as such. */
const ownerSids: ReadonlySet<string> = new Set(['S-1-3-0', 'S-1-3-4']);

/** DELETE, WRITE_DAC, WRITE_OWNER, FILE_DELETE_CHILD, GENERIC_ALL: an account with one of these rights can put another folder in the place of this one. */
const replaces = 0x0001_0000 | 0x0004_0000 | 0x0008_0000 | 0x40 | 0x1000_0000;
/** As above, and FILE_ADD_FILE, FILE_ADD_SUBDIRECTORY, GENERIC_WRITE: Windows loads a library from the folder of the program. */
const writes = replaces | 0x2 | 0x4 | 0x4000_0000;

const sidOf = (owner: string): string => owner.replace(/^O:/, '');
/** The name is what Windows says of the SID; one without a name is deleted, or of a domain that is out of reach. */
function accountOf(sid: string, names: FolderSecurity['names']): string {
  const name = names[sid] ?? '';
  return name === '' ? sid : `${name} (${sid})`;
}
const isAllow = (ace: Ace): boolean => ace.type === 'A' || ace.type === 'XA' || ace.type === 'OA';

/**
 * Why a program in this folder must not run with administrator rights: another account can change it. Undefined where only SYSTEM, Administrators and
 * TrustedInstaller can. The first folder is that of the program, then its parents up to the root of the volume.
 */
export function whyUntrusted(folders: readonly FolderSecurity[]): string | undefined {
  if (folders.length === 0) return 'its folder could not be read';
  for (const [index, { path: folder, kind, ...security }] of folders.entries()) {
    if (kind !== 'folder' && kind !== 'unread') return `${folder} is not a plain folder (${kind})`;
    const why = whyChangeable(folder, { kind, ...security }, index === 0);
    if (why !== undefined) return why;
  }
  return undefined;
}

/**
 * Why the files of a program must not run with administrator rights. A file that was moved into a protected folder keeps its own owner and access list.
 * Undefined where none of them can be changed by another account.
 */
export function whyContentUntrusted(content: readonly ContentSecurity[]): string | undefined {
  // A program has at least its own file.
  if (!content.some(({ kind }) => kind === 'file')) return 'its files could not be read';
  const bad = content.flatMap((row) => {
    const [first = ''] = row.paths;
    const isPlain = row.kind === 'file' || row.kind === 'folder' || row.kind === 'unread';
    const why = isPlain ? whyChangeable(first, row, true) : `${first} is not a plain file or folder (${row.kind})`;
    return why === undefined ? [] : [{ why, row }];
  });
  const [first] = bad;
  if (!first) return undefined;
  const count = bad.reduce((sum, { row }) => sum + row.count, 0);
  const names = bad.flatMap(({ row }) => row.paths).slice(0, shownNames);
  const further = count - names.length;
  const list = `${names.join(', ')}${further > 0 ? ` and ${further.toLocaleString('en')} more` : ''}`;
  return `${counted(count, 'of its files and folders is', 'of its files and folders are')} not known to be protected (${list}): ${first.why}`;
}
const shownNames = 3;

/** Why another account can change this file or folder. `isProgram`: it belongs to the program, and is not only a folder above it. */
function whyChangeable(item: string, { kind, owner, access, names, why }: Omit<FolderSecurity, 'path'>, isProgram: boolean): string | undefined {
  if (kind === 'unread') return `the security of ${item} could not be read (${why})`;
  if (!trusted.has(sidOf(owner))) return `${item} has the owner ${accountOf(sidOf(owner), names)}, not Administrators`;
  const dangerous = parseAccessList(access).aces.find(
    (ace) =>
      isAllow(ace) &&
      !trusted.has(ace.sid) &&
      !ownerSids.has(ace.sid) &&
      // Inherit-only entries act on the children: on the files of the program, not on its parents.
      (isProgram || !ace.flags.includes('IO')) &&
      ((maskOf(ace.rights) ?? writes) & (isProgram ? writes : replaces)) !== 0,
  );
  return dangerous && `${accountOf(dangerous.sid, names)} can change ${item}`;
}

/** The folder of the program and each one above it, up to the root of the volume. */
export function foldersUpward(program: string): readonly string[] {
  const above = path.win32.dirname(program);
  return above === program ? [program] : [program, ...foldersUpward(above)];
}
