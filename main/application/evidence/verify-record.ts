import type { EvidenceRecord } from '../../contract/record/record.ts';
import { fileDigest } from '../../reports/file-digest.ts';
import { contentDigest } from '../../reports/seal.ts';
import { runsOf } from '../../engine/history/runs.ts';
import type { HostStorage } from '../../storage/host-storage.ts';
import { StorageError } from '../../storage/storage-error.ts';
import type { RecordFile } from '../../storage/record-file.ts';
import type { Application } from '../application.ts';
import { recordedRuns } from './recorded-runs.ts';

/** One thing that was looked at: what was found, and what that proves and does not prove. */
export interface Verified {
  readonly what: string;
  readonly is: 'holds' | 'fails' | 'notChecked';
  readonly words: string;
  readonly proves: string;
}

/** Checks a record by itself, against the digest on the paper, and against the journal where that lies on this computer. */
export async function verifyRecord(application: Application, { record, json, bytes }: RecordFile, expected: string | undefined): Promise<readonly Verified[]> {
  return [sealOf(application, record, json), fileOf(bytes, expected), ...(await journalOf(application, record)), ...notedOf(record)];
}

function sealOf({ digest }: Application, record: EvidenceRecord, json: object): Verified {
  const holds = contentDigest(json, digest) === record.seal.value;
  return {
    what: 'The seal of the record',
    is: holds ? 'holds' : 'fails',
    words: holds
      ? `The content fits its seal ${record.seal.value}.`
      : 'The content does not fit its seal: something in the record has been changed since it was written. Do not rely on it; ask for the original.',
    proves:
      'It shows damage, and a change by somebody who did not make a new seal. Anybody can make a new seal, so compare it with the one that is printed in the report.',
  };
}

function fileOf(bytes: Uint8Array, expected: string | undefined): Verified {
  const own = fileDigest(bytes);
  const what = 'The SHA-256 of the file';
  const proves = 'It proves that this is the file that the report was made with, as far as the paper can be trusted. It says nothing about the host.';
  if (expected === undefined)
    return { what, is: 'notChecked', words: `It is ${own}. Compare it with the one in the report, or give that with --sha256.`, proves };
  const holds = own === expected.trim().toLowerCase().replace(/\s/g, '');
  return {
    what,
    is: holds ? 'holds' : 'fails',
    words: holds
      ? `It is ${own}, as in the report.`
      : `It is ${own}, and the report says ${expected.trim()}: this is not the file that the report was made with.`,
    proves,
  };
}

async function journalOf(application: Application, record: EvidenceRecord): Promise<readonly Verified[]> {
  const what = 'The head of the journal';
  const proves =
    'It proves that the changes in the record stand in the journal of this computer, in this order, and that nobody without the journal’s key has altered them. Who holds the key could have.';
  const notChecked = (words: string): readonly Verified[] => [
    { what, is: 'notChecked', words, proves },
    { ...known, is: 'notChecked', words },
  ];
  if (record.journal.is === 'unread') return notChecked(`The journal could not be read when the record was made: ${record.journal.why}`);
  if (record.edition === 'redacted') return notChecked('The redacted edition does not say which machine it is about. Verify the full record.');
  if (!application.keeps(record.host.machineId))
    return notChecked('The journal of that machine does not lie on this computer. Verify the record where Castellan was used.');
  const storage = await application.storage(record.host.machineId);
  try {
    return [
      { what, proves, ...(await againstJournal(application, storage, record, record.journal.head)) },
      { ...known, ...(await knownByJournal(storage, record)) },
    ];
  } finally {
    await storage.close();
  }
}

/** The findings are bound to the journal by the seal of their record. */
const known = {
  what: 'The record in the journal',
  proves: 'It proves that this record, with these findings, was made by Castellan on this computer. It does not prove that what Windows answered was true.',
} as const;

async function knownByJournal({ journal }: HostStorage, record: EvidenceRecord): Promise<Pick<Verified, 'is' | 'words'>> {
  try {
    const noted = (await journal.entries()).find((entry) => entry.entry === 'reported' && entry.seal === record.seal.value);
    if (noted?.entry === 'reported') return { is: 'holds', words: `The journal notes a record with this seal, made at ${noted.at} by ${noted.by}.` };
    return {
      is: 'fails',
      words:
        'The journal does not note a record with this seal: the record was altered and sealed again, or it was made while the journal could not be written. Ask for the original.',
    };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { is: error.kind === 'journalTampered' ? 'fails' : 'notChecked', words: error.message };
  }
}

async function againstJournal(
  { digest }: Application,
  { journal }: HostStorage,
  record: EvidenceRecord,
  head: { readonly n: number; readonly mac: string },
): Promise<Pick<Verified, 'is' | 'words'>> {
  try {
    const entries = await journal.entries();
    if (head.n === 0) return { is: 'holds', words: 'Nothing had been changed from here when the record was made.' };
    const mac = await journal.macOf(head.n);
    if (mac === undefined)
      return {
        is: 'fails',
        words: `The record was made when the journal had ${String(head.n)} lines; it has ${String(entries.length)} now. Lines have been cut off.`,
      };
    if (mac !== head.mac)
      return { is: 'fails', words: `Line ${String(head.n)} of the journal is not the one that the record names: the journal has been replaced.` };
    if (contentDigest({ runs: recordedRuns(runsOf(entries.slice(0, head.n))) }, digest) !== contentDigest({ runs: record.runs }, digest))
      return { is: 'fails', words: 'The journal is whole, but it tells other changes than the record does: the record has been altered.' };
    const since = entries.length - head.n;
    return {
      is: 'holds',
      words: `Line ${String(head.n)} of the journal is the one that the record names, the chain before it is whole, and it tells the same changes. ${since === 0 ? 'Nothing has been added since.' : `${String(since)} lines have been added since.`}`,
    };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { is: error.kind === 'journalTampered' ? 'fails' : 'notChecked', words: error.message };
  }
}

function notedOf({ runs }: EvidenceRecord): readonly Verified[] {
  const noted = runs.flatMap((run) => (run.noted?.where === undefined ? [] : [`line ${String(run.noted.head.n)}: ${run.noted.head.mac}`]));
  if (noted.length === 0) return [];
  return [
    {
      what: 'The heads in the event log of the host',
      is: 'notChecked',
      words: `${String(noted.length)} were noted in the event log (log Application, source Castellan). On the host, “Get-WinEvent -FilterHashtable @{ LogName = 'Application'; ProviderName = 'Castellan' }” shows them; they must be: ${noted.join('; ')}.`,
      proves:
        'A head in a log that somebody else keeps shows when whole lines were cut off the end of the journal, or the journal was written anew with its key.',
    },
  ];
}
