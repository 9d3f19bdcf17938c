import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { switchRefused } from '../../../../main/shells/electron/elevated-switches.ts';
import { cmdLauncher } from '../../../../scripts/tools/package/launchers.mjs';

const none = (): boolean => false;
const yes = (): boolean => true;

describe('a switch of an elevated start on Windows', () => {
  it.each([
    '--remote-debugging-port=9222',
    '-remote-debugging-port=9222',
    '/REMOTE-Debugging-Port=9222',
    ' --remote-debugging-port=9222',
    '--inspect_brk=0',
    '--INSPECT=127.0.0.1:1',
    '--browser-subprocess-path=C:\\evil.exe',
    '--no-sandbox',
    '--disable-web-security',
    '--user-data-dir=C:\\x',
    '--log-net-log=C:\\x',
    '--js-flags=--expose-gc',
    '--load-extension=C:\\x',
    '--proxy-server=evil',
    '--host-rules=MAP * evil',
    '--host=local',
    '--',
    '/',
  ])('%s is refused, and only there', (argument) => {
    const argv = ['castellan.exe', argument];
    const isEnd = argument === '--';
    expect(switchRefused(argv, none, 'win32', yes) === undefined).toBe(isEnd);
    expect(switchRefused(argv, none, 'win32', none)).toBeUndefined();
    expect(switchRefused(argv, none, 'linux', yes)).toBeUndefined();
  });

  it('is refused with every name that is not on the list', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}-[a-z]{3,12}$/), fc.constantFrom('--', '-', '/'), (name, dash) => {
        fc.pre(!['disable-gpu', 'log-level', 'castellan-cli'].includes(name));
        expect(switchRefused(['castellan.exe', `${dash}${name}=x`], none, 'win32', yes)).toContain(`--${name}`);
      }),
    );
  });

  it('is refused where Chromium found it in a way that the arguments do not show', () => {
    const hasSwitch = (name: string): boolean => name === 'remote-debugging-port';
    expect(switchRefused(['castellan.exe'], hasSwitch, 'win32', yes)).toContain('--remote-debugging-port:');
  });

  it('of the launcher is accepted, and the words behind -- are not switches', () => {
    const words = (/castellan-window\.exe" (.*) %\*/.exec(cmdLauncher)?.[1] ?? '').split(' ');
    expect(words).toContain('--castellan-cli');
    expect(switchRefused(['castellan.exe', ...words, '--inspect', '--host', 'local'], none, 'win32', yes)).toBeUndefined();
  });

  it('that is accepted costs no question about the rights', () => {
    const asked = (): boolean => {
      throw new Error('asked');
    };
    expect(switchRefused(['castellan.exe', '--force-renderer-accessibility', 'C:\\inspect=1'], none, 'win32', asked)).toBeUndefined();
  });
});
