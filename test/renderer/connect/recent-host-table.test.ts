import { describe, expect, it } from 'vitest';
import { createElement } from 'react';
import type { RecentHostView } from '../../../main/contract/wizard/host-view.ts';
import { RecentHostTable } from '../../../renderer/connect/recent-host-table.tsx';
import { renderStatic } from '../render-static.ts';

const now = '2026-11-28T12:00:00.000Z';
const none = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
const host: RecentHostView = {
  reference: 'local',
  title: 'This computer',
  kind: 'local',
  name: 'HV01',
  scannedAt: '2026-08-28T12:00:00.000Z',
  open: { ...none, critical: 5, high: 65 },
  chosen: 23,
};
const practice: RecentHostView = {
  ...host,
  reference: 'practice:fresh',
  title: 'HV09: New installation, 0 VMs',
  kind: 'practice',
  name: 'HV09',
  open: none,
  chosen: 0,
};
const table = (hosts: readonly RecentHostView[], opening = false) =>
  renderStatic(createElement(RecentHostTable, { hosts, now, opening, onOpen: () => undefined }));

describe('the table of recent hosts', () => {
  it('says source, age of the scan, what is to fix, what is critical, and the plan', () => {
    const { text } = table([host]);
    expect(text).toMatch(/HV01 This computer 3 months ago 70 5 23 in plan$/);
  });

  it('names the practice host, and shows a zero where nothing is to fix', () => {
    const { markup, text } = table([practice]);
    expect(text).toMatch(/HV09 New installation, 0 VMs Practice host 3 months ago 0 —$/);
    expect(markup).toContain('aria-label="Open \u2068HV09\u2069, New installation, 0 VMs"');
  });

  it('shows no number where the kept scan cannot be judged', () => {
    const { open: _, ...unknown } = host;
    const { text } = table([unknown]);
    expect(text).toContain('Not known: scan the host again');
    expect(text).not.toMatch(/\b0\b/);
  });

  it('is one tab stop, and stays reachable while a host is opened', () => {
    const { markup } = table([host, practice], true);
    expect(markup.match(/tabindex="0"/g)).toHaveLength(1);
    expect(markup.match(/aria-disabled="true"/g)).toHaveLength(2);
  });
});
