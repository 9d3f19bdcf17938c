import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';

const script = fileURLToPath(new URL('path-list.ps1', import.meta.url));
const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', script], { encoding: 'utf8', timeout: 120_000 });

it('a declared list of paths is read whole, and otherwise never a list', () => {
  expect(said.stderr).toBe('');
  expect(JSON.parse(said.stdout)).toEqual({
    two: ['D:\\a.vhdx', 'D:\\b.vhdx'],
    one: ['D:\\a.vhdx'],
    typedList: ['D:\\a.vhdx'],
    none: [],
    emptyDrive: ['D:\\a.vhdx'],
    withoutPath: 'unread',
    pathNotSaid: 'unread',
    nothingInList: 'unread',
    nothing: 'absent',
    noProperty: 'unsupported',
    // PowerShell gives nothing for a property that fails.
    fails: 'absent',
  });
});
