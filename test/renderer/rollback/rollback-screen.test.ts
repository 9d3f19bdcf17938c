import { beforeEach, describe, expect, it } from 'vitest';
import { createElement } from 'react';
import { rollbackEndSchema } from '../../../main/contract/rollback.ts';
import type { RollbackView } from '../../../main/contract/wizard/rollback-view.ts';
import { sampleProof, sampleRollback } from '../../../renderer/gallery/sample-data.ts';
import { RollbackScreen } from '../../../renderer/rollback/rollback-screen.tsx';
import { useRollback } from '../../../renderer/rollback/rollback-store.ts';
import { openConnection } from '../open-connection.ts';
import { renderStatic } from '../render-static.ts';

const screen = (more: Partial<RollbackView> = {}) => {
  useRollback.setState({ rollback: sampleRollback(more), receivedMs: performance.now() });
  return renderStatic(createElement(RollbackScreen, { onContinue: () => undefined }));
};
const keepButton = (markup: string): string => /<button[^>]*>Keep these settings/.exec(markup)?.[0] ?? '';

beforeEach(() => {
  openConnection({});
  useRollback.setState(useRollback.getInitialState(), true);
});

describe('the countdown', () => {
  it('shows the time, what was changed, what happens at 0:00 and how it runs', () => {
    const { text, markup } = screen();
    expect(text).toContain('8:32');
    expect(markup).toContain('aria-label="Time left: 8 minutes 32 seconds"');
    for (const part of [
      'What was changed',
      'Administrators and SYSTEM: full control',
      'Copy command',
      'What happens at 0:00',
      'HV01 sets the old value again',
      'How the rollback runs',
      'SYSTEM',
    ])
      expect(text).toContain(part);
  });

  it('has one primary action, which cannot be pressed without a proof and says why', () => {
    const { text, markup } = screen();
    expect(keepButton(markup)).toContain('aria-disabled="true"');
    const described = /aria-describedby="([^"]*)"/.exec(keepButton(markup))?.[1] ?? 'none';
    expect(markup).toContain(`<div id="${described}"><p`);
    expect(text).toContain('Keep is not possible yet. There is no new connection since the change.');
    expect(text).toContain('It cannot prove that a new connection works.');
    expect(text).toContain('Restore now');
  });

  it('can be kept when the proofs are there', () => {
    const { text, markup } = screen({ canKeep: true, whyNotKeep: '', proofs: [sampleProof('there')] });
    expect(keepButton(markup)).not.toBe('');
    expect(keepButton(markup)).not.toContain('aria-disabled="true"');
    expect(text).toContain('Your new connection works');
    expect(text).not.toContain('Keep is not possible yet.');
  });

  it('asks for a statement only where another address has connected', () => {
    expect(screen().text).not.toContain('Statement');
    expect(screen({ proofs: [sampleProof('other')], needsStatement: { addresses: ['10.0.4.8'], words: 'State who connects from 10.0.4.8.' } }).text).toContain(
      'State who connects from 10.0.4.8.',
    );
  });

  it('simulates a connection on a practice host alone, and says so', () => {
    expect(screen().text).not.toContain('Simulate');
    const { text } = screen({ canPractice: true });
    expect(text).toContain('Practice host: simulate');
    expect(text).toContain('Simulate a new connection');
    expect(text).toContain('Simulate a connection from another address');
  });
});

describe('the result of a countdown', () => {
  it.each(rollbackEndSchema.options)('says what is the case and what to do next, with one button: %s', (end) => {
    useRollback.setState({ rollback: sampleRollback(), ended: { is: 'ended', name: 'r', end, message: 'The host said so.' } });
    const { text, markup } = renderStatic(createElement(RollbackScreen, { onContinue: () => undefined }));
    expect(text).toContain('The host said so.');
    expect(text).toContain('Everyone: read');
    expect(markup.match(/<button/g)).toHaveLength(1);
    expect(text.endsWith('Continue')).toBe(true);
  });

  it('names the old value to set at the console where it could not be restored', () => {
    useRollback.setState({ rollback: sampleRollback(), ended: { is: 'ended', name: 'r', end: 'notReturned', message: '' } });
    expect(renderStatic(createElement(RollbackScreen, { onContinue: () => undefined })).text).toContain('Old value of Folder: access: Everyone: read');
  });
});
