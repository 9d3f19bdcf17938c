import { mkdtempSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { contentSecuritySchema, foldersUpward, folderSecuritySchema, whyContentUntrusted, whyUntrusted } from '../../../main/shells/trusted-program.ts';
import { protectFolder } from '../../../main/shells/protect-folder.ts';
import { inNumbers } from '../../../main/resources/formats/sddl.ts';
import { copyOfWorld } from '../../simulated-host.ts';
import { changeWorld, type World } from '../../simulator/change-world.ts';

const path = 'C:\\ProgramData\\Castellan';
const ours = 'D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)';
const simulator = fileURLToPath(new URL('../../simulator', import.meta.url));
const product = fileURLToPath(new URL('../../../scripts/powershell', import.meta.url));

/** The product's function over a world. */
async function protectedIn(world: string): Promise<unknown> {
  process.env['CASTELLAN_WORLD'] = world;
  return JSON.parse(await protectFolder(simulator, findPowerShell(), path, []));
}
const pathsIn = (world: string): readonly string[] => changeWorld(world, (it) => it.files.map((each) => each.path));
const folderIn = (world: string): World['files'][number] | undefined => changeWorld(world, (it) => it.files.find((each) => each.path === path));
function worldWith(folder: object): string {
  const world = copyOfWorld('fresh');
  changeWorld(world, (it) => {
    it.files.push({ path, owner: 'S-1-5-32-544', access: ours, audit: null, ...folder });
  });
  return world;
}

describe('the data folder of an administrator', () => {
  it('is made with its access list, and known again', async () => {
    const world = copyOfWorld('fresh');
    expect(await protectedIn(world)).toEqual({ state: 'made', why: '', found: '', program: [], content: [] });
    expect(folderIn(world)).toMatchObject({ owner: 'S-1-5-32-544', access: ours });
    expect(pathsIn(world).filter((each) => each.startsWith(path))).toEqual([path]);
    expect(await protectedIn(world)).toEqual({ state: 'ours', why: '', found: '', program: [], content: [] });
  });

  it.each([
    ['of the user who made it first', { owner: 'S-1-5-21-1-2-3-1001' }, 'owner', 'S-1-5-21-1-2-3-1001'],
    ['of a user who gave it our list', { owner: 'S-1-5-21-1-2-3-1001', access: ours }, 'owner', 'S-1-5-21-1-2-3-1001'],
    ['that inherits', { access: 'D:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)' }, 'list', 'D:AI(A;OICIID;FA;;;S-1-5-18)(A;OICIID;FA;;;S-1-5-32-544)'],
    ['with one reader more', { access: `${ours}(A;OICI;0x1200a9;;;BU)` }, 'list', `${inNumbers(ours)}(A;OICI;0x1200a9;;;S-1-5-32-545)`],
    ['without a list, which lets everybody in', { access: 'D:NO_ACCESS_CONTROL' }, 'list', 'D:NO_ACCESS_CONTROL'],
    ['that is a link', { kind: 'link' }, 'link', ''],
  ])('%s is refused and left as it is', async (_what, folder, why, found) => {
    const world = worldWith(folder);
    const before = folderIn(world);
    expect(await protectedIn(world)).toEqual({ state: 'refused', why, found, program: [], content: [] });
    expect(folderIn(world)).toEqual(before);
  });

  it('is refused where another user creates it between the check and the creation', async () => {
    const world = copyOfWorld('fresh');
    changeWorld(world, (it) => Object.assign(it.conditions, { quickerOwner: 'S-1-5-21-1-2-3-1001' }));
    expect(await protectedIn(world)).toEqual({ state: 'refused', why: 'owner', found: 'S-1-5-21-1-2-3-1001', program: [], content: [] });
    // Theirs stays, and the one that was made for it is gone.
    expect(pathsIn(world).filter((each) => each.startsWith(path))).toEqual([path]);
  });

  it('that Windows makes with another list is removed again, and never stands under its name', async () => {
    const world = copyOfWorld('fresh');
    const found = `${inNumbers(ours)}(A;OICI;0x1200a9;;;S-1-5-32-545)`;
    changeWorld(world, (it) => Object.assign(it.conditions, { newFolderAccess: found }));
    const before = pathsIn(world);
    expect(await protectedIn(world)).toEqual({
      state: 'failed',
      why: `Windows did not give the new folder the owner and the access list that were asked for (list: ${found})`,
      found: '',
      program: [],
      content: [],
    });
    expect(pathsIn(world)).toEqual(before);
  });

  it('that cannot be made says so in the words of Windows', async () => {
    const world = copyOfWorld('fresh');
    changeWorld(world, (it) => {
      it.identity.Administrator = false;
    });
    expect(await protectedIn(world)).toEqual({ state: 'failed', why: 'Access is denied.', found: '', program: [], content: [] });
    expect(folderIn(world)).toBeUndefined();
  });
});

describe('the folders of an elevated program', () => {
  const programs = 'C:\\Program Files';
  const program = `${programs}\\$(calc)’; Castellan`;
  const deep = `${program}\\resources`;
  const library = `${deep}\\[lib] $(calc).dll`;
  const safe = 'D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)';
  const rowsWith = async (
    change: object,
    denied: readonly string[] = [],
    below: readonly object[] = [],
    unlisted: readonly string[] = [],
  ): Promise<string | undefined> => {
    const world = copyOfWorld('fresh');
    changeWorld(world, (it) => {
      it.conditions.deniedFolders.push(...denied);
      (it as World & { accounts: Record<string, string> }).accounts['S-1-5-32-545'] = 'BUILTIN\\Users';
      Object.assign(it.conditions, { unlistedFolders: unlisted });
      it.files = it.files.filter((each) => ![program, programs, 'C:\\'].includes(each.path));
      const plain = { owner: 'S-1-5-32-544', access: safe, audit: null };
      it.files.push({ path: program, ...plain, ...change }, { path: programs, ...plain }, { path: 'C:\\', ...plain });
      it.files.push({ path: `${program}\\Castellan.exe`, ...plain, kind: 'file' } as World['files'][number]);
      it.files.push(...below.map((each) => ({ path: library, ...plain, kind: 'file', ...each }) as World['files'][number]));
    });
    process.env['CASTELLAN_WORLD'] = world;
    const { program: rows, content } = z
      .object({ program: z.array(folderSecuritySchema), content: z.array(contentSecuritySchema) })
      .parse(JSON.parse(await protectFolder(simulator, findPowerShell(), path, foldersUpward(program))));
    expect(rows.map((row) => row.path)).toEqual([program, programs, 'C:\\']);
    return whyUntrusted(rows) ?? whyContentUntrusted(content);
  };

  it('are trusted where only administrators write', async () => {
    expect(await rowsWith({})).toBeUndefined();
    expect(await rowsWith({}, [], [{ path: deep, kind: 'folder' }, {}])).toBeUndefined();
  });

  it.each([
    ['a user owns a file of the program', { owner: 'S-1-5-21-1-2-3-1001' }, [], [], /^1 of its files .*\.dll has the owner S-1-5-21-1-2-3-1001/],
    ['Users may write a file of the program', { access: `${safe}(A;;0x1301bf;;;BU)` }, [], [], /Users \(S-1-5-32-545\) can change .*\.dll$/],
    ['a file of the program is a link', { kind: 'link' }, [], [], /\.dll is not a plain file or folder \(link\)/],
    ['a file of the program cannot be read', {}, [library], [], /the security of .*\.dll could not be read \(/],
    ['a folder of the program cannot be listed', {}, [], [deep], /the security of .*resources could not be read \(/],
    ['the folder of the program cannot be listed', {}, [], [program], /its files could not be read/],
  ] as const)('are not trusted when %s', async (_when, change, denied, unlisted, why) => {
    expect(await rowsWith({}, denied, [{ path: deep, kind: 'folder' }, change], unlisted)).toMatch(why);
  });

  it.each([
    ['Users may write', { access: `${safe}(A;OICI;0x1301bf;;;BU)` }, /Users \(S-1-5-32-545\) can change/],
    ['a user owns it', { owner: 'S-1-5-21-1-2-3-1001' }, /has the owner S-1-5-21-1-2-3-1001/],
    ['it is a link', { kind: 'link' }, /not a plain folder \(link\)/],
    ['it is not there', { kind: 'none' }, /not a plain folder \(none\)/],
  ])('are not trusted when %s', async (_when, change, why) => {
    expect(await rowsWith(change)).toMatch(why);
  });

  it.each([program, programs, 'C:\\'])('are not trusted when the security of %s cannot be read', async (folder) => {
    expect(await rowsWith({}, [folder])).toContain(`the security of ${folder} could not be read (`);
  });
});

describe.skipIf(process.platform === 'win32')('the script itself, where there is no Windows', () => {
  const real = async (folder: string): Promise<unknown> => JSON.parse(await protectFolder(product, findPowerShell(), folder, []));

  it('tells files and links from folders, for every path name', async () => {
    const base = mkdtempSync(join(tmpdir(), 'castellan-$(calc)’; '));
    writeFileSync(join(base, 'file'), '');
    symlinkSync(base, join(base, '[link]'));
    expect(await real(join(base, 'file'))).toEqual({ state: 'refused', why: 'file', found: '', program: [], content: [] });
    expect(await real(join(base, '[link]'))).toEqual({ state: 'refused', why: 'link', found: '', program: [], content: [] });
  });

  it('leaves nothing behind where it cannot set a list, and says so', async () => {
    const base = mkdtempSync(join(tmpdir(), 'castellan-protect-'));
    expect(await real(join(base, 'new'))).toMatchObject({ state: 'failed', why: expect.stringContaining('not supported') as string });
    expect(readdirSync(base)).toEqual([]);
    mkdirSync(join(base, 'there'));
    expect(await real(join(base, 'there'))).toMatchObject({ state: 'failed', why: expect.stringContaining('Get-Acl') as string });
  });
});
