import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../main/contract/plan.ts';
import { StorageError } from '../../main/storage/json/storage-error.ts';
import { cliApplication, type Cli } from './cli-application.ts';

const host = 'practice:fresh';
const neglected = 'practice:neglected';

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
    expect(said.code).toBe(6);
    const json = await cli.run('scan', '--host', host, '--json');
    expect((JSON.parse(json.out.at(-1) ?? '{}') as { findings: unknown[] }).findings.length).toBeGreaterThan(20);
    expect(json.code).toBe(6);
  });
});

/** From here on the disk is full for scans. */
function fillDisk(cli: Cli): void {
  const whole = { ...cli.application };
  const full = (): Promise<never> => Promise.reject(new StorageError('notWritable', 'The disk is full.'));
  Object.assign(cli.application, {
    storage: async (machineId: string) => {
      const storage = await whole.storage(machineId);
      Object.assign(storage.scans, { save: full, update: full });
      return storage;
    },
  });
}

describe('a reading that cannot be kept', () => {
  it('ends each command with the code of a file that could not be written', async () => {
    const cli = cliApplication();
    const file = join(cli.folder, 'plan.json');
    const plan = ['plan', '--host', neglected, '--control', 'W02-42', '--out', file];
    await cli.run('scan', '--host', neglected);
    fillDisk(cli);
    const planned = await cli.run(...plan);
    const { id } = JSON.parse(readFileSync(file, 'utf8')) as Plan;
    const others = [
      ['apply', '--plan', file, '--confirm', id],
      ['drift', '--host', neglected],
      ['undo', '--host', neglected],
    ];
    const ends = [[planned.code, planned.notes]];
    for (const argv of others) {
      const said = await cli.run(...argv);
      ends.push([said.code, said.notes]);
    }
    expect(ends).toEqual(Array(4).fill([6, ['The disk is full.']]));
  });
});
