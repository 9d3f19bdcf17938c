import { open, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from './storage-error.ts';

/** One open file, as the operating system gives it. */
export interface RawFile {
  /** Writes at the end. A full disk may take a part only: answers how many bytes it took. */
  write(bytes: Uint8Array): Promise<number>;
  truncate(size: number): Promise<void>;
  sync(): Promise<void>;
  size(): Promise<number>;
  close(): Promise<void>;
}
/** `a` adds at the end, `wx` makes a file that must not exist yet, `r+` changes one that does, `r` is for fsync alone. */
export type OpenRaw = (path: string, flags: 'a' | 'wx' | 'r+' | 'r') => Promise<RawFile>;

/** What is done to a disk; a port, so that a full, a read-only and a lying disk can be tested. All sizes are in bytes. */
export interface FileOperations {
  /** Adds text at the end and resolves after fsync. */
  append(path: string, text: string): Promise<void>;
  /** Shortens a file and resolves after fsync. */
  cut(path: string, size: number): Promise<void>;
  /** Writes a file that must not exist yet, and resolves after fsync, when the file has its whole length. */
  create(path: string, bytes: Uint8Array): Promise<void>;
  /** Puts a file in the place of another, which is there whole until the new one is. */
  replace(from: string, to: string): Promise<void>;
  /** A file that is not there is no error. */
  remove(path: string): Promise<void>;
  /** 0 where there is no such file. */
  size(path: string): Promise<number>;
  /** Makes the name of a file that is new in this folder survive a power cut. */
  syncFolder(path: string): Promise<void>;
}

/** Operations over what opens files; everything goes on until all bytes are taken. */
export function fileOperations(openRaw: OpenRaw): FileOperations {
  const withFile = async (path: string, flags: Parameters<OpenRaw>[1], work: (file: RawFile) => Promise<void>): Promise<void> => {
    const file = await openRaw(path, flags);
    try {
      await work(file);
      await file.sync();
    } finally {
      await file.close();
    }
  };
  return {
    append: (path, text) => withFile(path, 'a', (file) => writeAll(file, Buffer.from(text, 'utf8'))),
    cut: (path, size) => withFile(path, 'r+', (file) => file.truncate(size)),
    create: (path, bytes) =>
      withFile(path, 'wx', async (file) => {
        await writeAll(file, bytes);
        const size = await file.size();
        if (size !== bytes.length) throw new Error(`${String(bytes.length)} bytes were written, and the file has ${String(size)}`);
      }),
    replace: replaceFile,
    remove: (path) => rm(path, { force: true }),
    size: (path) =>
      stat(path).then(
        (found) => found.size,
        (error: unknown) => {
          if (codeOf(error) === 'ENOENT') return 0;
          throw error;
        },
      ),
    // Windows cannot fsync a folder; NTFS keeps names in its own log.
    syncFolder: (path) => (process.platform === 'win32' ? Promise.resolve() : withFile(path, 'r', () => Promise.resolve())),
  };
}

async function writeAll(file: RawFile, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const took = await file.write(bytes.subarray(written));
    if (took === 0) throw Object.assign(new Error('ENOSPC: no space left on the disk'), { code: 'ENOSPC' });
    written += took;
  }
}

const replaceAttempts = 10;

/** Windows refuses it while a virus scanner or an indexer has the old file open. */
async function replaceFile(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (process.platform !== 'win32' || attempt === replaceAttempts || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '')) throw error;
      await wait(20 * attempt);
    }
  }
}

export const diskOperations: FileOperations = fileOperations(async (path, flags) => {
  const file = await open(path, flags, 0o600);
  return {
    write: async (bytes) => (await file.write(bytes)).bytesWritten,
    truncate: (size) => file.truncate(size),
    sync: () => file.sync(),
    size: async () => (await file.stat()).size,
    close: () => file.close(),
  };
});
