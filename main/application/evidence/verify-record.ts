import type { EvidenceRecord } from '../../contract/record/record.ts';
import { fileDigest } from '../../reports/file-digest.ts';
import { contentDigest, matchesSeal } from '../../reports/seal.ts';
import { runsOf } from '../../engine/history/runs.ts';
import type { HostStorage } from '../../storage/host-storage.ts';
import { StorageError } from '../../storage/json/storage-error.ts';
import type { RecordFile } from '../../storage/scans/record-file.ts';
import type { Application } from '../ports/application.ts';
import { counted } from '../../words/counted.ts';
import { recordedRuns } from './recorded-runs.ts';
import { timeWords } from '../../words/utc-times.ts';

/** One check: what was found, and what that proves and does not prove. */
export interface Verified {
  readonly what: string;
  readonly is: 'holds' | 'fails' | 'notChecked';
  readonly words: string;
  readonly proves: string;
}

/** Checks a record alone, against the digest on the paper, and against the journal where that is stored on this computer. */
export async function verifyRecord(application: Application, { record, json, bytes }: RecordFile, expected: string | undefined): Promise<readonly Verified[]> {
  return [sealOf(application, record, json), fileOf(bytes, expected), ...(await journalOf(application, record)), ...notedOf(record)];
}

function sealOf({ digest }: Application, record: EvidenceRecord, json: object): Verified {
  const holds = matchesSeal(json, record.seal, digest);
  return {
    what: 'The seal of the record',
    is: holds ? 'holds' : 'fails',
    words: holds
      ? `The content matches its seal ${record.seal.value}.`
      : 'The content does not match its seal: the record has been changed since it was written. Do not use it. Request the original.',
    proves: 'It detects damage, and a change without a new seal. A new seal needs no key, so compare the seal with the one in the report.',
  };
}

function fileOf(bytes: Uint8Array, expected: string | undefined): Verified {
  const own = fileDigest(bytes);
  const what = 'The SHA-256 of the file';
  const proves = 'It proves that the report was created with this file, if the report itself is authentic. It proves nothing about the host.';
  if (expected === undefined)
    return { what, is: 'notChecked', words: `It is ${own}. Compare it with the one in the report, or enter that one with --sha256.`, proves };
  const holds = own === expected.trim().toLowerCase().replace(/\s/g, '');
  return {
    what,
    is: holds ? 'holds' : 'fails',
    words: holds ? `It is ${own}, as in the report.` : `It is ${own}, and the report says ${expected.trim()}: the report was created with another file.`,
    proves,
  };
}

