import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../main/contract/finding.ts';
import type { Run } from '../../../../main/engine/history/runs.ts';
import { compareFindings } from '../../../../main/engine/history/compare.ts';

const finding = (control: string, verdict: Finding['verdict'], shown = '1'): Finding => ({
  control,
  target: { kind: 'host', key: {}, label: 'HV01' },
  verdict,
  severity: 'high',
  title: control,
  because: [],
  evidence: [{ address: { resource: 'registry', key: {}, property: 'value' }, label: 'value', state: { is: 'value', value: 1 }, shown, native: '', at: '' }],
  waived: false,
});
const run = (control: string, at: string): Run =>
  ({
    id: 'r',
    at,
    by: 'test',
    ended: true,
    plan: {},
    steps: [
      {
        step: 0,
        at,
        change: {
          controls: [control],
          target: { key: {} },
          address: { resource: 'smbServer', key: {}, property: 'smb1' },
          from: { is: 'value', value: true },
          to: { is: 'value', value: false },
          edit: { how: 'replace' },
        },
        // The readings count; the recorded outcome is not used.
        settled: { outcome: 'failed', was: { is: 'value', value: true }, is: { is: 'value', value: false }, message: '' },
      },
    ],
  }) as unknown as Run;
const at = (time: string, ...findings: readonly Finding[]) => ({ at: time, findings });

describe('two scans', () => {
  it('differ by verdict, by evidence, and by what came and went', () => {
    const differences = compareFindings(
      at('2026-11-01', finding('A', 'met'), finding('B', 'notMet'), finding('C', 'met'), finding('D', 'notMet', '1')),
      at('2026-11-02', finding('A', 'met'), finding('B', 'met'), finding('D', 'notMet', '2'), finding('E', 'notMet')),
      [],
    );
    expect(differences.map((each) => [each.is, (each.after ?? each.before)?.control]).sort()).toEqual([
      ['changed', 'B'],
      ['changed', 'D'],
      ['gone', 'C'],
      ['new', 'E'],
    ]);
  });

  it('say what was changed from here, and only when it was between the two', () => {
    const between = compareFindings(at('2026-11-01', finding('A', 'notMet')), at('2026-11-03', finding('A', 'met')), [run('A', '2026-11-02')]);
    const earlier = compareFindings(at('2026-11-01', finding('A', 'notMet')), at('2026-11-03', finding('A', 'met')), [run('A', '2026-10-02')]);
    expect([between[0]?.ours, earlier[0]?.ours]).toEqual([true, false]);
  });
});
