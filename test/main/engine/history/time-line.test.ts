import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../main/contract/finding.ts';
import type { JournalEntry } from '../../../../main/contract/journal.ts';
import type { TimeLineEvent } from '../../../../main/contract/time-line.ts';
import { timeLineOf } from '../../../../main/engine/history/time-line.ts';
import type { Run, RunStep } from '../../../../main/engine/history/runs.ts';

const day = (number: number): string => `2026-11-${String(number).padStart(2, '0')}T08:00:00.000Z`;
const finding = (control: string, verdict: Finding['verdict'], more: Partial<Finding> = {}): Finding => ({
  control,
  target: { kind: 'host', key: {}, label: 'HV01' },
  verdict,
  severity: 'high',
  title: control,
  because: [],
  evidence: [],
  waived: false,
  ...more,
});
const scan = (number: number, ...findings: readonly Finding[]) => ({ finishedAt: day(number), findings });
const step = (control: string, number: number, more: Partial<RunStep> = {}): RunStep =>
  ({
    step: 0,
    at: day(number),
    change: {
      controls: [control],
      label: 'SMB 1',
      target: { kind: 'host', key: {}, label: 'HV01' },
      address: { resource: 'smbServer', key: {}, property: 'smb1' },
      from: { is: 'value', value: true },
      to: { is: 'value', value: false },
      edit: { how: 'replace' },
    },
    settled: { outcome: 'done', was: { is: 'value', value: true }, is: { is: 'value', value: false }, message: '' },
    ...more,
  }) as unknown as RunStep;
const run = (number: number, ...steps: readonly RunStep[]): Run => ({ id: `r${String(number)}`, at: day(number), steps }) as unknown as Run;
const drifts = (events: readonly TimeLineEvent[]) => events.flatMap((event) => (event.is === 'drift' ? [event] : []));

