import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataBase, folderName } from '../../../main/storage/data-folder.ts';
import { openStorage } from '../../../main/storage/host-storage.ts';
import { readPlanFile } from '../../../main/storage/plan-file.ts';
import { readProfileFile } from '../../../main/storage/profile-file.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'castellan-files-'));

describe('the folder of a machine', () => {
  it('never leaves the base, whatever the id is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom('../..', 'a/../../b', 'C:', 'nul\u0000', '.', '', 'A'.repeat(300))),
        (id) => {
          expect(folderName(id)).toMatch(/^[a-z0-9_][a-z0-9_.-]{0,80}$|^-[a-z0-9_.-]*$|^\.[a-f0-9]{16}$/);
          expect(folderName(id)).not.toContain('..');
          expect(folderName(id)).not.toContain(sep);
        },
      ),
    );
  });

  it('is another one for another id', () => {
    expect(new Set(['HV01', 'hv01', 'hv 01', 'hv_01', 'hv-01'].map(folderName)).size).toBe(5);
  });

  it('lies where the system keeps such data', () => {
    expect(dataBase({ ProgramData: 'C:\\ProgramData' }, 'win32')).toContain('Castellan');
    expect(dataBase({ XDG_DATA_HOME: '/data' }, 'linux')).toBe(join('/data', 'castellan'));
    expect(dataBase({ CASTELLAN_DATA: '/mine', XDG_DATA_HOME: '/data' }, 'linux')).toBe('/mine');
  });

  it('that cannot be made says where and what to do', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    await expect(openStorage(file, 'm')).rejects.toThrow(/could not be made.*CASTELLAN_DATA/);
  });
});

describe('a file that a person names', () => {
  const write = (text: string): string => {
    const file = join(folder(), 'given.json');
    writeFileSync(file, text);
    return file;
  };

  it.each([
    ['{"version":1,\n  "values": {]', /profile.*not JSON/],
    ['{"version":2}', /version/],
    ['{"version":1,"valeus":{}}', /valeus/],
    ['{"version":1,"answers":[{"control":"W01-04","says":"perhaps"}]}', /answers\.0\.says/],
  ])('as a profile says what is wrong with %j', async (text, message) => {
    await expect(readProfileFile(write(text))).rejects.toThrow(message);
  });

  it('never prints the values that stand in it', async () => {
    await expect(readProfileFile(write('{"version":1,"answers":"hunter2"}'))).rejects.not.toThrow(/hunter2/);
  });

  it('as a plan says what to do instead', async () => {
    await expect(readPlanFile(join(folder(), 'none.json'))).rejects.toThrow(/no such file.*Make the plan again/);
    await expect(readPlanFile(write('[]'))).rejects.toThrow(/does not fit/);
  });
});

describe('the last scan', () => {
  it('is kept whole, and a broken file says that a new scan replaces it', async () => {
    const base = folder();
    const storage = await openStorage(base, 'm');
    expect(await storage.scans.latest()).toBeUndefined();
    const scan = { identity: { reference: 'x', kind: 'recorded', name: 'HV01', machineId: 'm' } as const, startedAt: 'a', finishedAt: 'b', facts: {} };
    await storage.scans.save(scan);
    expect(await storage.scans.latest()).toMatchObject(scan);
    expect(readdirSync(join(base, 'm')).filter((name) => name.startsWith('latest-scan'))).toEqual(['latest-scan.json']);
    writeFileSync(join(base, 'm', 'latest-scan.json'), '{"version":1');
    await expect(storage.scans.latest()).rejects.toThrow(/Scan the host again/);
  });
});
