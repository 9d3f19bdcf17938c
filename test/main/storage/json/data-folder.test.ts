import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataBase, folderName } from '../../../../main/storage/json/data-folder.ts';
import { openStorage } from '../../../../main/storage/host-storage.ts';
import { entry, folder, kindOf } from '../journals.ts';

const hostile = [
  '../..',
  'a/../../b',
  '..\\..',
  'C:',
  'C:\\x',
  'nul\u0000',
  '.',
  '',
  '-rf',
  'A'.repeat(300),
  'ü',
  '$(calc)’; "',
  '\u202eslaeh',
  'keys',
  'practice',
  'con',
  'COM1',
  'nul.txt',
];

describe('the folder of a host', () => {
  it('never leaves the base and is a name on every system, for every id', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...hostile)), (id) => {
        const name = folderName(id);
        expect(name).toMatch(/^[a-z0-9][a-z0-9_-]*(\.[0-9a-f]{16})?$/);
        expect(name.length).toBeLessThan(100);
        expect(name).not.toContain(sep);
        expect(name).not.toMatch(/^(keys|practice|con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/);
      }),
    );
  });

  it('is another one for another id', () => {
    const ids = [...hostile, 'HV01', 'hv01', 'hv 01', 'hv_01', 'hv-01', `${'A'.repeat(300)}b`];
    expect(new Set(ids.map((id) => folderName(id).toLowerCase())).size).toBe(ids.length);
    expect(folderName('4c4c4544-0051-3610-8052-b4c04f4e3132')).toBe('4c4c4544-0051-3610-8052-b4c04f4e3132');
  });

  it('contains everything that is written for a host with a hostile id, and no file is outside', async () => {
    const outer = folder();
    const base = join(outer, 'base');
    for (const id of hostile) {
      const storage = await openStorage(base, id);
      await storage.journal.append(entry(1));
      await storage.close();
      expect(resolve(storage.journalPath).startsWith(`${base}${sep}`)).toBe(true);
      expect(resolve(storage.folder, '..')).toBe(base);
    }
    expect(() => statSync(join(base, 'keys', 'journal.jsonl'))).toThrow(/ENOENT/);
  });

  it('is in the data folder of the system', () => {
    expect(dataBase({ ProgramData: 'D:\\Data', LOCALAPPDATA: 'D:\\Own' }, 'win32', true)).toBe(join('D:\\Data', 'Castellan'));
    expect(dataBase({ ProgramData: 'D:\\Data', LOCALAPPDATA: 'D:\\Own' }, 'win32', false)).toBe(join('D:\\Own', 'Castellan'));
    expect(dataBase({}, 'win32', false)).toBe(join(homedir(), 'AppData', 'Local', 'Castellan'));
    expect(dataBase({ XDG_DATA_HOME: '/data' }, 'linux', false)).toBe(join('/data', 'castellan'));
    for (const env of [{}, { XDG_DATA_HOME: '' }, { XDG_DATA_HOME: 'here' }])
      expect(dataBase(env, 'linux', false)).toBe(join(homedir(), '.local', 'share', 'castellan'));
    expect(dataBase({ CASTELLAN_DATA: '/mine', XDG_DATA_HOME: '/data' }, 'linux', false)).toBe(resolve('/mine'));
    expect(dataBase({ CASTELLAN_DATA: 'mine' }, 'linux', false)).toBe(resolve('mine'));
  });

  it.skipIf(process.platform === 'win32')('is for its owner alone', async () => {
    const base = join(folder(), 'new');
    const { folder: made } = await openStorage(base, 'm');
    expect([base, made].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o700]);
  });

  it('that cannot be made says where and what to do', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(await kindOf(openStorage(file, 'm'))).toBe('notWritable');
    await expect(openStorage(file, 'm')).rejects.toThrow(/file.*could not be made.*CASTELLAN_DATA/);
    const base = folder();
    mkdirSync(join(base, 'm'));
    writeFileSync(join(base, 'keys'), '');
    expect(await kindOf(openStorage(base, 'm'))).toBe('notWritable');
  });
});
