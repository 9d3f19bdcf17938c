import { describe, expect, it } from 'vitest';
import { elevationOf, type ElevationParts } from '../../../../main/shells/electron/elevation.ts';

/** What happened, in order. */
function watched(more: Partial<ElevationParts> = {}) {
  const happened: string[] = [];
  const seen: { args: readonly string[]; env: Readonly<Record<string, string>> }[] = [];
  const note = (what: string) => () => {
    happened.push(what);
  };
  const parts: ElevationParts = {
    platform: 'win32',
    program: 'C:\\Castellan $(calc)’; \'"\\Castellan.exe',
    packaged: true,
    elevated: () => false,
    lock: { release: note('release'), take: note('take') },
    applying: () => false,
    quit: note('quit'),
    ...more,
  };
  const answering = (code: number | Error): ElevationParts => ({
    ...parts,
    run: (args, env) => {
      seen.push({ args, env });
      happened.push('ask');
      return code instanceof Error ? Promise.reject(code) : Promise.resolve(code);
    },
  });
  const restart = (code: number | Error): Promise<{ readonly asked: boolean; readonly why: string }> => {
    const elevation = elevationOf(answering(code));
    if (!elevation.can) throw new Error('not offered');
    return elevation.restart();
  };
  return { parts, happened, seen, restart };
}

describe('restart as administrator', () => {
  it('is offered by the packaged program on Windows alone, and not to whom has the rights', () => {
    expect(elevationOf(watched().parts).can).toBe(true);
    expect(elevationOf(watched({ platform: 'linux' }).parts).can).toBe(false);
    expect(elevationOf(watched({ packaged: false }).parts).can).toBe(false);
    expect(elevationOf(watched({ elevated: () => true }).parts).can).toBe(false);
  });
  it('lets go of the lock before it asks, and goes when the other has begun', async () => {
    const { happened, restart } = watched();
    expect(await restart(0)).toEqual({ asked: true, why: 'Castellan opens again with administrator rights.' });
    expect(happened).toEqual(['release', 'ask', 'quit']);
  });
  it('stays, with the lock, where Windows says no', async () => {
    const { happened, restart } = watched();
    expect(await restart(5)).toMatchObject({ asked: true, why: expect.stringContaining('Castellan stays open') as string });
    expect(happened).toEqual(['release', 'ask', 'take']);
  });
  it('stays, with the lock, where PowerShell cannot be started, and says so', async () => {
    const { happened, restart } = watched();
    expect(await restart(new Error('spawn ENOENT'))).toMatchObject({ asked: false, why: expect.stringContaining('spawn ENOENT') as string });
    expect(happened).toEqual(['release', 'ask', 'take']);
  });
  it('does not take the program away from under an apply', async () => {
    const { happened, restart } = watched({ applying: () => true });
    expect(await restart(0)).toMatchObject({ asked: false, why: expect.stringContaining('is applying changes') as string });
    expect(happened).toEqual([]);
  });
  it('hands the program over as data, for every file name', async () => {
    const { parts, seen, restart } = watched();
    await restart(0);
    expect(seen[0]?.args.join(' ')).not.toContain('calc');
    expect(seen[0]?.env).toEqual({ CASTELLAN_START: parts.program });
  });
});
