import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('rollback-claim.ps1', import.meta.url));

export interface Race {
  /** By round: what stands in the claim, and what each side was answered. */
  readonly written: readonly string[];
  readonly keep: readonly string[];
  readonly rollback: readonly string[];
}

/** Two processes of PowerShell that claim for the two sides in each of so many folders at the same time. */
export async function raceForClaims(program: string, rounds: number): Promise<Race> {
  const folder = mkdtempSync(join(tmpdir(), 'castellan-race-'));
  const side = async (name: string): Promise<readonly string[]> => {
    const args = [
      '-NoLogo',
      '-NoProfile',
      '-NonInteractive',
      '-ExecutionPolicy',
      'Bypass',
      '-File',
      script,
      '-Folder',
      folder,
      '-Side',
      name,
      '-Rounds',
      String(rounds),
    ];
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: process.env });
    let out = '';
    let notes = '';
    child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (notes += bytes.toString()));
    await once(child, 'close');
    if (child.exitCode !== 0) throw new Error(`${name}: ${notes}`);
    return JSON.parse(out.trim().split('\n').at(-1) ?? '') as readonly string[];
  };
  const [keep, rollback] = await Promise.all([side('keep'), side('rollback')]);
  const written = keep.map((_, round) => (JSON.parse(readFileSync(join(folder, String(round), 'claim'), 'utf8')) as { by: string }).by);
  return { written, keep, rollback };
}