describe('the time line of a host', () => {
  it('holds scans, runs, ends of rollbacks, resets and reports, the newest first', () => {
    const rollback = {
      name: 'x',
      seconds: 600,
      plantedAt: day(4),
      proofs: [],
      ended: { at: day(5), end: 'returned', proofs: [], message: 'Not kept.' },
    } as unknown as NonNullable<RunStep['rollback']>;
    const entries: readonly JournalEntry[] = [
      { entry: 'reported', at: day(6), by: 'Anna', edition: 'full', seal: 's' },
      { entry: 'practiceReset', at: day(2) },
    ];
    const events = timeLineOf([scan(1), { finishedAt: day(3) }], [run(4, step('A', 4, { rollback }))], entries);
    expect(events.map(({ is, at }) => [is, at])).toEqual([
      ['report', day(6)],
      ['rollback', day(5)],
      ['run', day(4)],
      ['scan', day(3)],
      ['reset', day(2)],
      ['scan', day(1)],
    ]);
    expect(events[1]).toMatchObject({ run: 'r4', step: 0, label: 'SMB 1', end: 'returned', message: 'Not kept.' });
  });

  it('tells drift at the scan that found it, above that scan, with the most severe finding first', () => {
    const events = timeLineOf(
      [
        scan(1, finding('A', 'met'), finding('B', 'met'), finding('C', 'notMet')),
        scan(2, finding('A', 'notMet', { severity: 'low' }), finding('B', 'notMet', { severity: 'critical' }), finding('C', 'met'), finding('D', 'notMet')),
      ],
      [],
      [],
    );
    expect(events.map(({ is }) => is)).toEqual(['drift', 'scan', 'scan']);
    expect(events[0]).toMatchObject({ at: day(2), since: day(1), counts: { worse: 2, new: 1, better: 0, fixed: 1 } });
    expect(drifts(events)[0]?.worst.map(({ control }) => control)).toEqual(['B', 'D', 'A']);
  });

  it('tells no drift for what a run of Castellan has changed, nor for what its restart has completed', () => {
    const scans = [scan(1, finding('A', 'notMet'), finding('B', 'pending')), scan(3, finding('A', 'met'), finding('B', 'met'))];
    expect(drifts(timeLineOf(scans, [run(2, step('A', 2))], []))).toEqual([]);
    expect(drifts(timeLineOf(scans, [], []))).toHaveLength(1);
    expect(drifts(timeLineOf([scan(1, finding('B', 'pending')), scan(3, finding('B', 'notMet'))], [], []))).toHaveLength(1);
  });

  it('tells no drift for what was not read at one of two scans, nor for another value behind the same verdict', () => {
    expect(drifts(timeLineOf([scan(1, finding('A', 'unknown')), scan(2, finding('A', 'notMet'))], [], []))).toEqual([]);
    expect(drifts(timeLineOf([scan(1, finding('A', 'notMet')), scan(2, finding('A', 'notMet', { title: 'other' }))], [], []))).toEqual([]);
  });

  it('compares with the last scan that can be read', () => {
    const events = timeLineOf([scan(3, finding('A', 'notMet')), { finishedAt: day(2) }, scan(1, finding('A', 'met'))], [], []);
    expect(drifts(events).map(({ since, at }) => [since, at])).toEqual([[day(1), day(3)]]);
  });

  it('tells no drift over a reset of the practice host, and tells it again between later scans', () => {
    const scans = [scan(1, finding('A', 'met'), finding('B', 'notMet')), scan(3, finding('A', 'notMet'), finding('B', 'met'), finding('C', 'notMet'))];
    expect(drifts(timeLineOf(scans, [], [{ entry: 'practiceReset', at: day(2) }]))).toEqual([]);
    for (const other of [1, 4]) expect(drifts(timeLineOf(scans, [], [{ entry: 'practiceReset', at: day(other) }]))).toHaveLength(1);
    const later = [...scans, scan(5, finding('A', 'met'), finding('B', 'met'), finding('C', 'notMet'))];
    expect(drifts(timeLineOf(later, [], [{ entry: 'practiceReset', at: day(2) }])).map(({ at }) => at)).toEqual([day(5)]);
  });

  it('tells drift where a run has changed one setting of a finding and something else the one that the verdict changed with', () => {
    const restsOn = (smb1: string, signing: string): Partial<Finding> => ({
      evidence: Object.entries({ smb1, signing }).map(([property, shown]) => ({
        address: { resource: 'smbServer', key: {}, property },
        label: property,
        state: { is: 'value' as const, value: shown },
        shown,
        native: '',
        at: day(1),
      })),
    });
    const told = (before: Finding | undefined, after: Finding): number =>
      drifts(timeLineOf([scan(1, ...(before ? [before] : [])), scan(3, after)], [run(2, step('A', 2))], [])).length;
    const met = finding('B', 'met', restsOn('yes', 'on'));
    expect(told(met, finding('B', 'notMet', restsOn('yes', 'off'))), 'only the other setting').toBe(1);
    expect(told(met, finding('B', 'notMet', restsOn('no', 'off'))), 'both settings').toBe(1);
    expect(told(met, finding('B', 'notMet', restsOn('no', 'on'))), 'only the setting of the run').toBe(0);
    expect(told(undefined, finding('B', 'notMet', restsOn('no', 'off'))), 'a new target that also rests on another setting').toBe(1);
  });

  it('tells no drift for another control whose finding rests on the setting that a run has changed', () => {
    const restsOn = (property: string): Partial<Finding> => ({
      evidence: [
        {
          address: { resource: 'smbServer', key: {}, property },
          label: 'SMB',
          state: { is: 'value', value: true },
          shown: 'yes',
          native: '',
          at: day(1),
        },
      ],
    });
    const changes = [
      ['notMet', 'met'],
      ['met', 'notMet'],
      ['notMet', 'pending'],
    ] as const;
    for (const [before, after] of changes) {
      const between = (property: string) => [scan(1, finding('B', before, restsOn(property))), scan(3, finding('B', after, restsOn(property)))];
      expect(drifts(timeLineOf(between('smb1'), [run(2, step('A', 2))], [])), `${before}, then ${after}`).toEqual([]);
      expect(drifts(timeLineOf(between('smb1'), [run(4, step('A', 4))], []))).toHaveLength(1);
      expect(drifts(timeLineOf(between('signing'), [run(2, step('A', 2))], []))).toHaveLength(1);
    }
    const notMade = step('A', 2, { settled: { outcome: 'done', was: { is: 'value', value: true }, is: { is: 'value', value: true }, message: '' } });
    expect(
      drifts(timeLineOf([scan(1, finding('B', 'notMet', restsOn('smb1'))), scan(3, finding('B', 'met', restsOn('smb1')))], [run(2, notMade)], [])),
    ).toHaveLength(1);
    expect(drifts(timeLineOf([scan(1), scan(3, finding('B', 'notMet', restsOn('smb1')))], [run(2, step('A', 2))], []))).toEqual([]);
  });
});
