import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDataFolder, type DataFolderContext } from '../../../main/shells/open-data-folder.ts';
import { protectFolder, type RunProgram } from '../../../main/shells/protect-folder.ts';

const env = { ProgramData: 'C:\\ProgramData', LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local' };
const common = join('C:\\ProgramData', 'Castellan');

/** A Windows where the script answers this; what it was asked to protect is noted. */
function windows(answer: string | Error, more: Partial<DataFolderContext> = {}): { readonly asked: string[]; readonly around: DataFolderContext } {
  const asked: string[] = [];
  const protect = (folder: string): Promise<string> => {
    asked.push(folder);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { asked, around: { env, platform: 'win32', elevated: () => true, program: undefined, protect, ...more } };
}
const said = (state: string, why = '', found = ''): string => `${JSON.stringify({ state, why, found, program: [], content: [] })}\r\n`;

describe('the data folder on Windows', () => {
  it.each(['made', 'ours'])('of an administrator is used when the script says “%s”', async (state) => {
    const { asked, around } = windows(said(state));
    expect(await openDataFolder(around)).toEqual({ base: common, notices: [] });
    expect(asked).toEqual([common]);
  });

  it.each([
    ['owner', 'S-1-5-21-1-2-3-1001', /its owner is S-1-5-21-1-2-3-1001, not Administrators/],
    ['list', 'D:AI(A;OICI;FA;;;BU)', /accounts other than SYSTEM and Administrators have access \(D:AI/],
    ['link', '', /it is a link to another folder/],
    ['file', '', /a file has this name/],
    ['none', '', /its state is unexpected \(none\)/],
  ])('that another user may have prepared (%s) is refused with the reason and the solution', async (why, found, words) => {
    const opening = openDataFolder(windows(said('refused', why, found)).around);
    await expect(opening).rejects.toMatchObject({ name: 'StorageError', kind: 'notProtected' });
    await expect(opening).rejects.toThrow(words);
    await expect(opening).rejects.toThrow(/Nothing was written\. Move it to another place/);
  });

  it.each([
    ['the script fails', new Error('running scripts is disabled on this system'), /running scripts is disabled/],
    ['Windows does not let it', said('failed', 'Access is denied.'), /could not protect its data folder .*: Access is denied\./],
    ['it says nothing', '', /Windows PowerShell gave no answer/],
    ['it says something else', '{"state":"perhaps"}', /state/],
  ])('is refused when %s: not knowing is not protected', async (_when, answer, words) => {
    const opening = openDataFolder(windows(answer).around);
    await expect(opening).rejects.toMatchObject({ kind: 'notProtected' });
    await expect(opening).rejects.toThrow(words);
  });

  it('of a user without administrator rights is in the user profile, is said once, and needs no script', async () => {
    const { asked, around } = windows(said('made'), { elevated: () => false });
    const { base, notices } = await openDataFolder(around);
    expect(base).toBe(join('C:\\Users\\me\\AppData\\Local', 'Castellan'));
    expect(notices).toEqual([expect.stringContaining(`kept in your own folder ${base}`)]);
    expect(notices.join()).toContain(common);
    expect(asked).toEqual([]);
  });

  it('that the user has named is left as it is', async () => {
    const { asked, around } = windows(said('refused', 'owner'), { env: { ...env, CASTELLAN_DATA: 'mine' } });
    expect(await openDataFolder(around)).toEqual({ base: resolve('mine'), notices: [] });
    expect(asked).toEqual([]);
  });
});

describe('the folder of an elevated program', () => {
  const program = 'C:\\Tools\\Castellan';
  const row = (path: string, access = 'D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)'): object => ({
    path,
    kind: 'folder',
    owner: 'O:S-1-5-32-544',
    access,
    names: { 'S-1-5-32-545': 'BUILTIN\\Users' },
    why: '',
  });
  const chain = [row(program), row('C:\\Tools'), row('C:\\')];
  const file = { kind: 'file', owner: 'O:S-1-5-32-544', access: 'D:AI(A;ID;FA;;;BA)', names: {}, why: '', count: 2, paths: [`${program}\\a.dll`] };
  const opening = (rows: readonly object[], state = 'ours', content: readonly object[] = [file]): ReturnType<typeof openDataFolder> =>
    openDataFolder(windows(JSON.stringify({ state, why: '', found: '', program: rows, content }), { program }).around);

  it('lets it run where only administrators write', async () => {
    expect(await opening(chain)).toEqual({ base: common, notices: [] });
  });

  it.each([
    ['Users may write', [row(program, 'D:(A;OICI;FA;;;S-1-5-32-545)'), ...chain.slice(1)], 'BUILTIN\\Users (S-1-5-32-545) can change C:\\Tools\\Castellan'],
    ['nothing was answered', [], 'its folder could not be read'],
    ['a folder above is left out', chain.slice(0, 2), 'its folder could not be read'],
    ['another folder was answered', [...chain.slice(0, 2), row('D:\\')], 'its folder could not be read'],
  ])('refuses when %s, in words that say where, who and what to do', async (_when, rows, why) => {
    for (const state of ['ours', 'made', 'failed', 'refused']) {
      await expect(opening(rows, state)).rejects.toMatchObject({ kind: 'untrustedProgram' });
      await expect(opening(rows, state)).rejects.toThrow(why);
      await expect(opening(rows, state)).rejects.toThrow(/from C:\\Tools\\Castellan: .*installer for all users.*Program Files/u);
    }
  });

  it.each([
    ['another account owns a file', [file, { ...file, owner: 'O:S-1-5-21-1-2-3-1104' }], 'has the owner S-1-5-21-1-2-3-1104'],
    ['no file was answered', [], 'its files could not be read'],
  ])('refuses when %s', async (_when, content, why) => {
    await expect(opening(chain, 'ours', content)).rejects.toMatchObject({ kind: 'untrustedProgram' });
    await expect(opening(chain, 'ours', content)).rejects.toThrow(why);
  });

  it.each([['cli/castellan.ts'], ['web/castellan-web.ts'], ['electron/castellan-window.ts', 'electron/window-program.ts']])(
    'is judged at each start of %s',
    (...shells) => {
      const text = shells.map((shell) => readFileSync(new URL(`../../../main/shells/${shell}`, import.meta.url), 'utf8')).join('\n');
      const asked = text.match(/productDataFolder\([^)]*\)/gu) ?? [];
      expect(asked).toEqual(['productDataFolder(files)']);
      expect(text).toContain('files = productFiles(import.meta.url)');
      expect(text).not.toContain('dataBase(');
    },
  );
});

describe('the data folder elsewhere', () => {
  it('asks nothing: modes protect it', async () => {
    const { asked, around } = windows(said('refused', 'owner'), { platform: 'linux', env: { XDG_DATA_HOME: '/data' } });
    expect(await openDataFolder(around)).toEqual({ base: join('/data', 'castellan'), notices: [] });
    expect(asked).toEqual([]);
  });
});

describe('protecting a folder', () => {
  const policy = '    + CategoryInfo : SecurityError: (:) [], PSSecurityExcep\r\n   tion';

  it('runs the fixed script without a shell; a hostile path is data in the environment', async () => {
    const ran: Parameters<RunProgram>[] = [];
    const run: RunProgram = (...all) => {
      ran.push(all);
      return Promise.resolve('said');
    };
    const hostile = 'C:\\$(calc)’; "\' & del *';
    expect(await protectFolder('scripts', 'powershell.exe', hostile, [hostile], run)).toBe('said');
    const [program, args, environment] = ran[0] ?? [];
    expect(program).toBe('powershell.exe');
    expect(args).toEqual(['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File', join('scripts', 'protect-folder.ps1')]);
    expect(environment?.['CASTELLAN_FOLDER']).toBe(hostile);
    expect(JSON.parse(environment?.['CASTELLAN_PROGRAM'] ?? '')).toEqual([hostile]);
  });

  it.each([
    ['the mark of a download', policy, true, "Get-ChildItem -LiteralPath 'C:\\Castellan\\powershell' -Recurse | Unblock-File"],
    ['a policy that wants signed scripts', policy, false, 'The policy wants signed scripts (AllSigned)'],
    ['application control', '+ FullyQualifiedErrorId : MethodInvocationNotSupportedInConstrainedLan\r\nguage', false, 'Application control (AppLocker'],
  ])('names %s where Windows does not let the script run, and what helps', async (_what, said, marked, advice) => {
    const refuse: RunProgram = () => Promise.reject(new Error(said));
    const protect = (folder: string): Promise<string> => protectFolder('C:\\Castellan\\powershell', 'powershell.exe', folder, [], refuse, () => marked);
    const opening = openDataFolder({ ...windows('').around, protect });
    await expect(opening).rejects.toMatchObject({ kind: 'notProtected' });
    await expect(opening).rejects.toThrow(advice);
    await expect(opening).rejects.toThrow(/Nothing was written/);
  });

  it('leaves what the script itself says as it is', async () => {
    const failed = new Error('Access is denied.');
    await expect(protectFolder('scripts', 'powershell.exe', 'C:\\x', [], () => Promise.reject(failed))).rejects.toBe(failed);
  });
});
