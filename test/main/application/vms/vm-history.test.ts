import { describe, expect, it } from 'vitest';
import type { KeptScanJudged } from '../../../../main/application/past/read-history.ts';
import { vmHistory } from '../../../../main/application/vms/vm-history.ts';
import type { Finding } from '../../../../main/contract/finding.ts';
import { unreadPlaces } from '../../../../main/contract/is-stand-in.ts';
import { verdicts } from '../../../../main/contract/verdict.ts';

const finding = (title: string, more: Partial<Finding> = {}): Finding => ({
  control: title,
  target: { kind: 'vm', key: { vm: 'a' }, label: 'A' },
  verdict: 'notMet',
  severity: 'high',
  title,
  because: [],
  evidence: [],
  waived: false,
  vms: ['A'],
  ...more,
});
const scan = (finishedAt: string, findings: readonly Finding[], unreadable?: string): KeptScanJudged => ({ finishedAt, findings, unreadable });

const historyOf = (scans: readonly KeptScanJudged[], vm: string) => vmHistory([...scans].reverse(), vm, () => true);

describe('vmHistory', () => {
  it('counts what is to fix on the VM, and names what is new and what is gone', () => {
    const [now, before] = historyOf(
      [
        scan('2026-01-01', [finding('one'), finding('two'), finding('other', { vms: ['b'] })]),
        scan('2026-02-01', [finding('two'), finding('three'), finding('risk', { waived: true }), finding('ok', { verdict: 'met' })]),
      ],
      'a',
    );
    const none = { unread: 0, unlisted: 0, accepted: [], notCompared: [] };
    expect(now).toEqual({ finishedAt: '2026-02-01', findings: 4, toFix: 2, added: ['three'], gone: ['one'], ...none });
    expect(before).toEqual({ finishedAt: '2026-01-01', findings: 2, toFix: 2, added: [], gone: [], ...none });
  });
  it('passes over a scan that cannot be read, and never calls its findings gone', () => {
    const [now, broken] = historyOf(
      [scan('2026-01-01', [finding('one')]), scan('2026-02-01', [], 'The file is damaged.'), scan('2026-03-01', [finding('one'), finding('two')])],
      'a',
    );
    expect(now).toMatchObject({ added: ['two'], gone: [] });
    expect(broken).toMatchObject({ problem: 'The file is damaged.', findings: 0, added: [], gone: [] });
  });
  it('says of a scan without the VM that it has no finding about it', () => {
    expect(historyOf([scan('2026-01-01', [finding('other', { vms: ['b'] })])], 'a')).toMatchObject([{ findings: 0, toFix: 0 }]);
  });
  it('calls a finding new or ended only where both scans have a verdict to compare with, for each verdict', () => {
    const put = { met: 'gone', pending: 'gone', unknown: 'notCompared', manual: 'notCompared', notApplicable: 'notCompared', notMet: undefined } as const;
    const lists = ['added', 'gone', 'accepted', 'notCompared'] as const;
    const changed = (before: Finding, after: Finding) => {
      const [now] = historyOf([scan('2026-01-01', [before]), scan('2026-02-01', [after])], 'a');
      return lists.filter((list) => now?.[list].join() === 'one');
    };
    for (const verdict of verdicts) {
      const other = finding('one', { verdict });
      const list = put[verdict];
      expect(changed(finding('one'), other), `to fix, then ${verdict}`).toEqual(list === undefined ? [] : [list]);
      expect(changed(other, finding('one')), `${verdict}, then to fix`).toEqual(list === undefined ? [] : [list === 'gone' ? 'added' : list]);
    }
    expect(changed(finding('one'), finding('one', { waived: true }))).toEqual(['accepted']);
    expect(changed(finding('one', { waived: true }), finding('one'))).toEqual(['added']);
    expect(changed(finding('one', { severity: 'low' }), finding('one', { severity: 'critical' }))).toEqual([]);
  });
  it('does not call a finding gone or new where one scan could not read which targets there are', () => {
    const notListed = finding('one', { verdict: 'unknown', target: { kind: 'host', key: {}, label: 'HV01' }, vms: [] });
    const both = historyOf([scan('2026-01-01', [finding('one')]), scan('2026-02-01', [notListed]), scan('2026-03-01', [finding('one')])], 'a');
    expect(both.map(({ added, gone, notCompared }) => [added, gone, notCompared])).toEqual([
      [[], [], ['one']],
      [[], [], ['one']],
      [[], [], []],
    ]);
  });
  it('names a finding to fix that begins or ends to be about the VM, and never on the VM that it is still about', () => {
    const shared = (vms: string[], more: Partial<Finding> = {}) =>
      finding('one', { target: { kind: 'folder', key: { path: 'D:\\VMs' }, label: '' }, vms, ...more });
    const told = (vm: string, ...times: readonly (Finding | Finding[])[]) => {
      const [now] = historyOf(
        times.map((each, at) => scan(`2026-0${String(at + 1)}-01`, [each].flat())),
        vm,
      );
      return [now?.added, now?.gone, now?.notCompared];
    };
    expect(told('b', shared(['A']), shared(['A', 'B']))).toEqual([['one'], [], []]);
    expect(told('a', shared(['A']), shared(['A', 'B']))).toEqual([[], [], []]);
    expect(told('b', shared(['A', 'B']), shared(['A']))).toEqual([[], ['one'], []]);
    expect(told('b', shared(['A']), shared(['A', 'B'], { verdict: 'met' }))).toEqual([[], [], []]);
    expect(told('b', shared(['A', 'B']), shared(['A'], { verdict: 'unknown' }))).toEqual([[], [], ['one']]);
    const unread = finding('disks', { verdict: 'unknown', vms: ['B'] });
    expect(told('b', [shared(['A', 'B']), unread], [shared(['A']), unread])).toEqual([[], [], ['one']]);
    expect(told('b', [shared(['A']), unread], [shared(['A', 'B']), unread])).toEqual([[], [], ['one']]);
  });
  it('does not call a finding new or ended on the VM where the other scan lists its targets only in part', () => {
    const about = (vms: string[]) => finding('one', { target: { kind: 'folder', key: { path: 'D:\\VMs' }, label: '' }, vms });
    const standIn = finding('one', { verdict: 'unknown', target: { kind: 'folder', key: { path: unreadPlaces }, label: '' }, vms: [] });
    const told = (was: readonly Finding[], is: readonly Finding[]) => {
      const [now] = historyOf([scan('2026-01-01', was), scan('2026-02-01', is)], 'b');
      return [now?.added, now?.gone, now?.notCompared];
    };
    expect(told([about(['A', 'B'])], [about(['A'])])).toEqual([[], ['one'], []]);
    expect(told([about(['A', 'B'])], [about(['A']), standIn])).toEqual([[], [], ['one']]);
    expect(told([about(['A']), standIn], [about(['A', 'B'])])).toEqual([[], [], ['one']]);
  });
  it('counts what could not be read, so that a scan with such findings is not said to have nothing to fix', () => {
    expect(historyOf([scan('2026-01-01', [finding('one', { verdict: 'unknown' })])], 'a')).toMatchObject([{ findings: 1, toFix: 0, unread: 1 }]);
  });
  it('counts the controls about VMs that could not list their targets', () => {
    const notListed = finding('two', { verdict: 'unknown', target: { kind: 'host', key: {}, label: 'HV01' }, vms: [] });
    const scans = [scan('2026-01-01', [finding('one', { verdict: 'met' }), notListed])];
    expect(historyOf(scans, 'a')).toMatchObject([{ toFix: 0, unread: 0, unlisted: 1 }]);
    expect(vmHistory(scans, 'a', (control) => control !== 'two')).toMatchObject([{ unlisted: 0 }]);
  });
});
