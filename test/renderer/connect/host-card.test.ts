import { beforeEach, describe, expect, it } from 'vitest';
import { createElement } from 'react';
import type { HostView } from '../../../main/contract/wizard/host-view.ts';
import { HostCard } from '../../../renderer/connect/host-card.tsx';
import { useFindings } from '../../../renderer/state/findings-store.ts';
import { openConnection } from '../open-connection.ts';
import { renderStatic } from '../render-static.ts';

const host = {
  identity: { reference: 'practice:neglected', machineId: '1', name: 'HV01', kind: 'practice' },
  windows: 'Windows Server 2022',
  unread: [],
  controlsOutOfReach: 0,
  controlsInAll: 226,
  settled: [],
  vmsLeft: [],
  notices: [],
} as unknown as HostView;
const card = (more: Partial<HostView> = {}) => renderStatic(createElement(HostCard, { host: { ...host, ...more }, takesFocus: false }));

beforeEach(() => {
  openConnection({});
  useFindings.getState().clear();
});

describe('the card of a host', () => {
  it('says nothing about rights where every control can be read, and leaves out what is not known', () => {
    const { text } = card();
    expect(text).not.toContain('elevated');
    expect(text).not.toContain('Signed in as');
    expect(text).toContain('Windows Windows Server 2022');
    expect(text).toContain('Last scan The host has not been scanned yet.');
    expect(text).not.toContain('Show findings');
  });

  it('says how many controls cannot be read, and why', () => {
    expect(card({ controlsOutOfReach: 31, elevated: false }).text).toContain('Not elevated: 31 controls of 226 cannot be read.');
    expect(card({ controlsOutOfReach: 2, elevated: true }).text).toContain('This account has too few rights: 2 controls of 226 cannot be read.');
  });

  it('shows the scan that was made after the host was opened', () => {
    useFindings.getState().begin().finish('2026-01-01T10:00:00.000Z', false);
    expect(card().text).toMatch(/Last scan Scanned .*1 Jan 2026/);
    expect(card().text).toContain('Show findings');
  });

  it('has one primary button, and its heading can take the focus', () => {
    const { markup, text } = card({ scannedAt: '2026-01-01T10:00:00.000Z' });
    expect(text).toContain('It is older than one day. Scan the host again before you change anything.');
    expect(text).toMatch(/Continue to environment Show findings Reset practice host$/);
    expect(markup).toMatch(/<h2[^>]*tabindex="-1"/i);
  });
});
