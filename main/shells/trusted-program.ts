import path from 'node:path';
import { z } from 'zod';
import { parseAccessList, type Ace } from '../resources/formats/sddl.ts';
import { maskOf } from '../resources/formats/access-mask.ts';
import { administrators } from '../resources/names/well-known-sids.ts';

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
  for (const [index, { path: folder, kind, owner, access, names, why }] of folders.entries()) {
    if (kind === 'unread') return `the security of ${folder} could not be read (${why})`;
    if (kind !== 'folder') return `${folder} is not a plain folder (${kind})`;
    if (!trusted.has(sidOf(owner))) return `${folder} has the owner ${accountOf(sidOf(owner), names)}, not Administrators`;
    const isProgram = index === 0;
    const dangerous = parseAccessList(access).aces.find(
      (ace) =>
        isAllow(ace) &&
        !trusted.has(ace.sid) &&
        !ownerSids.has(ace.sid) &&
        // Inherit-only entries act on the children: on the files of the program, not on its parents.
        (isProgram || !ace.flags.includes('IO')) &&
        ((maskOf(ace.rights) ?? writes) & (isProgram ? writes : replaces)) !== 0,
    );
    if (dangerous) return `${accountOf(dangerous.sid, names)} can change ${folder}`;
  }
  return undefined;
}

/** The folder of the program and each one above it, up to the root of the volume. */
export function foldersUpward(program: string): readonly string[] {
  const above = path.win32.dirname(program);
  return above === program ? [program] : [program, ...foldersUpward(above)];
}
