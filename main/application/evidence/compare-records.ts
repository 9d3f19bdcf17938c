import type { Finding } from '../../contract/finding.ts';
import type { Comparison } from '../../contract/record/comparison.ts';
import type { EvidenceRecord, UnsealedRecord } from '../../contract/record/record.ts';
import { compareFindings } from '../../engine/history/compare.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { knownUntil } from '../../reports/known-until.ts';
import { findingRow } from '../views/finding-row.ts';
import { timeWords } from '../../words/utc-times.ts';

type Compared = UnsealedRecord | EvidenceRecord;

/** Compares two records of one host, in either order. Throws EngineError otherMachine where they are of two hosts. */
export function compareRecords(one: Compared, other: Compared): Comparison {
  const [older, newer] = knownUntil(one) <= knownUntil(other) ? [one, other] : [other, one];
  refuseUnlessAlike(older, newer);
  const [from, to] = [knownUntil(older), knownUntil(newer)];
  const judged = [older, newer].map(({ controls }) => new Set(controls.map(({ id }) => id)));
  const differences = compareFindings({ at: from, findings: older.findings }, { at: to, findings: newer.findings }, newer.runs);
  return {
    from,
    to,
    remarks: remarksOn(older, newer),
    isDoubted: false,
    changes: differences.map((each) => ({
      is: each.is,
      how: judged.every((ids) => ids.has((each.after ?? each.before)?.control ?? '')) ? each.how : 'notComparable',
      ...(each.before && { before: findingRow(each.before) }),
      ...(each.after && { after: findingRow(each.after) }),
      shownBefore: shownIn(each.before),
      shownAfter: shownIn(each.after),
      mover: each.run ? { is: 'ours', run: each.run.id, by: each.run.by } : { is: 'notOurs' },
    })),
  };
}

function refuseUnlessAlike(older: Compared, newer: Compared): void {
  if (older.edition !== newer.edition)
    throw new EngineError('otherHost', 'One record is the full edition, the other the redacted edition. Compare two records of the same edition.');
  if (older.host.machineId !== newer.host.machineId)
    throw new EngineError(
      'otherHost',
      `The records are of two hosts: ${older.host.name} (${older.host.machineId}) and ${newer.host.name} (${newer.host.machineId}). Choose two records of one host.`,
    );
}

function remarksOn(older: Compared, newer: Compared): string[] {
  const partial = [older, newer].filter((each) => each.scan.partial).map((each) => each.scan.finishedAt);
  return [
    ...(older.tool.catalogue === newer.tool.catalogue
      ? []
      : ['The records use different catalogues. A difference can come from the catalogue instead of the host.']),
    ...(older.host.name === newer.host.name ? [] : [`The host had the name ${older.host.name} and now has the name ${newer.host.name}.`]),
    ...partial.map((at) => `The scan of ${timeWords(at)} was cancelled. Facts that it did not reach are shown as differences.`),
    ...(older.controls.length === newer.controls.length
      ? []
      : [`One record contains ${String(older.controls.length)} controls, the other ${String(newer.controls.length)}. Some areas may have been left out.`]),
    ...(newer.journal.is === 'read'
      ? []
      : ['The journal could not be read when the later record was created. Castellan cannot tell which changes it made itself.']),
  ];
}

const shownIn = (finding: Finding | undefined): string => (finding?.evidence ?? []).map((each) => `${each.label}: ${each.shown}`).join('; ');
