import { StorageError } from '../../storage/json/storage-error.ts';
import type { OpenHost } from './open-host.ts';

/** Lines that are cut off the end of the journal can only be detected by comparison with a head that is stored elsewhere. */
export async function noteHead({ host, storage, application }: OpenHost, run: string): Promise<void> {
  const head = await storage.journal.head();
  const [journal = head.mac] = await storage.journal.lineCodes();
  const { where, message } = await host.noteHead(run, { ...head, journal });
  try {
    await storage.journal.append({ entry: 'headNoted', at: application.clock.now(), run, head, ...(where !== undefined && { where }), message });
  } catch (error) {
    // The changes are in the journal; that this line is missing shows in the report, and the next change says that there is no room.
    if (!(error instanceof StorageError)) throw error;
  }
}

/**
 * Notes the head of a journal in which a run has written lines since the last head was noted: the process ended before it noted its head, or the run was
 * settled later. Only for a host that was opened in mode `change`: a read-only session settles such a run, but cannot write an event.
 */
export async function noteMissingHead(opened: OpenHost): Promise<void> {
  const last = (await opened.storage.journal.entries()).findLast((entry) => 'run' in entry);
  if (last && 'run' in last && last.entry !== 'headNoted') await noteHead(opened, last.run);
}
