import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';

interface Read {
  readonly rows: number;
  readonly unread: string;
  readonly calls: string;
}
const script = fileURLToPath(new URL('each-vm.ps1', import.meta.url));
const ran = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', script], { encoding: 'utf8', timeout: 120_000 });
const said = JSON.parse(ran.stdout === '' ? '{}' : ran.stdout) as Readonly<Record<string, Read>>;

describe('what is read of each of seventy VMs', () => {
  it('takes one call for each 32 of them, and one more for a VM that fails', () => {
    expect(ran.stderr).toBe('');
    expect(said['whole']).toEqual({ rows: 70, unread: '', calls: '32 32 6' });
    expect(said['named']).toEqual({ rows: 70, unread: 'VM40 unread', calls: '32 32 1 6' });
  });

  it('leaves no VM without a row where a call ends at the one that fails', () => {
    expect(said['endsThere']).toMatchObject({ rows: 70, unread: 'VM40 unread' });
    expect(said['unnamed']).toMatchObject({ rows: 70, unread: 'VM40 unread' });
  });

  it('takes a VM for moved away only where the new list is whole and does not have it', () => {
    expect(said['noList']).toMatchObject({ rows: 70, unread: 'VM40 unread' });
    expect(said['listWithProblem']).toMatchObject({ rows: 70, unread: 'VM40 unread' });
    expect(said['gone']).toMatchObject({ rows: 69, unread: '' });
  });
});
