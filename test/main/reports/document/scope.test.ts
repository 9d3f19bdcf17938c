import { describe, expect, it } from 'vitest';
import { indexed } from '../../../../main/reports/document/counting.ts';
import { scope } from '../../../../main/reports/document/scope.ts';
import type { EvidenceRecord } from '../../../../main/contract/record/record.ts';
import { sealRecord } from '../../../../main/reports/seal.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import { cliApplication } from '../../../journeys/cli-application.ts';
import { recordOf } from '../../application/evidence/practice-records.ts';

const recorded = async (): Promise<EvidenceRecord> => {
  const cli = cliApplication();
  await cli.run('scan', '--host', 'practice:fresh', '--json');
  return sealRecord((await recordOf(cli, 'practice:fresh')).record, sha256);
};
const textOf = (record: EvidenceRecord): string => JSON.stringify(scope(indexed(record)));

describe('the traces that reading leaves', () => {
  it('are none on a recording, and on a computer those of what was read', async () => {
    const practice = await recorded();
    expect(textOf(practice)).toContain('reading leaves no traces on a computer');
    for (const trace of ['export of secedit,', 'dism.log', '4104']) expect(textOf(practice)).not.toContain(trace);
    const real: EvidenceRecord = { ...practice, host: { ...practice.host, kind: 'local' } };
    for (const trace of [
      'export of secedit,',
      'scesrv.log',
      'export of auditpol,',
      'dism.log',
      'audit event for each folder',
      'events 4104',
      'temporary files',
    ])
      expect(textOf(real)).toContain(trace);
    const unread: EvidenceRecord = {
      ...real,
      readings: real.readings.map((reading) =>
        reading.resource === 'auditSubcategory' ? { ...reading, complete: false, rows: 0, problem: 'denied' } : reading,
      ),
    };
    expect(textOf(unread)).not.toContain('export of auditpol,');
  });
});
