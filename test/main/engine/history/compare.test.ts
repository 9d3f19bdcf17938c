import { describe, expect, it } from 'vitest';
import type { Key } from '../../../../main/contract/address.ts';
import type { Finding } from '../../../../main/contract/finding.ts';
import { unreadDisks, unreadParents, unreadPlaces } from '../../../../main/contract/is-stand-in.ts';
import type { Run } from '../../../../main/engine/history/runs.ts';
import { timeLineOf } from '../../../../main/engine/history/time-line.ts';
import { compareAboutVm, compareFindings, compareVerdicts, namedFindings, namesVm } from '../../../../main/engine/history/compare.ts';

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

const standIns: readonly (readonly [string, string, Key, readonly string[] | undefined])[] = [
  ['a part of a VM', 'vmNetworkAdapter', { adapter: 'unread:1' }, ['1']],
  ['the disks of a VM', 'vmDiskFile', { vm: '1', path: unreadDisks }, ['1']],
  ['parent disks', 'parentDisk', { path: unreadParents }, undefined],
  ['paths of VMs', 'vmVolume', { place: unreadPlaces }, undefined],
];

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
    expect([between[0]?.run?.id, earlier[0]?.run]).toEqual(['r', undefined]);
  });

  it('name the last run that changed a setting behind the finding of another control, as the time line does', () => {
    const restsOn = (verdict: Finding['verdict'], shown: string): Finding => {
      const one = finding('B', verdict, shown);
      return { ...one, evidence: one.evidence.map((each) => ({ ...each, address: { resource: 'smbServer', key: {}, property: 'smb1' } })) };
    };
    const before = at('2026-11-01', restsOn('notMet', 'yes'));
    const after = at('2026-11-05', restsOn('met', 'no'));
    const of = (...days: readonly string[]) => days.map((day) => ({ ...run('A', day), id: day }));
    for (const [runs, explains] of [
      [of('2026-11-02'), '2026-11-02'],
      [of('2026-11-02', '2026-11-03', '2026-11-06'), '2026-11-03'],
      [of('2026-10-02', '2026-11-06'), undefined],
    ] as const) {
      expect(compareFindings(before, after, runs)[0]?.run?.id).toBe(explains);
      const drift = timeLineOf(
        [before, after].map(({ at: finishedAt, findings }) => ({ finishedAt, findings })),
        runs,
        [],
      ).some(({ is }) => is === 'drift');
      expect(drift).toBe(explains === undefined);
    }
  });

  it('are not comparable about a target that one of them misses because it could not read which targets there are', () => {
    const vm = { ...finding('A', 'notMet'), target: { kind: 'vm', key: { vm: '1' }, label: 'WEB01' } };
    const notListed = finding('A', 'unknown');
    const hows = (before: readonly Finding[], after: readonly Finding[]) =>
      compareFindings(at('2026-11-01', ...before), at('2026-11-02', ...after), []).flatMap(({ how, before: was, after: is }) =>
        (is ?? was)?.target.kind === 'vm' ? [how] : [],
      );
    expect(hows([notListed], [vm])).toEqual(['notComparable']);
    expect(hows([vm], [notListed])).toEqual(['notComparable']);
    expect(hows([vm], [vm, notListed])).toEqual([]);
    expect([hows([], [vm]), hows([vm], [])]).toEqual([['new'], ['gone']]);
  });

  it.each(standIns)('are not comparable about a target where a row stands for what could not be read: %s', (_, kind, key, vms) => {
    const about = (one: Finding, target: Key, of: readonly string[] | undefined): Finding => ({
      ...one,
      target: { kind, key: target, label: '' },
      ...(of && { vms: [...of] }),
    });
    const there = about(finding('A', 'notMet'), { id: 'x' }, vms);
    const hows = (before: readonly Finding[], after: readonly Finding[]) =>
      compareFindings(at('2026-11-01', ...before), at('2026-11-02', ...after), []).map(({ how }) => how);
    for (const verdict of ['unknown', 'manual', 'met'] as const) {
      const standIn = about(finding('A', verdict), key, vms);
      expect(hows([there], [standIn])).toEqual(['notComparable', 'notComparable']);
      expect(hows([standIn], [there])).toEqual(['notComparable', 'notComparable']);
      expect(hows([there, standIn], [standIn])).toEqual(['notComparable']);
      // It says nothing of another control, and one that names a VM nothing of another VM.
      expect(hows([{ ...there, control: 'B' }, standIn], [standIn])).toEqual(['gone']);
      if (vms) expect(hows([{ ...there, vms: ['2'] }, standIn], [standIn])).toEqual(['gone']);
    }
  });
});

