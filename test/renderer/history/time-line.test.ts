import { beforeEach, describe, expect, it } from 'vitest';
import { createElement } from 'react';
import type { TimeLineEvent } from '../../../main/contract/time-line.ts';
import type { HistoryView } from '../../../main/contract/wizard/history-view.ts';
import { sampleStep } from '../../../renderer/gallery/sample-data.ts';
import { TimeLine } from '../../../renderer/history/time-line.tsx';
import { openConnection } from '../open-connection.ts';
import { renderStatic } from '../render-static.ts';

const at = (hour: number): string => `2026-11-2${String(hour)}T08:00:00.000Z`;
const counts = { notMet: 3, pending: 1, unknown: 0, manual: 0, met: 17, notApplicable: 0 };
const open = { critical: 0, high: 3, medium: 0, low: 0, info: 0 };
const target = { kind: 'vm', key: { vm: '1' }, label: 'WEB01' };
const history = (timeLine: readonly TimeLineEvent[]): Pick<HistoryView, 'timeLine' | 'scans' | 'runs'> => ({
  timeLine: [...timeLine],
  scans: [4, 1].map((hour) => ({ finishedAt: at(hour), readable: true, verdicts: counts, open })),
  runs: [
    {
      id: '7',
      at: at(2),
      by: 'Anna',
      plan: 'p',
      purpose: 'fix',
      ended: true,
      interrupted: false,
      planned: 1,
      steps: [{ ...sampleStep('done', 0), inPlace: true }],
    },
  ],
});
const shown = (...timeLine: readonly TimeLineEvent[]): string =>
  renderStatic(createElement(TimeLine, { reference: 'a', history: history(timeLine), onCompare: () => undefined })).text;

beforeEach(() => {
  openConnection({});
});

describe('the time line', () => {
  it('shows scans, runs, the ends of rollbacks and drift in one list, in the order given', () => {
    const text = shown(
      { is: 'drift', at: at(4), since: at(1), counts: { worse: 1, new: 0, better: 0, fixed: 2 }, worst: [{ control: 'XX-1', title: 'RDP is open', target }] },
      { is: 'scan', at: at(4) },
      { is: 'rollback', at: at(3), run: '7', step: 0, label: 'Firewall', target, end: 'returned', message: 'Nobody kept it.' },
      { is: 'run', at: at(2), run: '7' },
      { is: 'scan', at: at(1) },
    );
    const places = ['Drift: changed outside Castellan', '3 to fix, 1 restart pending, 17 OK', 'Old value restored', '1 change planned, 1 change done'].map(
      (part) => text.indexOf(part),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain('1 worse, 2 fixed. No run of Castellan explains this. XX-1 RDP is open, WEB01');
    expect(text).toContain('2 scans 1 run 1 rollback 1 drift');
  });

  it('offers to compare a scan with the one before, and the oldest with none', () => {
    expect(shown({ is: 'scan', at: at(4) })).toContain('Compare with the scan before');
    expect(shown({ is: 'scan', at: at(1) })).not.toContain('Compare with the scan before');
  });

  it('draws the newest twelve events, and says how many are earlier', () => {
    const events = Array.from({ length: 30 }, (_, day): TimeLineEvent => ({ is: 'reset', at: `2026-10-${String(30 - day).padStart(2, '0')}T08:00:00.000Z` }));
    const text = shown(...events);
    expect(text.match(/Practice host reset/g)).toHaveLength(12);
    expect(text).toContain('Show 12 earlier events');
  });
});
