import { existsSync, mkdtempSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
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
  return JSON.parse(await protectFolder(simulator, findPowerShell(), path));
}
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
    expect(await protectedIn(world)).toEqual({ state: 'made', why: '', found: '' });
    expect(folderIn(world)).toMatchObject({ owner: 'S-1-5-32-544', access: ours });
    expect(await protectedIn(world)).toEqual({ state: 'ours', why: '', found: '' });
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
    expect(await protectedIn(world)).toEqual({ state: 'refused', why, found });
    expect(folderIn(world)).toEqual(before);
  });

  it('made by somebody quicker, between the look and the making, is seen', async () => {
    const world = copyOfWorld('fresh');
    changeWorld(world, (it) => Object.assign(it.conditions, { quickerOwner: 'S-1-5-21-1-2-3-1001' }));
    expect(await protectedIn(world)).toEqual({ state: 'refused', why: 'owner', found: 'S-1-5-21-1-2-3-1001' });
  });

  it('that cannot be made says so in the words of Windows', async () => {
    const world = copyOfWorld('fresh');
    changeWorld(world, (it) => {
      it.identity.Administrator = false;
    });
    expect(await protectedIn(world)).toEqual({ state: 'failed', why: 'Access is denied.', found: '' });
    expect(folderIn(world)).toBeUndefined();
  });
});

describe.skipIf(process.platform === 'win32')('the script itself, where there is no Windows', () => {
  const real = async (folder: string): Promise<unknown> => JSON.parse(await protectFolder(product, findPowerShell(), folder));

  it('tells files and links from folders, whatever the path is called', async () => {
    const base = mkdtempSync(join(tmpdir(), 'castellan-$(calc)’; '));
    writeFileSync(join(base, 'file'), '');
    symlinkSync(base, join(base, '[link]'));
    expect(await real(join(base, 'file'))).toEqual({ state: 'refused', why: 'file', found: '' });
    expect(await real(join(base, '[link]'))).toEqual({ state: 'refused', why: 'link', found: '' });
  });

  it('leaves nothing behind where it cannot set a list, and says so', async () => {
    const base = mkdtempSync(join(tmpdir(), 'castellan-protect-'));
    expect(await real(join(base, 'new'))).toMatchObject({ state: 'failed', why: expect.stringContaining('not supported') as string });
    expect(existsSync(join(base, 'new'))).toBe(false);
    mkdirSync(join(base, 'there'));
    expect(await real(join(base, 'there'))).toMatchObject({ state: 'failed', why: expect.stringContaining('Get-Acl') as string });
  });
});
