import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { hangLimitMs } from '../../hang-limit.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

describe('a console that is open', () => {
  it.each([
    ['undo.ps1', /Cannot find path 'no-such-file/g],
    ['apply-plan.ps1', /Say with -Sha256/g],
  ])('is after %s as it was before: path of modules, loading, commands of others, no rest of Castellan', (script, refusal) => {
    const ran = spawnSync(
      findPowerShell(),
      ['-NoProfile', '-NonInteractive', '-File', here('open-console.ps1'), '-Script', here(`../../../scripts/powershell/${script}`)],
      { encoding: 'utf8', timeout: hangLimitMs },
    );
    const { before, after, codes, output } = JSON.parse(ran.stdout) as { before: object; after: object; codes: number[]; output: unknown[] };
    // The file cannot be used, which each of the two runs says.
    expect([codes, output, ran.stderr.match(refusal)?.length]).toEqual([[2, 2], [], 2]);
    expect(before).toMatchObject({ answers: ['another product', 'another product'], variables: [], modules: [] });
    expect(after).toEqual(before);
  });
});
