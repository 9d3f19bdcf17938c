import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { elevatedByExit, exitOfFltmc } from '../../../main/shells/is-elevated.ts';

describe('the exit code of fltmc.exe', () => {
  it.each([
    { code: 0, elevated: true, why: 'it was let through' },
    { code: 1, elevated: false, why: 'it was refused' },
    { code: 5, elevated: false, why: 'access is denied' },
    { code: 0x80070005, elevated: false, why: 'access is denied, as an HRESULT' },
    { code: null, elevated: true, why: 'it did not start or was ended' },
    { code: 0xc0000022, elevated: true, why: 'Windows ended it while it was loaded' },
  ])('$code counts as elevated: $elevated, because $why', ({ code, elevated }) => {
    expect(elevatedByExit(code)).toBe(elevated);
  });

  it('counts as elevated when the program cannot be started', () => {
    const { status } = exitOfFltmc(spawnSync, '/no-such-folder');
    expect(status).toBeNull();
    expect(elevatedByExit(status)).toBe(true);
  });

  it('comes from a start that has no variable of the user', () => {
    let names: readonly string[] = [];
    exitOfFltmc(
      ((_program: string, _words: readonly string[], { env }: { env: object }) => {
        names = Object.keys(env);
        return { status: 0 };
      }) as typeof spawnSync,
      'C:\\Windows',
    );
    expect(names).toEqual(['SystemRoot', 'windir', 'ComSpec', 'PATH', 'PATHEXT']);
  });
});
