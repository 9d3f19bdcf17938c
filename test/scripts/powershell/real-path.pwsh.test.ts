import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';

const script = fileURLToPath(new URL('real-path.ps1', import.meta.url));
const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', script], { encoding: 'utf8', timeout: 120_000 });
const all = JSON.parse(said.stdout === '' ? '{}' : said.stdout) as Readonly<Record<string, string | number>>;

describe('a path whose access list is changed', () => {
  it('is used when no link leads to a folder that is never changed', () => {
    expect(said.stderr).toBe('');
    expect([all['plain'], all['toData'], all['volume']]).toEqual(['', '', '']);
  });

  it.each([
    ['toWindows', /^A link on the way to D:\\VMs\\WEB01 leads to C:\\Windows\\WEB01\. .+ Nothing was changed\.$/],
    ['long', /leads to C:\\Windows\\WEB01\. /],
    ['last', /leads to C:\\Windows\. /],
    ['behindLink', /leads to C:\\Program Files\. /],
    ['toShare', /leads to \\\\fs01\\vms\\WEB01\. The path is not a plain local path/],
    ['toRoot', /leads to C:\. /],
    ['denied', /could not be followed: Access is denied\. Nothing was changed\.$/],
    ['volumeLink', /is a link on a volume without a drive letter\. Nothing was changed\.$/],
  ])('is refused with the reason when a link leads elsewhere: %s', (name, reason) => {
    expect(all[name]).toMatch(reason);
  });

  it('is not written by a setter of files when a link leads to the Windows folder', () => {
    for (const setter of ['access', 'audit', 'owner', 'disk', 'parent'])
      expect([setter, all[setter]]).toEqual([setter, expect.stringContaining('leads to C:\\Windows\\')]);
    expect(all['written']).toBe(0);
  });
});
