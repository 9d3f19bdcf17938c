import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';

const script = fileURLToPath(new URL('resolved-path.ps1', import.meta.url));
const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', script], { encoding: 'utf8', timeout: 120_000 });
type Texts = Readonly<Record<string, string>>;
interface Said {
  readonly way: Texts;
  readonly kind: Texts;
  readonly plain: readonly string[];
  readonly calls: Readonly<Record<string, number>>;
  readonly differs: readonly string[];
}
const all = JSON.parse(said.stdout === '' ? '{}' : said.stdout) as Said;

it('a path is followed over junctions and symbolic links, and is unread where one of them could not be followed', () => {
  expect(said.stderr).toBe('');
  expect(all.way).toEqual({
    plain: 'D:\\VMs\\WEB01',
    junction: 'C:\\Data\\VMs\\WEB01\\disk.vhdx',
    junctionLong: 'C:\\Data\\WEB01',
    junctionToRoot: 'C:\\WEB01',
    linkBehindLink: 'C:\\Data\\WEB01',
    relative: 'D:\\Other\\WEB01\\x',
    fromRoot: 'D:\\Other\\WEB01',
    toShare: '\\\\fs01\\vms\\WEB01',
    toShareLong: '\\\\fs01\\vms\\WEB01',
    mountPoints: 'C:\\M\\N\\WEB01 > C:\\M > C:\\M\\N',
    mountBeforeLink: 'D:\\VMs\\WEB01',
    mountBehindLink: 'C:\\M\\VMs\\WEB01 > C:\\M',
    relativeOnMount: 'C:\\M\\Other\\WEB01 > C:\\M',
    circle: 'unread',
    targetNotSaid: 'unread',
    linkNotSaid: 'unread',
    nothingSaid: 'unread',
    denied: 'unread',
    neverCreated: 'D:\\VMs\\WEB01',
    thereButNotFound: 'unread',
  });
});

it('a path that is read among others leads to the same place as alone, also when the call for several fails', () => {
  expect(all.differs).toEqual([]);
});

it('many paths take few calls: one for each level of 50 paths, and none for a folder that was asked before', () => {
  expect(all.calls).toEqual({ '1': 4, '200': 13, '400': 25 });
});

it('the call for several leaves out links and what is not there', () => {
  expect(all.plain).toEqual(['a', 'file.vhdx']);
});

it('a link names its target in the form of each PowerShell, and a mount point is no link', () => {
  expect(all.kind).toEqual({
    plain: 'folder',
    junction: 'link E:\\VMs',
    junctionList: 'link E:\\VMs',
    folderLink: 'link ..\\y',
    mountPoint: 'mount',
    mountPointSilent: 'mount',
  });
});
