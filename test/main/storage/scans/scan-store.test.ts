import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ScanStore, type StoredScan } from '../../../../main/storage/scans/scan-store.ts';
import { folder, kindOf } from '../journals.ts';

const at = (minute: number): string => `2026-11-24T08:${String(minute).padStart(2, '0')}:00.000Z`;
const scan = (minute: number): StoredScan => ({
  identity: { reference: 'local', kind: 'local', name: 'HV01', machineId: 'm' },
  startedAt: at(0),
  finishedAt: at(minute),
  facts: {
    vm: {
      resource: 'vm',
      at: at(minute),
      complete: true,
      rows: [
        {
          key: { vm: '$(calc)’; "\n\u001e' },
          facts: {
            name: { is: 'value', value: '\u202e' },
            note: { is: 'absent' },
            generation: { is: 'unread', why: 'no right', missingRight: 'administrator' },
          },
        },
      ],
    },
  },
});

describe('the scans of a host', () => {
  it('are none before the first', async () => {
    const store = new ScanStore(folder());
    expect(await store.latest()).toBeUndefined();
    expect(await store.history()).toEqual([]);
  });

  it('come back as they were, for another process too', async () => {
    const path = folder();
    await new ScanStore(path).save(scan(1));
    expect(await new ScanStore(path).latest()).toMatchObject(scan(1));
    await new ScanStore(path).save(scan(2));
    expect((await new ScanStore(path).latest())?.finishedAt).toBe(at(2));
  });

  it('are kept to the last twenty, by their time', async () => {
    const path = folder();
    const store = new ScanStore(path);
    for (const minute of [30, ...Array.from({ length: 24 }, (_, index) => index)]) await store.save(scan(minute));
    const history = await store.history();
    expect(history.map((each) => each.finishedAt)).toEqual([30, ...Array.from({ length: 19 }, (_, index) => 23 - index)].map(at));
    expect(await history[1]?.read()).toMatchObject(scan(23));
    expect(readdirSync(join(path, 'scans'))).toHaveLength(20);
  });

  it('leave files of others in their folder alone', async () => {
    const path = folder();
    mkdirSync(join(path, 'scans'));
    writeFileSync(join(path, 'scans', 'a note.txt'), '');
    const store = new ScanStore(path);
    for (let minute = 0; minute < 22; minute += 1) await store.save(scan(minute));
    expect(readdirSync(join(path, 'scans'))).toContain('a note.txt');
  });

  it.each(['{"version":1', '{}', '[]', '{"version":1,"facts":{"vm":{"rows":"hunter2"}}}', '{"version":7}'])(
    'that are broken (%s) name the file and say that a new scan replaces it',
    async (text) => {
      const path = folder();
      const store = new ScanStore(path);
      writeFileSync(join(path, 'latest-scan.json'), text);
      expect(await kindOf(store.latest())).toBe('unreadable');
      await expect(store.latest()).rejects.toThrow(/latest-scan\.json.*Scan the host again: that replaces the file/);
      await store.save(scan(1));
      expect((await store.latest())?.finishedAt).toBe(at(1));
    },
  );

  it('that may not be read are not the same as none', async () => {
    const path = folder();
    mkdirSync(join(path, 'latest-scan.json'));
    writeFileSync(join(path, 'scans'), '');
    const store = new ScanStore(path);
    expect(await kindOf(store.latest())).toBe('unreadable');
    expect(await kindOf(store.history())).toBe('unreadable');
    expect(await kindOf(store.save(scan(1)))).toBe('notWritable');
  });
});
