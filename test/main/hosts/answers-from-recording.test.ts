import { describe, expect, it } from 'vitest';
import type { Row } from '../../../main/contract/reading.ts';
import { filesBelow, linksAbove, noOtherNames } from '../../../main/hosts/practice/answers-from-recording.ts';

const recorded = (path: string, ...files: readonly string[]): Row => ({ key: { path }, facts: { files: { is: 'value', value: files } } });
const filesOf = (rows: readonly Row[], path: string): unknown => filesBelow(rows, [{ path }])[0]?.facts['files'];

describe('what a recording says of keys that its host was not asked for', () => {
  const rows = [
    recorded('D:\\VMs', 'D:\\VMs\\WEB01\\disk0.vhdx|1|2026-01-01', 'D:\\VMs\\WEB02\\disk0.vhdx|1|2026-01-01'),
    recorded('E:\\Old', 'E:\\Old\\a.vhdx|1|2026-01-01'),
  ];

  it('gives a folder the files below it, whichever folder was swept', () => {
    expect(filesOf(rows, 'd:\\vms\\web01')).toEqual({ is: 'value', value: ['D:\\VMs\\WEB01\\disk0.vhdx|1|2026-01-01'] });
    expect(filesOf(rows, 'E:\\')).toEqual({ is: 'value', value: ['E:\\Old\\a.vhdx|1|2026-01-01'] });
    expect(filesOf(rows, 'F:\\VMs')).toEqual({ is: 'value', value: [] });
  });

  it('leaves a folder unread that is above or below one that was not read', () => {
    const unread = { is: 'unread', why: 'Access is denied.' } as const;
    const denied = [...rows, { key: { path: 'E:\\Denied' }, facts: { files: unread } }];
    expect(filesOf(denied, 'E:\\Denied\\below')).toEqual(unread);
    expect(filesOf(denied, 'E:\\')).toEqual(unread);
    expect(filesOf(denied, 'D:\\VMs\\WEB02')).toMatchObject({ is: 'value' });
  });

  it('knows each account by all its names', () => {
    expect(noOtherNames([], [{ name: 'x' }])).toEqual([{ key: { name: 'x' }, facts: { sid: { is: 'absent' }, name: { is: 'absent' } } }]);
  });

  it('follows recorded links and mount points, and leaves unread what is below a path that was not read', () => {
    const path = (name: string, target: string, ...mountPoints: readonly string[]): Row => ({
      key: { path: name },
      facts: { target: { is: 'value', value: target }, mountPoints: { is: 'value', value: mountPoints } },
    });
    const unread = { is: 'unread', why: 'Access is denied.' } as const;
    const links = [
      path('D:\\VMs', 'C:\\Data'),
      path('C:\\Mount\\WEB01', 'C:\\Mount\\WEB01', 'C:\\Mount'),
      { key: { path: 'E:\\Denied' }, facts: { target: unread, mountPoints: unread } },
    ];
    const asked = ['d:\\vms\\New', 'C:\\Mount\\New', 'F:\\VMs', 'E:\\Denied\\New'].map((name) => ({ path: name }));
    expect(linksAbove(links, asked).map(({ facts }) => facts)).toEqual([
      path('', 'C:\\Data\\New').facts,
      path('', 'C:\\Mount\\New', 'C:\\Mount').facts,
      path('', 'F:\\VMs').facts,
      { target: unread, mountPoints: unread },
    ]);
  });
});
