import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { integrityFileName, listScriptHashes } from '../../../main/powershell/script-integrity.ts';
import { refuseChangedScripts } from '../../../main/shells/local-powershell.ts';

const shipped = fileURLToPath(new URL('../../../scripts/powershell', import.meta.url));
const builder = fileURLToPath(new URL('../../../scripts/tools/package/builder-config.mjs', import.meta.url));
let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'castellan-scripts-')), 'powershell');
  cpSync(shipped, folder, { recursive: true });
});
const writeListAnew = async (): Promise<void> => {
  writeFileSync(join(folder, integrityFileName), JSON.stringify(await listScriptHashes(folder)));
};

describe('the scripts that are run', () => {
  it('are the ones that the program was built with', async () => {
    await refuseChangedScripts(folder);
  });
  it('are refused when one was changed, also when the list beside them was written anew', async () => {
    appendFileSync(join(folder, 'session.ps1'), '# changed\n');
    await expect(refuseChangedScripts(folder)).rejects.toThrow(/changed: session\.ps1/u);
    await writeListAnew();
    await expect(refuseChangedScripts(folder)).rejects.toThrow(/changed: session\.ps1/u);
  });
  it('are refused when one was added, even where the list beside them names it', async () => {
    writeFileSync(join(folder, 'read', 'windows', 'Get-EvilFact.ps1'), '');
    await writeListAnew();
    await expect(refuseChangedScripts(folder)).rejects.toThrow(/not part of the program: read\/windows\/Get-EvilFact\.ps1/u);
  });
  it('are whole in what a package takes along of the folder', async () => {
    expect(readFileSync(builder, 'utf8')).toContain("filter: ['**/*.{ps1,psm1,psd1}', '*.generated.json']");
    const left = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => !/\.(ps1|psm1|psd1)$|^[^/\\]+\.generated\.json$/.test(file));
    expect(left).toContain('README.md');
    for (const file of left) if (statSync(join(folder, file)).isFile()) rmSync(join(folder, file));
    await refuseChangedScripts(folder);
  });
  it('do not need the list beside them', async () => {
    rmSync(join(folder, integrityFileName));
    await refuseChangedScripts(folder);
  });
  it('are refused with words when they cannot be read', async () => {
    await expect(refuseChangedScripts(join(folder, 'nowhere'))).rejects.toThrow(/could not be read.*Install Castellan again/u);
  });
});
