import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cliApplication, type Cli } from './cli-application.ts';

const host = 'practice:fresh';

/** A data folder of which this part cannot be written by any account: there is a file in place of a folder, or a folder in place of a file. */
const spoiled: Readonly<Record<string, (base: string, machine: string) => void>> = {
  'the folder of the key is a file': (base) => {
    mkdirSync(base, { recursive: true });
    rmSync(join(base, 'keys'), { recursive: true, force: true });
    writeFileSync(join(base, 'keys'), '');
  },
  'the folder of the host is a file': (base, machine) => {
    mkdirSync(base, { recursive: true });
    rmSync(join(base, machine), { recursive: true, force: true });
    writeFileSync(join(base, machine), '');
  },
  'the latest scan is a folder': (base, machine) => {
    rmSync(join(base, machine, 'latest-scan.json'), { recursive: true, force: true });
    mkdirSync(join(base, machine, 'latest-scan.json', 'in-the-way'), { recursive: true });
  },
  'the folder of the scans is a file': (base, machine) => {
    mkdirSync(join(base, machine), { recursive: true });
    rmSync(join(base, machine, 'scans'), { recursive: true, force: true });
    writeFileSync(join(base, machine, 'scans'), '');
  },
};

describe('a scan that cannot be kept', () => {
  it.each(Object.entries(spoiled))('prints what it read and then complains, where %s', async (_where, spoil) => {
    const base = join(mkdtempSync(join(tmpdir(), 'castellan-not-kept-')), 'data');
    const cli: Cli = cliApplication({ dataBase: base });
    const { machineId } = (await cli.application.hosts.open(host, 'read')).identity;
    spoil(base, machineId);
    const said = await cli.run('scan', '--host', host);
    expect(said.out.at(-1)).toMatch(/^\d+ controls: /);
    expect(said.notes).toEqual([expect.stringMatching(/The findings above were not saved\.$/)]);
    expect(said.code).toBe(4);
    const json = await cli.run('scan', '--host', host, '--json');
    expect((JSON.parse(json.out.at(-1) ?? '{}') as { findings: unknown[] }).findings.length).toBeGreaterThan(20);
    expect(json.code).toBe(4);
  });
});
