import { beforeEach, describe, expect, it } from 'vitest';
import { createElement } from 'react';
import type { Change } from '../../../main/contract/plan.ts';
import { FixConfirm } from '../../../renderer/fix/fix-confirm.tsx';
import { openConnection } from '../open-connection.ts';
import { renderStatic } from '../render-static.ts';
import { changeWith, guarded, held, planOf, toConfirm } from '../sample-plan.ts';

const shown = (...changes: readonly Change[]) =>
  renderStatic(
    createElement(FixConfirm, {
      reference: 'practice:neglected',
      id: 'A 1',
      planned: { plan: planOf(...changes), unplanned: [], notices: [] },
      onCancel: () => undefined,
    }),
  );
/** The button that applies, as its markup. */
const applyButton = (markup: string): string => /<button[^>]*data-apply[^>]*>/.exec(markup)?.[0] ?? '';
const on = (vm: string): Change =>
  changeWith({ address: { resource: 'vm', key: { vm }, property: 'dhcpGuard' }, target: { kind: 'vm', key: { vm }, label: vm }, label: 'DHCP guard' });

beforeEach(() => {
  openConnection({});
});

describe('the confirmation of a fix', () => {
  it('shows old and new value, command, impact, restart and undo before the button', () => {
    const { text, markup } = shown(changeWith());
    const order = [
      'Everyone: read',
      'Administrators and SYSTEM: full control',
      'Set-Service',
      'Impact',
      'Restart None',
      'Undo Restores the old value.',
      'Apply 1 change',
      'Cancel',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(
      places.every((place) => place >= 0),
      text,
    ).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(applyButton(markup)).not.toContain('aria-disabled="true"');
  });

  it('waits for each statement, and for the restart', () => {
    expect(applyButton(shown(toConfirm('A', 'I know another way in.')).markup)).toContain('aria-disabled="true"');
    expect(shown(toConfirm('A', 'I know another way in.')).text).toContain('I know another way in.');
    expect(applyButton(shown(changeWith({ takesEffect: 'afterRestart' })).markup)).toContain('aria-disabled="true"');
    expect(shown(changeWith({ takesEffect: 'afterRestart' })).text).toContain('Castellan does not restart it.');
  });

  it('asks once for a sentence that two controls share', () => {
    const { text } = shown(toConfirm('A', 'I can reach the console.'), toConfirm('B', 'I can reach the console.'), toConfirm('B', 'Partners sign SMB.'));
    expect(text.split('I can reach the console.')).toHaveLength(2);
    expect(text.split('Castellan applies them only when you confirm')).toHaveLength(2);
    expect(text).toContain('Partners sign SMB.');
  });

  it('asks for the name of the host only where a change is under a rollback', () => {
    const { text, markup } = shown(guarded());
    expect(text).toContain('Type HV01 to apply changes with automatic rollback');
    expect(applyButton(markup)).toContain('aria-disabled="true"');
    expect(shown(changeWith()).text).not.toContain('Type HV01');
    expect(shown(toConfirm('A', 'I can reach the console.')).text).not.toContain('Type HV01');
  });

  it('has no button to apply where every change is on hold, and shows why', () => {
    const { text, markup } = shown(held());
    expect(applyButton(markup)).toBe('');
    expect(text).toContain('On hold.');
    expect(text).toContain('there is nothing to apply');
  });

  it('folds three hundred targets of one setting', () => {
    const { text } = shown(...Array.from({ length: 300 }, (_, at) => on(`VM${String(at)}`)));
    expect(text).toContain('300 targets: \u2068VM0\u2069, \u2068VM1\u2069, \u2068VM2\u2069 and 297 more');
    expect(text).toContain('Apply 300 changes');
    expect(text).not.toContain('VM4');
  });
});
