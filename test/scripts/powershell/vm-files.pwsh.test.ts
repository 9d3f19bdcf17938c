import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';

const script = fileURLToPath(new URL('vm-files.ps1', import.meta.url));
const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', script], { encoding: 'utf8', timeout: 120_000 });
const all = JSON.parse(said.stdout === '' ? '{}' : said.stdout) as Readonly<Record<'swept' | 'kind', Readonly<Record<string, string>>>>;

it('a sweep of VM storage is empty only for a folder that was never created, and unread where any part of it was not listed', () => {
  expect(said.stderr).toBe('');
  expect(all.swept).toEqual({
    whole: 'D:\\VMs\\a.vhdx D:\\VMs\\b\\c.vhdx',
    neverCreated: '',
    neverCreatedTwice: '',
    driveMissing: 'unread',
    driveLocked: 'unread',
    aboveDenied: 'unread',
    volumeOfMountPointMissing: 'unread',
    thereButNotFound: 'unread',
    folderBelowMissing: 'unread',
    folderBelowDenied: 'unread',
    mountPoint: 'unread',
    link: 'D:\\VMs\\a.vhdx',
    linkNotSaid: 'unread',
    mountNotSaid: 'unread',
  });
});

it('a file of Data Deduplication is a file, and a folder that leads to no known folder is a mount point', () => {
  expect(all.kind).toEqual({
    plainFile: 'file',
    deduplicatedFile: 'file',
    hardLink: 'file',
    fileLink: 'link',
    plainFolder: 'folder',
    folderLink: 'link',
    junction: 'link',
    mountPoint: 'mount',
    mountPointLong: 'mount',
    mountPointSilent: 'mount',
    otherReparsePoint: 'mount',
  });
});
