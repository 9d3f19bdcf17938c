import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SetLock, stillMade } from '../../../../main/storage/journal/set-lock.ts';
import { folder, kindOf } from '../journals.ts';

describe('the lock of a change', () => {
  it('holds one ticket at a time, and none after it was withdrawn', async () => {
    const path = join(folder(), 'set.lock');
    const lock = new SetLock(path);
    expect(await lock.withdraw()).toBeUndefined();
    expect(await lock.issue('run#0')).toEqual({ path, name: 'run#0' });
    expect(readFileSync(path, 'utf8')).toBe('run#0\n');
    writeFileSync(path, `run#0\n{"pid":1,"since":"2026"}\n`);
    await lock.issue('run#1');
    expect(readFileSync(path, 'utf8')).toBe('run#1\n');
    expect(await lock.withdraw()).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe('\n');
  });

  it('that cannot be written says so', async () => {
    expect(await kindOf(new SetLock(join(folder(), 'no', 'set.lock')).issue('run#0'))).toBe('notWritable');
  });

  it('names the process where it is known', () => {
    expect(stillMade({ process: 12, since: '2026-11-24T08:00:00.1234567Z' })).toContain('by process 12 since 24 November 2026, 08:00:00 UTC.');
    expect(stillMade({ process: undefined, since: undefined })).toContain('made on this host. Wait');
  });
});
