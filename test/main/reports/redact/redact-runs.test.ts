import { describe, expect, it } from 'vitest';
import type { RecordedRollback } from '../../../../main/contract/rollback.ts';
import { redactRollback } from '../../../../main/reports/redact/redact-runs.ts';

const redaction = { sweep: (text: string) => text.replaceAll('HV01', 'the host'), pseudonyms: { person: (name: string) => `person ${String(name.length)}` } };
const planted: RecordedRollback = { name: 'run-1-0', seconds: 600, plantedAt: '2026-11-28T08:00:00Z', startedAt: '2026-11-28T08:00:09Z' };

describe('the rollback in a redacted run', () => {
  it('names no address, no statement and no person, and keeps how many proofs there were', () => {
    const proofs = ['New connection from 10.0.9.9 to port 3389', 'Statement of anna about 10.0.9.9: my laptop'];
    const ended = { at: '2026-11-28T08:05:00Z', end: 'kept', by: 'anna', proofs, message: 'HV01: The change was kept.' } as const;
    const redacted = redactRollback(redaction, { ...planted, ended: { ...ended, proofs } });
    expect(JSON.stringify(redacted)).not.toMatch(/10\.0\.9\.9|anna|laptop|HV01/);
    expect(redacted.ended).toMatchObject({ end: 'kept', by: 'person 4', message: 'the host: The change was kept.' });
    expect(redacted.ended?.proofs).toHaveLength(2);
  });
  it('is as it was where it has not ended, or the host ended it', () => {
    expect(redactRollback(redaction, planted)).toEqual(planted);
    const ended = { at: '2026-11-28T08:10:09Z', end: 'returned' as const, proofs: [], message: 'The host restored the old value.' };
    expect(redactRollback(redaction, { ...planted, ended })).toEqual({ ...planted, ended });
  });
});
