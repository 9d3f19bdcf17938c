import { runsOf, type Run } from '../../engine/history/runs.ts';
import type { HostPort } from '../../engine/ports.ts';
import type { HostStorage } from '../../storage/host-storage.ts';
import type { Application } from '../ports/application.ts';

/** A host that was opened, with its storage. */
export interface OpenHost {
  readonly application: Application;
  readonly host: HostPort;
  readonly storage: HostStorage;
  runs(): Promise<readonly Run[]>;
}

/** Opens a host and its storage for one piece of work, and closes both even when the work fails. */
export async function withOpenHost<T>(
  application: Application,
  reference: string,
  mode: 'read' | 'change',
  work: (opened: OpenHost) => Promise<T>,
): Promise<T> {
  const host = await application.hosts.open(reference, mode);
  try {
    return await withStorage(application, host.identity.machineId, (storage) =>
      work({ application, host, storage, runs: async () => runsOf(await storage.journal.entries()) }),
    );
  } finally {
    await host.close();
  }
}

/** Opens the storage of a host for one piece of work, and closes it even when the work fails. Nothing is read from the host itself. */
export async function withStorage<T>(application: Application, machineId: string, work: (storage: HostStorage) => Promise<T>): Promise<T> {
  const storage = await application.storage(machineId);
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}
