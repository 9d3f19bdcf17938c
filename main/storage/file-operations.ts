import { open, stat } from 'node:fs/promises';
import { codeOf } from './storage-error.ts';

/** What the journal does to a disk; a port, so that a full, a read-only and a lying disk can be tested. All sizes are in bytes. */
export interface FileOperations {
  /** Adds text at the end and resolves after fsync. */
  append(path: string, text: string): Promise<void>;
  /** Shortens a file and resolves after fsync. */
  cut(path: string, size: number): Promise<void>;
  /** Writes a file that must not exist yet, and resolves after fsync. */
  create(path: string, bytes: Uint8Array): Promise<void>;
  /** 0 where there is no such file. */
  size(path: string): Promise<number>;
  /** Makes the name of a file that is new in this folder survive a power cut. */
  syncFolder(path: string): Promise<void>;
}

async function withFile(path: string, flags: string, work: (file: Awaited<ReturnType<typeof open>>) => Promise<void>): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await work(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

export const diskOperations: FileOperations = {
  append: (path, text) => withFile(path, 'a', (file) => file.writeFile(text, 'utf8')),
  cut: (path, size) => withFile(path, 'r+', (file) => file.truncate(size)),
  create: (path, bytes) => withFile(path, 'wx', (file) => file.writeFile(bytes)),
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
