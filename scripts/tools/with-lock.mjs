// One program at a time: a folder that only one can make. A lock whose owner is gone is taken over.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const pauseMs = 100;
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The process that holds the lock; undefined in the moment before it has written its number. */
function ownerOf(folder) {
  try {
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Runs `work` while no other process is inside. Waits without a limit: the process inside is running and at work. */
export function withLock(folder, work) {
  for (let silent = 0; ;) {
    try {
      mkdirSync(folder);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = ownerOf(folder);
    silent = owner === undefined ? silent + 1 : 0;
    // No number for two seconds: its owner was interrupted between the two steps.
    if (owner === undefined ? silent > 20 : !isAlive(owner)) rmSync(folder, { recursive: true, force: true });
    else pause();
  }
  writeFileSync(join(folder, 'pid'), String(process.pid));
  try {
    return work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
