import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyProfile, profileSchema, type Profile } from '../../../../main/contract/profile.ts';
import { diskOperations, fileOperations } from '../../../../main/storage/json/file-operations.ts';
import { writeWholeFile } from '../../../../main/storage/json/json-file.ts';
import { KeptFile } from '../../../../main/storage/json/kept-file.ts';
import { writePlanFile } from '../../../../main/storage/plan-file.ts';
import { openPracticeMemory } from '../../../../main/storage/practice-memory-file.ts';
import { ScanStore } from '../../../../main/storage/scans/scan-store.ts';
import { writeUndoFile } from '../../../../main/storage/undo-file.ts';
import { writeWhole } from '../../../../main/storage/json/write-whole.ts';
import { StorageError } from '../../../../main/storage/json/storage-error.ts';
import { entry, folder, journalIn, key, systemError } from '../journals.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A disk that takes so many bytes more, the last ones as a short write, and then none; fsync takes no time on it. */
async function diskWithRoom(path: string): Promise<{ left: number }> {
  const handle = await open(path, 'r');
  const prototype = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  const room = { left: Infinity };
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the handle as this
  const write = prototype.write as (this: FileHandle, bytes: Uint8Array) => Promise<{ bytesWritten: number }>;
  vi.spyOn(prototype, 'sync').mockResolvedValue(undefined);
  vi.spyOn(prototype, 'write').mockImplementation(async function (this: FileHandle, bytes: unknown) {
    if (room.left === 0) throw systemError('ENOSPC');
    const some = Buffer.from(bytes as Uint8Array).subarray(0, Math.max(1, Math.min(room.left, Math.ceil((bytes as Uint8Array).length / 3))));
    room.left -= some.length;
    return (await write.call(this, some)) as never;
  });
  return room;
}

const identity = { reference: 'test', kind: 'practice', name: 'HV01', machineId: 'm' } as const;
const scanAt = (finishedAt: string) => ({ identity, startedAt: finishedAt, finishedAt, facts: {} });
const profileOf = (approver: string): Profile => ({
  ...emptyProfile,
  waivers: [{ control: 'W02-42', reason: 'r', approver, expires: '2027-01-01T00:00:00Z' }],
});
const planOf = (id: string) => ({ version: 1, id, purpose: 'fix', host: identity, madeAt: '', factsAt: '', changes: [] }) as const;
const stepOf = (label: string) => ({ label, setter: 'registry', property: 'value', key: {}, change: { add: [], remove: [label] } });

/** Each kind of file: writes the first or the second content of it into the folder. */
const files: Readonly<Record<string, (path: string, second: boolean) => Promise<unknown>>> = {
  profile: (path, second) =>
    new KeptFile<Profile>(join(path, 'profile.json'), profileSchema, emptyProfile, 'The profile').save(profileOf(second ? 'a longer name' : 'x')),
  scan: (path, second) => new ScanStore(path).update(scanAt(second ? '2026-11-25T08:00:00.000Z' : '2026-11-24T08:00:00Z')),
  plan: (path, second) => writePlanFile(join(path, 'plan.json'), planOf(second ? 'second' : 'a') as never),
  'practice memory': (path) => openPracticeMemory(path, 'x').append({ event: 'restart', at: '2026-11-24T08:00:00.000Z' }),
  'undo file': (path, second) =>
    writeUndoFile(path, key, { host: 'HV01', run: 'run', head: { n: 1, mac: '0'.repeat(64) }, steps: second ? [stepOf('ü'), stepOf('b')] : [stepOf('a')] }),
  'record, PDF and list': (path, second) => writeWholeFile(join(path, 'report.pdf'), Buffer.from(second ? 'x'.repeat(300) : 'y'.repeat(200)), 'The report'),
  journal: async (path, second) => {
    const journal = journalIn(path);
    try {
      await journal.append(entry(second ? 2 : 1));
    } finally {
      await journal.close();
    }
  },
};

const contentsOf = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(path, { withFileTypes: true, recursive: true })
      .filter((each) => each.isFile())
      .map((each) => [each.name, readFileSync(join(each.parentPath, each.name), 'latin1')]),
  );

describe.each(Object.entries(files))('%s', (_name, write) => {
  it('is the old file or the new one, whole, on a disk that is full after any number of bytes', async () => {
    const [before, after] = [folder(), folder()];
    await write(before, false);
    const old = contentsOf(before);
    await write(after, false);
    await write(after, true);
    const wanted = contentsOf(after);
    const bytes = Object.values(wanted).reduce((sum, text) => sum + text.length, 0);
    expect(Object.keys(wanted)).toHaveLength(1);
    const room = await diskWithRoom(before);
    let refused = 0;
    for (let n = 0; n <= bytes; n += 1) {
      const path = folder();
      for (const [name, text] of Object.entries(old)) {
        mkdirSync(join(path, 'practice'), { recursive: true });
        writeFileSync(join(path, name === 'x.json' ? 'practice/x.json' : name), text, 'latin1');
      }
      room.left = n;
      const failed = await write(path, true).then(
        () => false,
        (error: unknown) => {
          if (!(error instanceof StorageError)) throw error;
          return true;
        },
      );
      expect([n, contentsOf(path)]).toEqual([n, failed ? old : wanted]);
      refused += failed ? 1 : 0;
    }
    expect(refused).toBeGreaterThan(20);
    expect(refused).toBeLessThan(bytes + 1);
  });
});

describe('one writer', () => {
  it('removes what a killed process has left beside the file, and not what one that lives is writing', async () => {
    const path = folder();
    const dead = spawnSync(process.execPath, ['-e', '0']).pid;
    const names = [
      `a.json.${String(dead)}-0123456789abcdef.tmp`,
      `a.json.${String(process.pid)}-0123456789abcdef.tmp`,
      `b.json.${String(dead)}-0123456789abcdef.tmp`,
    ];
    for (const name of names) writeFileSync(join(path, name), 'half');
    await writeWhole(join(path, 'a.json'), Buffer.from('whole'));
    expect(readdirSync(path).sort()).toEqual(['a.json', ...names.slice(1)].sort());
  });

  it('says that a file is short although each write was taken', async () => {
    const path = folder();
    writeFileSync(join(path, 'a.json'), 'old');
    const lying = fileOperations(() =>
      Promise.resolve({
        write: (bytes) => Promise.resolve(bytes.length),
        truncate: () => Promise.resolve(),
        sync: () => Promise.resolve(),
        size: () => Promise.resolve(1),
        close: () => Promise.resolve(),
      }),
    );
    await expect(
      writeWhole(join(path, 'a.json'), Buffer.from('new'), { ...diskOperations, create: (file, bytes) => lying.create(file, bytes) }),
    ).rejects.toThrow('3 bytes were written, and the file has 1');
    expect(readFileSync(join(path, 'a.json'), 'utf8')).toBe('old');
  });
});
