import type { Comparison } from '../contract/record/comparison.ts';
import { emptyCoverTexts } from '../contract/record/cover-texts.ts';
import type { EvidenceRecord } from '../contract/record/record.ts';
import type { Application } from './application.ts';
import { notMeasured } from './evidence/before-scan.ts';
import { collectRecord, type KnownEvidence } from './evidence/collect-record.ts';
import { compareRecords } from './evidence/compare-records.ts';
import { inEdition } from './evidence/report-files.ts';
import { withStorage } from './open-host.ts';

/** An earlier record beside what is known now, in the edition of that record. No record is made of it, so the journal notes none. */
export async function compareWithKnown(application: Application, known: KnownEvidence, earlier: EvidenceRecord): Promise<Comparison> {
  const choice = { areas: [], before: notMeasured, cover: emptyCoverTexts };
  const { record } = await withStorage(application, known.identity.machineId, (storage) => collectRecord(application, storage, known, choice));
  return compareRecords(earlier, inEdition(record, earlier.edition, application.digest));
}
