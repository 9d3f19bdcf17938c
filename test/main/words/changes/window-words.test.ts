import { describe, expect, it } from 'vitest';
import { windowEventSchema, type WindowEvent } from '../../../../main/contract/vm-window.ts';
import { windowWords } from '../../../../main/words/changes/window-words.ts';

describe('the words of a window', () => {
  it.each(windowEventSchema.shape.is.options)('name the VM when it is %s', (is: WindowEvent['is']) => {
    expect(windowWords({ vm: 'a', name: 'WEB01', is, message: '' })).toMatch(/^WEB01\b.*\.\s?$/);
  });
});
