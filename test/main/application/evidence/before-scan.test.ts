import { describe, expect, it } from 'vitest';
import { beforeScan } from '../../../../main/application/evidence/before-scan.ts';
import type { Run } from '../../../../main/engine/history/runs.ts';

const kept = (...times: readonly string[]) => times.map((finishedAt) => ({ finishedAt, read: () => Promise.reject(new Error('not read here')) }));
const change = { address: { resource: 'smbServer', key: {}, property: 'smb1' }, edit: { how: 'replace' }, ...fromTo(true, false) };
function fromTo(from: boolean, to: boolean) {
  return { from: { is: 'value', value: from }, to: { is: 'value', value: to } };
}
/** `made`: the readings show the change; the recorded outcome is not used. */
const run = (at: string, purpose: 'fix' | 'undo', became: 'made' | 'held'): Run => {
  const settled =
    became === 'made'
      ? { outcome: 'failed', was: { is: 'value', value: true }, is: { is: 'value', value: false }, message: '' }
      : { outcome: 'held', was: { is: 'notAsked' }, is: { is: 'notAsked' }, message: '' };
  return { id: at, at, by: 'x', ended: true, plan: { purpose }, steps: [{ step: 0, at, change, settled }] } as unknown as Run;
};

describe('what a scan is measured against', () => {
  const history = kept('2026-05', '2026-04', '2026-03', '2026-01');
  it('is the last scan before the newest changes, even where that is the scan at hand', () => {
    expect(beforeScan(history, undefined, '2026-05', [run('2026-02', 'fix', 'made'), run('2026-03-15', 'fix', 'made')])?.finishedAt).toBe('2026-03');
    expect(beforeScan(history, undefined, '2026-05', [run('2026-06', 'fix', 'made')])?.finishedAt).toBe('2026-05');
  });
  it('is the one before it where nothing was changed: a change that was on hold or undone does not count', () => {
    expect(beforeScan(history, undefined, '2026-05', [])?.finishedAt).toBe('2026-04');
    expect(beforeScan(history, undefined, '2026-05', [run('2026-03-15', 'fix', 'held'), run('2026-03-16', 'undo', 'made')])?.finishedAt).toBe('2026-04');
  });
  it('is the one that was named, or none', () => {
    expect(beforeScan(history, '2026-01', '2026-05', [])?.finishedAt).toBe('2026-01');
    expect(beforeScan(history, 'none', '2026-05', [])).toBeUndefined();
    expect(beforeScan(history, '2020-01', '2026-05', [])).toBeUndefined();
    expect(beforeScan(kept('2026-05'), undefined, '2026-05', [])).toBeUndefined();
  });
  it('is the one whose time a column shows, and none where a column shows two with that time', () => {
    const [late, early, other] = ['2026-11-24T08:00:00.700Z', '2026-11-24T08:00:00.100Z', '2026-11-24T07:59:59.999Z'];
    const scans = kept(late, early, other);
    expect(beforeScan(scans, '2026-11-24 07:59:59', late, [])?.finishedAt).toBe(other);
    for (const exact of [late, early]) expect(beforeScan(scans, exact, late, [])?.finishedAt).toBe(exact);
    expect(() => beforeScan(scans, '2026-11-24 08:00:00', late, [])).toThrow(
      `2 scans of this host finished at 24 November 2026, 08:00:00 UTC. Name one by its exact time: ${late}, ${early}.`,
    );
  });
});
