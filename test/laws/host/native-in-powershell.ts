import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Change } from '../../../main/contract/plan.ts';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';

const script = fileURLToPath(new URL('../../simulator/native.ps1', import.meta.url));

function inPowerShell(texts: readonly string[], world: string, ...more: readonly string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'castellan-native-')), 'texts.json');
  writeFileSync(path, JSON.stringify(texts));
  const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', script, '-Path', path, ...more], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: { ...process.env, CASTELLAN_WORLD: world },
  });
  if (said.status !== 0) throw new Error(`${said.stderr}${said.stdout}`.slice(0, 3000));
  return said.stdout;
}

interface Parsed {
  readonly mistakes: readonly string[];
  readonly commands: readonly string[];
  readonly constants: readonly string[];
  readonly escaped: readonly string[];
}
/** The commands of each text, by the parser of PowerShell. */
export const parsed = (texts: readonly string[]): readonly Parsed[] => JSON.parse(inPowerShell(texts, '', '-ParseOnly')) as Parsed[];

/** Types these commands into a PowerShell with this world, in which the bare names of cmdlets of Hyper-V are VMware PowerCLI's. */
export const typedIn = (texts: readonly string[], world: string): string => inPowerShell(texts, world);

/** A cmdlet of Hyper-V without its module in front. */
export const bareHyperV = /(?<![\w\\-])[A-Z][a-z]+-V(?:M|HD)[A-Za-z\d]*/g;

/** Lists of one and the marks of automatic inheritance are written in several ways; what a run leaves in the event log is no setting. */
function plainWorld(file: string): unknown {
  const world = JSON.parse(readFileSync(file, 'utf8').replaceAll('D:PAI', 'D:P').replaceAll('null', '[]')) as Record<string, unknown>;
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.every((each) => typeof each === 'string') ? [...value].sort() : value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, each]) => [name, sorted(each)]),
    );
  };
  return sorted({ ...world, eventLog: [] });
}

/** The commands shown for these changes parse, name their target, and do to another copy of the world what was done here. */
export function expectCommandsDo(done: readonly Change[], ours: string, theirs: string): void {
  const texts = done.flatMap(({ native }) => ('command' in native ? [native.command] : []));
  expect(done.filter(({ native }) => 'steps' in native).map((change) => change.label)).toEqual([]);
  for (const text of texts) expect(text).not.toMatch(/<\w+>|…|\bthe one\b/);
  for (const [index, each] of parsed(texts).entries()) {
    expect([texts[index], each.mistakes]).toEqual([texts[index], []]);
    expect(each.commands.length).toBeGreaterThan(0);
  }
  typedIn(texts, theirs);
  expect(plainWorld(theirs)).toEqual(plainWorld(ours));
}