describe('the verdicts of two times', () => {
  const verdictsOf = (before: Finding, after: Finding) =>
    compareVerdicts(namedFindings('2026-11-01', [before]), namedFindings('2026-11-02', [after]), []).map(({ is, how }) => [is, how]);

  it('do not differ when only the evidence is another, which two scans do', () => {
    expect(verdictsOf(finding('A', 'notMet', '1'), finding('A', 'notMet', '2'))).toEqual([]);
    expect(compareFindings(at('2026-11-01', finding('A', 'notMet', '1')), at('2026-11-02', finding('A', 'notMet', '2')), [])).toHaveLength(1);
  });

  it('differ by verdict, by severity and by an accepted risk', () => {
    const one = finding('A', 'notMet');
    expect(verdictsOf(one, finding('A', 'met'))).toEqual([['changed', 'fixed']]);
    expect(verdictsOf(one, { ...one, severity: 'critical' })).toEqual([['changed', 'worse']]);
    expect(verdictsOf(one, { ...one, waived: true })).toEqual([['changed', 'other']]);
  });
});

describe('what two times tell about one VM', () => {
  const about = (vms: readonly string[] | undefined, more: Partial<Finding> = {}): Finding => ({
    ...finding('A', 'notMet'),
    target: { kind: 'folder', key: { path: 'D:\\VMs' }, label: '' },
    ...(vms && { vms: [...vms] }),
    ...more,
  });
  const toldOf = (before: readonly Finding[], after: readonly Finding[], id = 'a') =>
    compareAboutVm(namedFindings('2026-11-01', before), namedFindings('2026-11-02', after), id).map(({ is, how }) => [is, how]);

  it('is a finding that names the VM, in any case of its id', () => {
    expect([namesVm(about(['B', 'A']), 'a'), namesVm(about(['B']), 'a'), namesVm(about(undefined), 'a')]).toEqual([true, false, false]);
  });

  it('is nothing when the findings that differ name other VMs or none', () => {
    expect(toldOf([about(['B'])], [about(['B'], { verdict: 'met' })])).toEqual([]);
    expect(toldOf([about(undefined)], [])).toEqual([]);
    expect(toldOf([], [about(['B'])])).toEqual([]);
  });

  it('is nothing when only the evidence is another', () => {
    expect(toldOf([about(['A'])], [about(['A'], { evidence: [] })])).toEqual([]);
  });

  it('is each finding that one of the times does not have, or judges otherwise', () => {
    expect(toldOf([], [about(['A'])])).toEqual([['new', 'new']]);
    expect(toldOf([about(['A'])], [])).toEqual([['gone', 'gone']]);
    expect(toldOf([about(['A'])], [about(['A'], { verdict: 'met' })])).toEqual([['changed', 'fixed']]);
  });

  it('is a finding that names the VM at one of the times only, when the other has read everything of it', () => {
    expect(toldOf([about(['A', 'B'])], [about(['B'])])).toEqual([['changed', 'other']]);
    expect(toldOf([about(['B'])], [about(['A', 'B'])])).toEqual([['changed', 'other']]);
  });

  it('is not comparable when the time without the name could not read everything of the VM', () => {
    const unread = { ...about(['A'], { verdict: 'unknown' }), control: 'B' };
    expect(toldOf([about(['A', 'B']), unread], [about(['B']), unread])).toEqual([['changed', 'notComparable']]);
    expect(toldOf([about(['B']), unread], [about(['A', 'B']), unread])).toEqual([['changed', 'notComparable']]);
    // Of another VM it says nothing.
    const ofOther = { ...unread, vms: ['C'] };
    expect(toldOf([about(['A', 'B']), ofOther], [about(['B']), ofOther])).toEqual([['changed', 'other']]);
  });

  it('is not comparable when the time without the name could not list the targets of the control', () => {
    const notListed = finding('A', 'unknown');
    expect(toldOf([about(['A', 'B']), notListed], [about(['B']), notListed])).toEqual([['changed', 'notComparable']]);
  });
});
