import { csvFormatRows } from 'd3-dsv';
import type { EvidenceRecord } from '../contract/record/record.ts';
import type { Finding } from '../contract/finding.ts';
import { assignmentOf } from './assignment-of.ts';
import { harmless } from '../contract/foreign-text.ts';

const columns = [
  'control',
  'area',
  'title',
  'severity',
  'depth',
  'verdict',
  'accepted',
  'target kind',
  'target',
  'found',
  'because',
  'values read',
  'read at (UTC)',
  'how to read it',
  'owner',
  'due',
] as const;

/** UTF-8 is not guessed by spreadsheets; this mark says it. */
const byteOrderMark = '\uFEFF';

/** The findings for a spreadsheet: one row each, RFC 4180, with nothing that a spreadsheet would run. */
export function findingsCsv(record: EvidenceRecord): string {
  const controls = new Map(record.controls.map((control) => [control.id, control]));
  const areas = new Map(record.areas.map((area) => [area.id, area.title]));
  const row = (finding: Finding): string[] => {
    const control = controls.get(finding.control);
    const assigned = assignmentOf(record.assignments, finding);
    return [
      finding.control,
      areas.get(control?.area ?? '') ?? '',
      control?.title ?? '',
      finding.severity,
      control?.depth ?? '',
      finding.verdict,
      finding.waived ? 'yes' : 'no',
      finding.target.kind,
      finding.target.label,
      finding.title,
      finding.because.join(' '),
      finding.evidence.map((each) => `${each.label}: ${each.shown}`).join('; '),
      finding.evidence.map((each) => each.at).sort()[0] ?? '',
      [...new Set(finding.evidence.map((each) => each.native))].join('; '),
      assigned?.owner ?? '',
      assigned?.due.slice(0, 10) ?? '',
    ];
  };
  const rows = [[...columns], ...record.findings.map(row)].map((fields) => fields.map(field));
  return `${byteOrderMark}${csvFormatRows(rows).replaceAll('\n', '\r\n')}\r\n`;
}

/**
 * What begins like a formula is given an apostrophe, blanks and quotes before it or not, in half and full width (OWASP, CSV injection).
 * Characters that show nothing become code points, so that a field is one line.
 */
function field(text: string): string {
  const shown = harmless(text);
  return /^[\s"'‘’“”]*[=+\-@＝＋－＠|%]/u.test(shown) ? `'${shown}` : shown;
}
