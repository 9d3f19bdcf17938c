import { describe, expect, it } from 'vitest';
import { debuggerRefused } from '../../../../main/shells/electron/remote-debugging.ts';
import { elevationOf } from '../../../../main/shells/electron/elevation.ts';
import { isOurs } from '../../../../main/shells/electron/origin.ts';

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

describe('restart as administrator', () => {
  const parts = { program: 'C:\\Castellan\\Castellan.exe', packaged: true };
  it('is offered by the packaged program on Windows alone', () => {
    expect(elevationOf({ ...parts, platform: 'linux', quit: () => undefined }).can).toBe(false);
    expect(elevationOf({ ...parts, platform: 'win32', packaged: false, quit: () => undefined }).can).toBe(false);
  });
  it.each([
    [0, true, 'opens again'],
    [5, false, 'stays open as it is'],
  ])('after the answer %i', async (code, quits, words) => {
    let quit = false;
    const seen: unknown[] = [];
    const elevation = elevationOf({
      ...parts,
      platform: 'win32',
      quit: () => {
        quit = true;
      },
      run: (args, env) => {
        seen.push(args.join(' '), env);
        return Promise.resolve(code);
      },
    });
    if (!elevation.can) throw new Error('not offered');
    expect((await elevation.restart()).why).toContain(words);
    expect(quit).toBe(quits);
    expect(String(seen[0])).not.toContain('C:\\Castellan');
    expect(seen[1]).toEqual({ CASTELLAN_START: 'C:\\Castellan\\Castellan.exe' });
  });
});

describe('our origin', () => {
  it.each([
    ['app://castellan/', true],
    ['app://castellan', true],
    ['app://castellan.example/', false],
    ['app://other/', false],
    ['https://castellan/', false],
    ['file:///castellan', false],
  ])('%s: %s', (url, ours) => {
    expect(isOurs(url)).toBe(ours);
  });
});
