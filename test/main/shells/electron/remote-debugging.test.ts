import { describe, expect, it } from 'vitest';
import { debuggerRefused } from '../../../../main/shells/electron/remote-debugging.ts';

describe('a debugger', () => {
  it.each(['--remote-debugging-port=9222', '--remote-debugging-pipe', '--inspect', '--inspect-brk=0', '-inspect=1'])(
    '%s is refused when elevated on Windows',
    (argument) => {
      expect(debuggerRefused(['castellan.exe', argument], 'win32', () => true)).toContain('whoever reaches the debugger');
      expect(debuggerRefused(['castellan.exe', argument], 'win32', () => false)).toBeUndefined();
      expect(debuggerRefused(['castellan', argument], 'linux', () => true)).toBeUndefined();
    },
  );
  it('is not asked about in an ordinary start', () => {
    expect(
      debuggerRefused(['castellan.exe', '--inspector'], 'win32', () => {
        throw new Error('asked');
      }),
    ).toBeUndefined();
  });
});