async function journalOf(application: Application, record: EvidenceRecord): Promise<readonly Verified[]> {
  const what = 'The head of the journal';
  const proves =
    'It proves that the journal of this computer contains the changes of the record, in this order. Only an account with the key of the journal can alter them.';
  const notChecked = (words: string): readonly Verified[] => [
    { what, is: 'notChecked', words, proves },
    { ...known, is: 'notChecked', words },
  ];
  if (record.journal.is === 'unread') return notChecked(`The journal could not be read when the record was created: ${record.journal.why}`);
  if (record.edition === 'redacted') return notChecked('The redacted edition does not name its host. Verify the full record.');
  if (!application.keeps(record.host.machineId))
    return notChecked('This computer has no journal of that host. Verify the record on the computer where Castellan ran.');
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
export const journalNotes = 'The record in the journal';
const known = {
  what: journalNotes,
  proves: 'It proves that Castellan created this record, with these findings, on this computer. It does not prove that the answers of Windows were true.',
} as const;

async function knownByJournal({ journal }: HostStorage, record: EvidenceRecord): Promise<Pick<Verified, 'is' | 'words'>> {
  try {
    const noted = (await journal.entries()).find((entry) => entry.entry === 'reported' && entry.seal === record.seal.value);
    if (noted?.entry === 'reported')
      return { is: 'holds', words: `The journal contains a record with this seal, created on ${timeWords(noted.at)} by ${noted.by}.` };
    return {
      is: 'fails',
      words:
        'The journal contains no record with this seal. The record was altered and sealed again, lines were cut off the journal, or the journal could not be written. Request the original.',
    };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { is: error.kind === 'journalTampered' ? 'fails' : 'notChecked', words: error.message };
  }
}

async function againstJournal(
  { digest }: Application,
  { journal, scans }: HostStorage,
  record: EvidenceRecord,
  head: { readonly n: number; readonly mac: string },
): Promise<Pick<Verified, 'is' | 'words'>> {
  try {
    const unnoted = await scans.unnoted();
    const entries = await journal.entries();
    const scansMissing: Pick<Verified, 'is' | 'words'> | undefined =
      unnoted.length === 0
        ? undefined
        : {
            is: 'fails',
            words: `Lines of the journal are missing: it does not name ${counted(unnoted.length, 'kept scan', 'kept scans')} of this host, the latest of ${timeWords(unnoted[0] ?? '')}.`,
          };
    if (head.n === 0) return scansMissing ?? { is: 'holds', words: 'Castellan had made no changes when the record was created.' };
    const mac = await journal.macOf(head.n);
    if (mac === undefined)
      return {
        is: 'fails',
        words: `The journal had ${counted(head.n, 'line', 'lines')} when the record was created. It has ${counted(entries.length, 'line', 'lines')} now: lines have been cut off.`,
      };
    if (mac !== head.mac) return { is: 'fails', words: `Line ${String(head.n)} of the journal differs from the record: the journal has been replaced.` };
    const runs = runsOf(entries.slice(0, head.n));
    // Earlier builds recorded no change that a run had left, and no reset of a practice host.
    const forms = [runs, runs.map((run) => ({ ...run, left: [] }))]
      .map(recordedRuns)
      .flatMap((each) => [each, each.map(({ resetAt: _resetAt, ...run }) => run)])
      .map((each) => contentDigest({ runs: each }, digest));
    if (!forms.includes(contentDigest({ runs: record.runs }, digest)))
      return { is: 'fails', words: 'The journal is intact, but its changes differ from the record: the record has been altered.' };
    if (scansMissing) return scansMissing;
    const since = entries.length - head.n;
    return {
      is: 'holds',
      words: `Line ${String(head.n)} of the journal matches the record. The chain before it is intact and contains the same changes. Added since: ${counted(since, 'line', 'lines')}.`,
    };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { is: error.kind === 'journalTampered' ? 'fails' : 'notChecked', words: error.message };
  }
}

const outside = {
  what: 'The heads in the event log of the host',
  proves: 'A head in a separate log shows whether lines were cut off the end of the journal, or the journal was written again with its key.',
} as const;

/** By log and path: by provider, it fails on a host on which the source is not registered. The text of an event is its first property. */
const headsCommand =
  "Get-WinEvent -LogName 'Application' -FilterXPath \"*[System[Provider[@Name='Castellan'] and (EventID=1000)]]\" | ForEach-Object -Process { $_.Properties[0].Value }";

function notedOf({ host, runs }: EvidenceRecord): readonly Verified[] {
  const noted = runs.flatMap((run) => (run.noted?.where === undefined ? [] : [`line ${String(run.noted.head.n)}: ${run.noted.head.mac}`]));
  // A practice host has no event log, and its journal proves nothing about a computer.
  if (runs.length === 0 || host.kind === 'practice') return [];
  if (noted.length === 0)
    return [
      {
        ...outside,
        is: 'notChecked',
        words: 'The record has runs, but Castellan could not write a head to the event log of the host. Lines cut off the end of the journal would not show.',
      },
    ];
  return [
    {
      ...outside,
      is: 'notChecked',
      words: `${String(noted.length)} are in the event log (log Application, source Castellan). On the host, “${headsCommand}” shows them. They must be: ${noted.join('; ')}.`,
    },
  ];
}
