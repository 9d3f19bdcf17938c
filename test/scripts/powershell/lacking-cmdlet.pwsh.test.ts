import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';

const script = fileURLToPath(new URL('lacking-cmdlet.ps1', import.meta.url));

describe('a cmdlet that is not there', () => {
  it('is lacking in a proven module of Windows alone; every other reason leaves the fact unread', () => {
    const ran = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', script], { encoding: 'utf8', timeout: 120_000 });
    expect(ran.stderr).toBe('');
    const said = JSON.parse(ran.stdout) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    expect(said['lacking']).toEqual({ unsupported: 'this Windows has no cmdlet Get-VMGpuPartitionAdapter' });
    expect(Object.entries(said).map(([name, state]) => [name, Object.keys(state)])).toEqual([
      ['lacking', ['unsupported']],
      ['otherModule', ['unread']],
      ['missing', ['unread']],
      ['foreign', ['unread']],
      ['unproven', ['unread']],
      ['refused', ['unread']],
    ]);
    expect(JSON.stringify(said['refused'])).toContain('would come from another module');
  });
});
