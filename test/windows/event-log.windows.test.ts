import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isElevated } from '../../main/shells/is-elevated.ts';
import { localPowerShells } from '../../main/shells/local-powershell.ts';

describe('the head of the journal in the event log of Windows', () => {
  it.runIf(isElevated())('is an event of Castellan that any reader of the log finds', async () => {
    const { main } = localPowerShells(fileURLToPath(new URL('../../scripts/powershell', import.meta.url)), 'change', mkdtempSync(join(tmpdir(), 'castellan-')));
    const run = `test-${String(Date.now())}`;
    expect(await main.act({ action: 'noteHead', arguments: { run, n: 7, mac: 'a'.repeat(64), journal: 'c'.repeat(64) } })).toEqual({ log: 'Application' });
    const read: string[] = [];
    for await (const batch of main.read({ collector: 'chainHead' })) for (const { facts } of batch) read.push(JSON.stringify(facts['text']));
    // Newest first, also on a Windows where Get-WinEvent finds no event before this one.
    expect(read[0]).toContain(`run ${run}. Head of the journal: line 7, code ${'a'.repeat(64)}, journal ${'c'.repeat(64)}.`);
    await main.stop();
    const said = spawnSync('wevtutil', ['qe', 'Application', "/q:*[System[Provider[@Name='Castellan'] and EventID=1000]]", '/rd:true', '/c:1', '/f:text'], {
      encoding: 'utf8',
    });
    expect(said.stdout).toContain(`run ${run}. Head of the journal: line 7, code ${'a'.repeat(64)}, journal ${'c'.repeat(64)}.`);
  });

  it.runIf(!isElevated())('is refused to a user without administrator rights, with a reason', async () => {
    const { main } = localPowerShells(fileURLToPath(new URL('../../scripts/powershell', import.meta.url)), 'change', mkdtempSync(join(tmpdir(), 'castellan-')));
    await expect(main.act({ action: 'noteHead', arguments: { run: 'a', n: 7, mac: 'a'.repeat(64), journal: 'c'.repeat(64) } })).rejects.toThrow();
    await main.stop();
  });
});
