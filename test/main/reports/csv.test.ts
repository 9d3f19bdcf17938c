import { csvParse } from 'd3-dsv';
import { beforeAll, describe, expect, it } from 'vitest';
import { findingsCsv } from '../../../main/reports/csv.ts';
import { sealRecord } from '../../../main/reports/seal.ts';
import type { EvidenceRecord } from '../../../main/contract/record/record.ts';
import { sha256 } from '../../../main/shells/digest.ts';
import { cliApplication } from '../../journeys/cli-application.ts';
import { recordOf } from '../application/evidence/practice-records.ts';

let record: EvidenceRecord;
beforeAll(async () => {
  const cli = cliApplication();
  await cli.run('scan', '--host', 'practice:neglected', '--json');
  record = sealRecord((await recordOf(cli, 'practice:neglected')).record, sha256);
});
const rowsOf = (given: EvidenceRecord) => csvParse(findingsCsv(given).replace(/^\uFEFF/, ''));
const named = (label: string): EvidenceRecord => {
  const [first, ...others] = record.findings;
  if (!first) throw new Error('There is a finding.');
  return { ...record, findings: [{ ...first, target: { ...first.target, label } }, ...others] };
};

describe('the findings for a spreadsheet', () => {
  it('have a row each, and come back as they were', () => {
    const rows = rowsOf(record);
    expect(rows).toHaveLength(record.findings.length);
    rows.forEach((row, index) => {
      expect([row['control'], row['verdict'], row['severity']]).toEqual([
        record.findings[index]?.control,
        record.findings[index]?.verdict,
        record.findings[index]?.severity,
      ]);
    });
  });

  it('say in the file itself that it is UTF-8, and end their lines as RFC 4180 has it', () => {
    const text = findingsCsv(record);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '  =1+1', '"=1+1', '\t=1+1', '＝1+1', "'=1+1", '|calc', '%0A=1'])(
    'hold nothing that a spreadsheet would run: %j',
    (label) => {
      const field = rowsOf(named(label))[0]?.['target'] ?? '';
      expect(field).not.toMatch(/^[\s"]*[=+\-@＝|%]/);
      expect(field.endsWith(label.replace('\t', '‹U+0009›'))).toBe(true);
    },
  );

  it.each(['line one\nline two', 'a;b,c"d', 'nul\u0000here', '\u202Etxt.exe', 'שרת', 'D:\\VMs\\x'])('keep %j as a field of its own', (label) => {
    const rows = rowsOf(named(label));
    expect(rows).toHaveLength(record.findings.length);
    expect(rows[0]?.['target']).toBe(label.replace(/[\n\u0000\u202E]/g, (sign) => `‹U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`));
  });

  it('name who is responsible for a finding: the assignment of the target before the one for all', () => {
    const [first] = record.findings;
    if (!first) throw new Error('There is a finding.');
    const due = '2027-01-31T23:59:59.000Z';
    const all = { control: first.control, owner: 'Everybody', due };
    expect(rowsOf({ ...record, assignments: [all] })[0]).toMatchObject({ owner: 'Everybody', due: '2027-01-31' });
    expect(rowsOf({ ...record, assignments: [{ ...all, owner: 'Anna', target: first.target.key }, all] })[0]?.['owner']).toBe('Anna');
  });
});
