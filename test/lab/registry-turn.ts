import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const folder = join(tmpdir(), 'castellan-lab-registry');

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
const ownerOf = (): number => {
  try {
    return Number(readFileSync(join(folder, 'pid'), 'utf8'));
  } catch {
    return 0;
  }
};

/**
 * The lab has one registry, so one file of tests at a time changes it. Resolves when it is free, with the function that leaves it to the next one.
 * scripts/tools/with-lock.mjs blocks its process while it waits; the test runner needs an answer from each process within a minute.
 */
export async function takeRegistry(): Promise<() => void> {
  for (let silent = 0; ;) {
    try {
      mkdirSync(folder);
      writeFileSync(join(folder, 'pid'), String(process.pid));
      return () => {
        rmSync(folder, { recursive: true, force: true });
      };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const owner = ownerOf();
    silent = owner === 0 ? silent + 1 : 0;
    // An owner that has ended, or that was interrupted before it wrote its number.
    if (owner === 0 ? silent > 20 : !isAlive(owner)) rmSync(folder, { recursive: true, force: true });
    else await wait(250);
  }
}
