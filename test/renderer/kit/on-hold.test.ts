import { describe, expect, it } from 'vitest';
import { createElement } from 'react';
import type { Change, Standing } from '../../../main/contract/plan.ts';
import { ChangeLine } from '../../../renderer/kit/change-line.tsx';
import { OnHold } from '../../../renderer/kit/on-hold.tsx';
import { renderStatic } from '../render-static.ts';
import { changeWith } from '../sample-plan.ts';

const by = (kind: Extract<Standing, { is: 'held' }>['by'], reason: string, more: Partial<Change> = {}): Change =>
  changeWith({ standing: { is: 'held', by: kind, reason }, ...more });
const onHold = (...changes: readonly [Change, ...(readonly Change[])]) => renderStatic(createElement(OnHold, { changes }));
const line = (change: Change, among = false) => renderStatic(createElement(ChangeLine, { change, among })).text;

describe('a change on hold', () => {
  it('says the reason, what releases it, the steps, and has the command to copy', () => {
    const { text, markup } = onHold(by('running', 'WEB01 is not off.'));
    expect(text).toContain('On hold. WEB01 is not off. Released when the VM is off. Shut down the guest');
    expect(text).toContain('Copy command');
    expect(markup.match(/<li/g)).toHaveLength(3);
  });

  it('says the kind once for targets with reasons of their own, and copies each command', () => {
    const web = by('running', 'WEB01 is not off.', { native: { command: "Set-VM -Name 'WEB01'" } });
    const { text } = onHold(web, by('running', 'SQL01 is not off.'));
    expect(text).toContain('On hold. The VM is not off. Released when the VM is off.');
    expect(text).not.toContain('WEB01 is not off.');
    expect(text).toContain('Copy 2 commands');
  });

  it('shows a command that is not the command of the change', () => {
    const policy = by('owner', 'Group Policy “Server baseline” sets this value.', { owner: { kind: 'groupPolicy', name: 'Server baseline' } });
    expect(onHold(policy).text).toContain('gpupdate /target:computer');
  });

  it('is nothing for a change that is applied', () => {
    expect(onHold(changeWith()).markup).toBe('');
  });

  it('shows its command with its values, unless Castellan refuses the change', () => {
    expect(line(by('connection', 'It can cut.'))).toContain('Set-Service');
    expect(line(by('neverTouch', 'The VMs would not start.'))).not.toContain('Set-Service');
  });

  it('keeps only its own reason where the way out stands above it', () => {
    const text = line(by('running', 'WEB01 is not off.'), true);
    expect(text).toContain('WEB01 is not off.');
    expect(text).not.toContain('Released when');
  });
});
