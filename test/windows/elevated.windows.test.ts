import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { isElevated } from '../../main/shells/is-elevated.ts';

describe('elevation on Windows', () => {
  it('is what the token of this process says', () => {
    const groups = spawnSync('whoami', ['/groups'], { encoding: 'utf8' }).stdout;
    // S-1-16-12288 is the high integrity level, which an elevated process has.
    expect(isElevated()).toBe(/S-1-16-(12288|16384)/.test(groups));
  });
});
