import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPowerShell } from '../../main/powershell/find-powershell.ts';
import { isElevated } from '../../main/shells/is-elevated.ts';
import { protectFolder } from '../../main/shells/protect-folder.ts';

const scripts = fileURLToPath(new URL('../../scripts/powershell', import.meta.url));
const protectedAt = async (folder: string): Promise<unknown> => JSON.parse(await protectFolder(scripts, findPowerShell(), folder, []));

describe.runIf(isElevated())('the data folder on Windows', () => {
  it('is made for SYSTEM and Administrators, known again, and hands its list on', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'castellan-protect-')), 'Castellan');
    expect(await protectedAt(folder)).toEqual({ state: 'made', why: '', found: '', program: [] });
    expect(await protectedAt(folder)).toEqual({ state: 'ours', why: '', found: '', program: [] });
    mkdirSync(join(folder, 'keys'));
    writeFileSync(join(folder, 'keys', 'journal.key'), 'x');
    const acl = spawnSync(
      findPowerShell(),
      ['-NoProfile', '-Command', "(Get-Acl -LiteralPath $env:CASTELLAN_FOLDER).GetSecurityDescriptorSddlForm('Access')"],
      { encoding: 'utf8', env: { ...process.env, CASTELLAN_FOLDER: join(folder, 'keys', 'journal.key') } },
    );
    expect(acl.stdout.trim()).toBe('D:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)');
  });

  it('that was there before is refused and left as it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'castellan-protect-'));
    expect(await protectedAt(folder)).toMatchObject({ state: 'refused' });
  });
});
