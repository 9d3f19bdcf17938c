import { beforeEach, describe, expect, it } from 'vitest';
import { createElement } from 'react';
import type { Change } from '../../../main/contract/plan.ts';
import { PlanLines } from '../../../renderer/plan/plan-lines.tsx';
import { openConnection } from '../open-connection.ts';
import { renderStatic } from '../render-static.ts';
import { changeWith } from '../sample-plan.ts';

const on = (vm: string): Change =>
  changeWith({ address: { resource: 'vm', key: { vm }, property: 'dhcpGuard' }, target: { kind: 'vm', key: { vm }, label: vm }, label: 'DHCP guard' });
const shown = (changes: readonly Change[], removable = true) =>
  renderStatic(createElement(PlanLines, { window: { is: 'now', title: 'Now', changes }, ...(removable && { onRemove: () => undefined }) }));

beforeEach(() => {
  openConnection({});
});

describe('the lines of one window of a plan', () => {
  it('show one target with its command', () => {
    expect(shown([on('WEB01')]).text).toContain('WEB01: DHCP guard');
    expect(shown([on('WEB01')]).text).toContain('Set-Service');
  });

  it('show three hundred targets of one setting as one line with one button, and their number', () => {
    const { text, markup } = shown(Array.from({ length: 300 }, (_, at) => on(`VM${String(at)}`)));
    expect(text).toContain('Now 300 changes');
    expect(text).toContain('300 targets: \u2068VM0\u2069, \u2068VM1\u2069, \u2068VM2\u2069 and 297 more');
    expect(markup.match(/<button/g)).toHaveLength(1);
    expect(markup).toContain('aria-label="Remove from plan: DHCP guard, \u2068VM0\u2069, \u2068VM1\u2069, \u2068VM2\u2069 and 297 more"');
  });

  it('have no button where nothing can be taken out', () => {
    expect(shown([on('WEB01'), on('WEB02')], false).markup).not.toContain('<button');
  });
});
