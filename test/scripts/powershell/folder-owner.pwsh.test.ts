import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { folder } from '../../../main/resources/files/folder.ts';

const script = fileURLToPath(new URL('folder-owner.ps1', import.meta.url));
const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', script], { encoding: 'utf8', timeout: 120_000 });
const all = JSON.parse(said.stdout === '' ? '{}' : said.stdout) as Readonly<Record<string, { readonly outcome: string; readonly ran: readonly string[] }>>;

const administrators = 'S-1-5-32-544';
const other = 'S-1-5-21-1004336348-1177238915-682003330-1104';

it('the owner of a folder is set, and set back to any account, with the tool that enables the privilege for it', () => {
  expect(said.stderr).toBe('');
  expect(all['fix']).toEqual({ outcome: 'done', owner: administrators, ran: [`icacls.exe D:\\VMs\\APP 01 /setowner *${administrators}`] });
  expect(all['undo']).toEqual({ outcome: 'done', owner: other, ran: [`icacls.exe D:\\VMs\\APP 01 /setowner *${other}`] });
});

it('the owner of a folder counts as set only when it is read back', () => {
  expect(all['refused']).toMatchObject({ outcome: 'failed', owner: administrators });
  expect(all['silent']).toMatchObject({ outcome: 'failed', owner: administrators });
});

it('what is not a SID is not given to the tool', () => {
  expect(all['hostile']).toEqual({ outcome: 'threw', owner: administrators, ran: [] });
});

it('the command that is shown for the owner of a folder is the one that is run', () => {
  expect(folder.owner.setting.native({ is: 'value', value: other }, { path: 'D:\\VMs\\APP 01' })).toEqual({
    command: `icacls.exe 'D:\\VMs\\APP 01' /setowner '*${other}'`,
  });
});
