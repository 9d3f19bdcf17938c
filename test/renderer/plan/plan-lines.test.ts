import { beforeEach, describe, expect, it } from 'vitest';
import { createElement } from 'react';
import type { Change } from '../../../main/contract/plan.ts';
import { PlanLines } from '../../../renderer/plan/plan-lines.tsx';
import { openConnection } from '../open-connection.ts';
import { renderStatic } from '../render-static.ts';
import { changeWith } from '../sample-plan.ts';

const on = (vm: string): Change =>
  changeWith({ address: { resource: 'vm', key: { vm }, property: 'dhcpGuard' }, target: { kind: 'vm', key: { vm }, label: vm }, label: 'DHCP guard' });
const shown = (changes: readonly Change[], unfolded: boolean, removable = true) =>
  renderStatic(createElement(PlanLines, { window: { is: 'now', title: 'Now', changes }, unfolded, ...(removable && { onRemove: () => undefined }) }));
const many = Array.from({ length: 300 }, (_, at) => on(`VM${String(at)}`));
const buttons = (markup: string): readonly string[] => markup.match(/<button[^>]*>/g) ?? [];

beforeEach(() => {
  openConnection({});
});

describe('the lines of one window of a plan', () => {
  it('show targets, values, number and impact while they are folded, and no command', () => {
    const { text } = shown([on('WEB01')], false);
    const { shownFrom, shownTo, consequence, controls } = on('WEB01');
    for (const words of [controls[0], 'WEB01', `from ${shownFrom} → to ${shownTo}`, '1 change', consequence[0]]) expect(text).toContain(words);
    expect(text).not.toContain('Set-Service');
  });

  it('show each setting with its command when they are unfolded', () => {
    expect(shown([on('WEB01')], true).text).toContain('WEB01: DHCP guard');
    expect(shown([on('WEB01')], true).text).toContain('Set-Service');
  });

  it('show all settings of one control as one line, which counts them', () => {
    const settings = [changeWith({ label: 'First', shownTo: '255' }), changeWith({ label: 'Second', shownTo: '1' })];
    const { text, markup } = shown(settings, false);
    expect(text).toContain('Now 1 line, 2 changes');
    expect(text).toContain('2 settings');
    expect(markup.match(/<li/g)).toHaveLength(1);
  });

  it('show three hundred targets of one setting as one line that folds and goes, and their number', () => {
    const { text, markup } = shown(many, false);
    expect(text).toContain('Now 1 line, 300 changes');
    expect(text).toContain('\u2068VM0\u2069, \u2068VM1\u2069, \u2068VM2\u2069 and 297 more');
    expect(buttons(markup)).toHaveLength(2);
    expect(buttons(markup)[0]).toContain('aria-expanded="false"');
    expect(buttons(markup)[1]).toContain('VM0\u2069, \u2068VM1\u2069, \u2068VM2\u2069 and 297 more"');
  });

  it('fold the targets of a setting inside an unfolded line, too', () => {
    expect(shown(many, true).text).toContain('300 targets: \u2068VM0\u2069');
    expect(shown(many, true).markup.match(/<li/g)).toHaveLength(2);
  });

  it('have one tab stop, however many there are', () => {
    const settings = Array.from({ length: 9 }, (_, at) => changeWith({ label: `Setting ${String(at)}`, controls: [`W0${String(at % 3)}-01`] }));
    expect(buttons(shown(settings, true).markup).filter((each) => each.includes('tabindex="0"'))).toHaveLength(1);
  });

  it('have no button that removes where nothing can be taken out', () => {
    expect(shown([on('WEB01'), on('WEB02')], true, false).markup).not.toContain('Remove');
  });
});
