import { describe, expect, it } from 'vitest';
import { commandLineOf } from '../../../../main/shells/electron/command-words.ts';

describe('the words of a command line', () => {
  it('are those behind the mark of the launcher, also where they begin like a switch', () => {
    expect(commandLineOf(['castellan-window', '--no-sandbox', '--castellan-cli', '--', 'scan', '--host', 'local'])).toEqual(['scan', '--host', 'local']);
    expect(commandLineOf(['castellan-window', '--castellan-cli', '--', '--', '--inspect', '--castellan-cli'])).toEqual(['--', '--inspect', '--castellan-cli']);
    expect(commandLineOf(['castellan-window', '--castellan-cli', '--'])).toEqual([]);
  });
  it('are none where the window is to open', () => {
    expect(commandLineOf(['castellan-window'])).toBeUndefined();
    expect(commandLineOf(['castellan-window', 'castellan-cli', 'scan'])).toBeUndefined();
  });
});
