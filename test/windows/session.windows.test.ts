import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { resourceNamed } from '../../main/resources/resource-named.ts';
import { inPowerShell, openThisComputer } from './this-computer.ts';

const foreign = join(inPowerShell("[Environment]::GetFolderPath('MyDocuments')"), 'WindowsPowerShell', 'Modules', 'CastellanForeign');
afterAll(() => {
  rmSync(foreign, { recursive: true, force: true });
});

describe('a session on Windows PowerShell 5.1', () => {
  it('takes the commands of Windows from the folder of Windows, even where a module of the user exports the same names', async () => {
    mkdirSync(foreign, { recursive: true });
    writeFileSync(join(foreign, 'CastellanForeign.psm1'), "function Get-VM { throw 'foreign' }\nfunction Get-NetFirewallProfile { throw 'foreign' }\n");
    const host = await openThisComputer('read');
    const { rows } = await host.read({ resource: resourceNamed('session') });
    await host.close();
    const modules = rows[0]?.facts['modules'];
    const lines = modules?.is === 'value' ? (modules.value as readonly string[]) : [];
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => !/: (C:\\Windows\\|missing)/i.test(line))).toEqual([]);
  });

  it.each(['auditSubcategory', 'accountPolicy', 'firewallProfile', 'machine'])('reads %s whole, in the language of this Windows', async (resource) => {
    const host = await openThisComputer('read');
    const reading = await host.read({ resource: resourceNamed(resource) });
    await host.close();
    expect(reading).toMatchObject({ complete: true });
  });
});
