import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../../scripts/tools/with-lock.mjs';

const newLock = (): string => join(mkdtempSync(join(tmpdir(), 'castellan-lock-')), 'lock');
const ended = (script: string): Promise<number | null> =>
  new Promise((resolve) => spawn(process.execPath, ['--input-type=module', '-e', script]).once('exit', resolve));

describe('a lock between programs', () => {
  it('exists while the work is done and gone after it, also when the work throws', () => {
    const lock = newLock();
    expect(withLock(lock, () => existsSync(lock))).toBe(true);
    expect(() =>
      withLock(lock, () => {
        throw new Error('broken');
      }),
    ).toThrow('broken');
    expect(existsSync(lock)).toBe(false);
  });

  it('lets one program in at a time', async () => {
    const lock = newLock();
    const file = `${lock}.log`;
    const script = `import { appendFileSync } from 'node:fs';
      import { withLock } from ${JSON.stringify(new URL('../../../scripts/tools/with-lock.mjs', import.meta.url).href)};
      for (let turn = 0; turn < 5; turn += 1) withLock(${JSON.stringify(lock)}, () => {
        appendFileSync(${JSON.stringify(file)}, 'in ');
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        appendFileSync(${JSON.stringify(file)}, 'out ');
      });`;
    expect(await Promise.all([ended(script), ended(script), ended(script)])).toEqual([0, 0, 0]);
    expect(readFileSync(file, 'utf8')).toBe('in out '.repeat(15));
  });

  it('is taken over from a program that is gone, with its number written or not', async () => {
    const lock = newLock();
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(await pidOfOneThatEnded()));
    expect(withLock(lock, () => 'done')).toBe('done');
    mkdirSync(lock);
    expect(withLock(lock, () => 'done')).toBe('done');
  });
});

async function pidOfOneThatEnded(): Promise<number | undefined> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.once('exit', resolve));
  return child.pid;
}
