import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findPowerShell } from '../../main/powershell/find-powershell.ts';
import { isElevated } from '../../main/shells/is-elevated.ts';
import { protectFolder } from '../../main/shells/protect-folder.ts';
import { contentSecuritySchema } from '../../main/shells/trusted-program.ts';

const scripts = fileURLToPath(new URL('../../scripts/powershell', import.meta.url));
const protectedAt = async (folder: string): Promise<unknown> => JSON.parse(await protectFolder(scripts, findPowerShell(), folder, []));

describe.runIf(isElevated())('the data folder on Windows', () => {
  it('is made for SYSTEM and Administrators, known again, and hands its list on', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'castellan-protect-')), 'Castellan');
    expect(await protectedAt(folder)).toEqual({ state: 'made', why: '', found: '', program: [], content: [] });
    expect(await protectedAt(folder)).toEqual({ state: 'ours', why: '', found: '', program: [], content: [] });
    mkdirSync(join(folder, 'keys'));
    writeFileSync(join(folder, 'keys', 'journal.key'), 'x');
    const acl = spawnSync(
      findPowerShell(),
      ['-NoProfile', '-Command', "(Get-Acl -LiteralPath $env:CASTELLAN_FOLDER).GetSecurityDescriptorSddlForm('Access')"],
      { encoding: 'utf8', env: { ...process.env, CASTELLAN_FOLDER: join(folder, 'keys', 'journal.key') } },
    );
    expect(acl.stdout.trim()).toBe('D:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)');
  });

  it('of a program shows the security of each file and folder in it', async () => {
    const program = mkdtempSync(join(tmpdir(), 'castellan-program-'));
    mkdirSync(join(program, '[resources]'));
    writeFileSync(join(program, '[resources]', 'a.dll'), 'x');
    const { content } = z
      .object({ content: z.array(contentSecuritySchema) })
      .parse(JSON.parse(await protectFolder(scripts, findPowerShell(), join(program, 'data'), [program])));
    expect(content.filter(({ kind }) => kind === 'folder' || kind === 'file').map(({ kind, count }) => [kind, count])).toEqual(
      expect.arrayContaining([
        ['folder', 1],
        ['file', 1],
      ]) as unknown,
    );
    expect(content.every(({ owner, access }) => owner.startsWith('O:S-1-') && access.startsWith('D:'))).toBe(true);
  });

  it('that was there before is refused and left as it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'castellan-protect-'));
    expect(await protectedAt(folder)).toMatchObject({ state: 'refused' });
  });
});
