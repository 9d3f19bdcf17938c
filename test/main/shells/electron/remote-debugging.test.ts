import { describe, expect, it } from 'vitest';
import { debuggerRefused } from '../../../../main/shells/electron/remote-debugging.ts';

const none = (): boolean => false;
const yes = (): boolean => true;

describe('a debugger', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '-remote-debugging-port=9222',
    '/remote-debugging-port=9222',
    '/REMOTE-Debugging-Port=9222',
    ' --remote-debugging-port=9222',
    '--inspect',
    '--inspect-brk=0',
    '--inspect_brk=0',
    '--INSPECT=127.0.0.1:1',
    '-inspect=1',
    '--inspect-wait',
    '--debug-port=5858',
  ])('%s is refused when elevated on Windows', (argument) => {
    const argv = ['castellan.exe', argument];
    expect(debuggerRefused(argv, none, 'win32', yes)).toContain('whoever uses it would be administrator');
    expect(debuggerRefused(argv, none, 'win32', none)).toBeUndefined();
    expect(debuggerRefused(argv, none, 'linux', yes)).toBeUndefined();
  });
  it('is refused where Chromium found the switch in a way that we did not', () => {
    const hasSwitch = (name: string): boolean => name === 'remote-debugging-port';
    expect(debuggerRefused(['castellan.exe'], hasSwitch, 'win32', yes)).toContain('--remote-debugging-port:');
  });
  it.each([[[]], [['--inspector', '--remote', 'inspect', '--', 'C:\\inspect=1', '--user-data-dir=--inspect']]])(
    'is not asked about in a start with %j',
    (more) => {
      const asked = (): boolean => {
        throw new Error('asked');
      };
      expect(debuggerRefused(['castellan.exe', ...more], none, 'win32', asked)).toBeUndefined();
    },
  );
});
