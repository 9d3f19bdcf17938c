import { describe, expect, it } from 'vitest';
import { compareRecords } from '../../../../main/application/evidence/compare-records.ts';
import { cliApplication } from '../../../journeys/cli-application.ts';
import { recordOf, scanAndFix } from './practice-records.ts';

const host = 'practice:neglected';

describe('two records of one host', () => {
  it('are the same: no difference', async () => {
    const cli = cliApplication();
    await cli.run('scan', '--host', host, '--json');
    const { record } = await recordOf(cli, host);
    expect(compareRecords(record, record).changes).toEqual([]);
  });

  it('differ by what was applied in between: ours, with run and person, whichever way round they are given', async () => {
    const cli = cliApplication();
    await cli.run('scan', '--host', host, '--json');
    const { record: older } = await recordOf(cli, host);
    const run = await scanAndFix(cli, host);
    await cli.run('scan', '--host', host, '--json');
    const { record: newer } = await recordOf(cli, host);
    const comparison = compareRecords(newer, older);
    const fixed = comparison.changes.filter((change) => change.before?.verdict === 'notMet' && change.after?.verdict === 'met');
    expect(fixed.length).toBeGreaterThan(0);
    expect(new Set(fixed.map((change) => JSON.stringify(change.mover)))).toEqual(new Set([JSON.stringify({ is: 'ours', run, by: 'test' })]));
    expect(fixed[0]?.shownBefore).not.toBe(fixed[0]?.shownAfter);
  });

  it('counts a change from outside Castellan as not ours', async () => {
    const cli = cliApplication();
    await cli.run('scan', '--host', host, '--json');
    const { record: older } = await recordOf(cli, host);
    const findings = older.findings.map((finding, index) =>
      index === 0 ? { ...finding, verdict: 'met' as const, severity: 'low' as const, evidence: [] } : finding,
    );
    const newer = { ...older, scan: { ...older.scan, finishedAt: '2099-01-01T00:00:00.000Z' }, findings: [...findings.slice(0, -1)] };
    const { changes } = compareRecords(older, newer);
    expect(changes.map((change) => change.is).sort()).toEqual(['changed', 'gone']);
    expect(changes.every((change) => change.mover.is === 'notOurs')).toBe(true);
  });

  it('of two hosts or two editions are refused in words; another catalogue, a partial scan or a new name is remarked on', async () => {
    const cli = cliApplication();
    await cli.run('scan', '--host', host, '--json');
    const { record } = await recordOf(cli, host);
    expect(() => compareRecords(record, { ...record, host: { ...record.host, machineId: 'other' } })).toThrow('two hosts');
    expect(() => compareRecords(record, { ...record, edition: 'redacted' })).toThrow('same edition');
    const later = {
      ...record,
      scan: { ...record.scan, partial: true },
      host: { ...record.host, name: 'HV99' },
      tool: { ...record.tool, catalogue: 'x' },
      journal: { is: 'unread' as const, why: 'gone' },
    };
    const { remarks } = compareRecords(record, later);
    expect(remarks.join(' ')).toMatch(/different catalogues.*HV99.*cancelled.*journal could not be read/s);
  });
});
