import type { EvidenceRecord } from '../../contract/record/record.ts';
import type { JournalPort } from '../../engine/ports.ts';
import { StorageError } from '../../storage/json/storage-error.ts';
import type { Application } from '../ports/application.ts';

/**
 * Notes the seal of a record in the journal, under its chain, before the record leaves the program: `verify` finds a record that was
 * altered and sealed again. Answers what a user should know where the journal cannot be written now.
 */
export async function noteReported(
  { clock, by }: Pick<Application, 'clock' | 'by'>,
  journal: JournalPort,
  { edition, seal }: EvidenceRecord,
): Promise<readonly string[]> {
  try {
    await journal.append({ entry: 'reported', at: clock.now(), by, edition, seal: seal.value });
    return [];
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return [`The journal does not contain the record, so “castellan verify” cannot find it: ${error.message}`];
  }
}
