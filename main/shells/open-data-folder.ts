import { z } from 'zod';
import { dataBase, namesDataFolder } from '../storage/json/data-folder.ts';
import { StorageError } from '../storage/json/storage-error.ts';
import {
  contentSecuritySchema,
  folderSecuritySchema,
  foldersUpward,
  whyContentUntrusted,
  whyUntrusted,
  type ContentSecurity,
  type FolderSecurity,
} from './trusted-program.ts';

export interface DataFolder {
  readonly base: string;
  /** What the user should know about the location of the data, in sentences. */
  readonly notices: readonly string[];
}
export interface DataFolderContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly elevated: () => boolean;
  /** The folder of the packaged program; undefined where it runs from a built tree. */
  readonly program: string | undefined;
  /** Runs protect-folder.ps1 for this folder and answers what it put out. Rejects when it did not end well. */
  readonly protect: (folder: string, program: readonly string[]) => Promise<string>;
}

const answerSchema = z.object({
  state: z.enum(['made', 'ours', 'refused', 'failed']),
  why: z.string(),
  found: z.string(),
  program: z.array(folderSecuritySchema),
  content: z.array(contentSecuritySchema),
});

/**
 * The data folder, determined before anything is written there, and whether an elevated program may run from its folder. An administrator's folder has an
 * access list for SYSTEM and Administrators alone; without administrator rights the data is stored in the user's profile. Rejects with a StorageError
 * notProtected: nothing is then written, because an account that can read the key of the journal can write the journal anew.
 */
export async function openDataFolder({ env, platform, elevated, program, protect }: DataFolderContext): Promise<DataFolder> {
  if (platform !== 'win32' || namesDataFolder(env)) return { base: dataBase(env, platform, false), notices: [] };
  if (!elevated()) {
    const base = dataBase(env, platform, false);
    const common = dataBase(env, platform, true);
    return {
      base,
      notices: [
        `Castellan runs without administrator rights, so your scans and answers are kept in your own folder ${base}. Runs of administrators are kept in ${common} and are not shown. Restart Castellan as administrator to use that folder.`,
      ],
    };
  }
  const base = dataBase(env, platform, true);
  const folders = program === undefined ? [] : foldersUpward(program);
  const { state, why, found, program: rows, content } = await answerOf(base, (folder) => protect(folder, folders));
  if (program !== undefined) refuseUntrusted(program, rows, content);
  if (state === 'failed') throw notMadeSure(base, why);
  if (state === 'refused') throw notProtected(`Castellan does not use its data folder ${base}: ${reason(why, found)}.`, wayOut);
  return { base, notices: [] };
}

/** Where others may put a file beside the program, or change one of its files, they have the rights that it is started with. */
function refuseUntrusted(program: string, rows: readonly FolderSecurity[], content: readonly ContentSecurity[]): void {
  const asked = new Set(foldersUpward(program));
  const isWhole = rows.length === asked.size && rows.every(({ path }) => asked.has(path));
  const why = whyUntrusted(isWhole ? rows : []) ?? whyContentUntrusted(content);
  if (why === undefined) return;
  throw new StorageError(
    'untrustedProgram',
    `Castellan does not run with administrator rights from ${program}: ${why}. An account that can change the program would get these rights. ` +
      'No host was read or changed. Install Castellan with the installer for all users, or copy its folder to Program Files as an administrator ' +
      '(a moved folder or file keeps its access list, so copy it), and start it there.',
  );
}

async function answerOf(base: string, protect: (folder: string) => Promise<string>): Promise<z.infer<typeof answerSchema>> {
  let text = '';
  try {
    text = await protect(base);
    return answerSchema.parse(JSON.parse(text));
  } catch (error) {
    // A text that is not JSON is shown as it came: the message of a parser does not help.
    const what =
      text.trim() === ''
        ? error instanceof SyntaxError
          ? 'Windows PowerShell gave no answer'
          : wordsOf(error)
        : `Windows PowerShell answered “${text.trim().slice(0, 200)}”`;
    throw notMadeSure(base, what, error);
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');

function reason(why: string, found: string): string {
  switch (why) {
    case 'link':
      return 'it is a link to another folder';
    case 'file':
      return 'a file has this name';
    case 'owner':
      return `its owner is ${found}, not Administrators`;
    case 'list':
      return `accounts other than SYSTEM and Administrators have access (${found})`;
    default:
      return `its state is unexpected (${why})`;
  }
}

const wayOut = 'Move it to another place and start Castellan again, which creates a protected folder. Copy only your own files into it.';

const notProtected = (what: string, then: string, cause?: unknown): StorageError =>
  new StorageError('notProtected', `${what} An account that reads the key in it can rewrite the journal. Nothing was written. ${then}`, { cause });

const notMadeSure = (base: string, what: string, cause?: unknown): StorageError =>
  notProtected(`Castellan could not protect its data folder ${base}: ${what}.`, 'Remove the cause and start Castellan again.', cause);
