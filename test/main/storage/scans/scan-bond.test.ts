import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openStorage, type HostStorage } from '../../../../main/storage/host-storage.ts';
import type { StoredScan } from '../../../../main/storage/scans/scan-store.ts';

const bases: string[] = [];
afterEach(() => {
  for (const base of bases.splice(0)) rmSync(base, { recursive: true, force: true });
});
const opened = async (base?: string): Promise<{ readonly base: string; readonly storage: HostStorage }> => {
  const folder = base ?? mkdtempSync(join(tmpdir(), 'castellan-bond-'));
  bases.push(folder);
  return { base: folder, storage: await openStorage(folder, 'practice:bond', () => '2026-11-24T08:00:00.000Z') };
};
const scan = (minute: number): StoredScan => ({
  identity: { reference: 'practice:bond', kind: 'practice', name: 'HV01', machineId: 'practice:bond' },
  startedAt: `2026-11-24T08:${String(minute).padStart(2, '0')}:00.000Z`,
  finishedAt: `2026-11-24T08:${String(minute).padStart(2, '0')}:30.000Z`,
  facts: {},
});
const latest = ({ folder }: HostStorage): string => join(folder, 'latest-scan.json');
const altered = /is not the file that the journal notes/;

describe('a kept scan', () => {
  it('is read again when it is the file that was written, also after parts of it were read anew', async () => {
    const { storage } = await opened();
    await storage.scans.save(scan(1));
    await storage.scans.update(scan(2));
    expect((await storage.scans.latest())?.finishedAt).toBe(scan(2).finishedAt);
    expect((await (await storage.scans.history())[0]?.read())?.finishedAt).toBe(scan(1).finishedAt);
    await storage.close();
  });

  it('stands in the history in the order of the journal, also where the clock was wrong', async () => {
    const { storage } = await opened();
    for (const minute of [1, 40, 2, 3]) await storage.scans.save(scan(minute));
    expect((await storage.scans.history()).map(({ finishedAt }) => finishedAt)).toEqual([3, 2, 40, 1].map((minute) => scan(minute).finishedAt));
    for (let minute = 4; minute < 23; minute += 1) await storage.scans.save(scan(minute));
    expect((await storage.scans.history()).map(({ finishedAt }) => finishedAt)).not.toContain(scan(40).finishedAt);
    await storage.close();
  });

  it('is refused with its reason when it was edited, for every edited part', async () => {
    const { storage } = await opened();
    await storage.scans.save(scan(1));
    const text = readFileSync(latest(storage), 'utf8');
    for (const edited of [text.replace('HV01', 'HV02'), text.replace(':30.000Z', ':31.000Z'), `${text} `, text.replace('{', '{"more":1,')]) {
      writeFileSync(latest(storage), edited);
      await expect(storage.scans.latest()).rejects.toThrow(altered);
    }
    writeFileSync(latest(storage), text);
    expect((await storage.scans.latest())?.finishedAt).toBe(scan(1).finishedAt);
    await storage.close();
  });

  it('is refused when an older kept scan was put in its place', async () => {
    const { storage } = await opened();
    await storage.scans.save(scan(1));
    await storage.scans.save(scan(2));
    const earlier = join(storage.folder, 'scans');
    copyFileSync(join(earlier, readdirSync(earlier).sort()[0] ?? ''), latest(storage));
    await expect(storage.scans.latest()).rejects.toThrow(altered);
    await storage.close();
  });

  it('is refused in the history when it was edited there', async () => {
    const { storage } = await opened();
    await storage.scans.save(scan(1));
    const path = join(storage.folder, 'scans', readdirSync(join(storage.folder, 'scans'))[0] ?? '');
    writeFileSync(path, readFileSync(path, 'utf8').replace('HV01', 'HV02'));
    await expect((await storage.scans.history())[0]?.read()).rejects.toThrow(altered);
    await storage.close();
  });

  it('shows which lines were cut off the journal, for every cut', async () => {
    const { base, storage } = await opened();
    for (const minute of [1, 2, 3]) await storage.scans.save(scan(minute));
    await storage.scans.update(scan(4));
    expect(await storage.scans.unnoted()).toEqual([]);
    await storage.close();
    const lines = readFileSync(storage.journalPath, 'utf8').trimEnd().split('\n');
    for (let left = lines.length - 1; left >= 0; left -= 1) {
      writeFileSync(
        storage.journalPath,
        lines
          .slice(0, left)
          .map((line) => `${line}\n`)
          .join(''),
      );
      const { storage: again } = await opened(base);
      const cut = [1, 2, 3, 4].slice(left).map((minute) => scan(minute).finishedAt);
      expect(await again.scans.unnoted()).toEqual(cut.reverse());
      await again.close();
    }
  });

  it('that was read again in parts is refused, and the refusal names missing lines, where the line of that reading was cut off', async () => {
    const { base, storage } = await opened();
    await storage.scans.save(scan(1));
    await storage.scans.update({ ...scan(1), startedAt: scan(2).startedAt });
    await storage.close();
    writeFileSync(storage.journalPath, `${readFileSync(storage.journalPath, 'utf8').split('\n')[0] ?? ''}\n`);
    const { storage: again } = await opened(base);
    await expect(again.scans.latest()).rejects.toThrow(/lines are missing in the journal/);
    await again.close();
  });

  it('is not kept while another program holds the journal, and the file before it stays the one that is noted', async () => {
    const { base, storage } = await opened();
    await storage.scans.save(scan(1));
    const other = await opened(base);
    await expect(other.storage.scans.save(scan(2))).rejects.toThrow(/Castellan/);
    await storage.close();
    expect((await other.storage.scans.latest())?.finishedAt).toBe(scan(1).finishedAt);
    await other.storage.close();
  });

  it('is still kept and read where the journal is broken: the use cases that need the journal report that', async () => {
    const { base, storage } = await opened();
    await storage.scans.save(scan(1));
    await storage.close();
    writeFileSync(storage.journalPath, readFileSync(storage.journalPath, 'utf8').replace('scanKept', 'scanKopt'));
    const { storage: again } = await opened(base);
    await again.scans.save(scan(2));
    expect((await again.scans.latest())?.finishedAt).toBe(scan(2).finishedAt);
    await again.close();
  });
});
