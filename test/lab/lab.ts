import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { builtFolder } from '../built-parts.ts';
import { root } from '../laws/code/generated-file.ts';

/** A program that was started in the lab, with everything it said: output of Windows has CR LF. */
export interface LabRan {
  readonly code: number | null;
  readonly out: string;
  readonly notes: string;
}

/** Programs under Wine sometimes do not end. This is only for them: nothing here takes a tenth of it. */
const limitMs = 240_000;

function inLab(variable: string, args: readonly string[], env: NodeJS.ProcessEnv): LabRan {
  const program = process.env[variable];
  if (!program) throw new Error(`${variable} names no program of a Windows lab.`);
  // File names with umlauts are UTF-8 in the lab as well.
  const ran = spawnSync(program, args, {
    env: { ...process.env, CASTELLAN_PWSH: '', LC_ALL: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    timeout: limitMs,
    killSignal: 'SIGKILL',
    maxBuffer: 64_000_000,
  });
  const plain = (text: string): string => text.replaceAll('\r\n', '\n');
  const said = { code: ran.status, out: plain(ran.stdout), notes: plain(ran.stderr) };
  if (ran.error) throw new Error(`${args.join(' ')} did not end in the lab: ${ran.error.message}\n${said.out}\n${said.notes}`);
  return said;
}

/** A path of this computer as Windows sees it. */
export const inWindows = (path: string): string => `Z:${path.replaceAll('/', '\\')}`;

export const labPowerShell = (...args: readonly string[]): LabRan =>
  inLab('CASTELLAN_LAB_PWSH', ['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', ...args], {});
export const labProgram = (...words: readonly string[]): LabRan => inLab('CASTELLAN_LAB_RUN', words, {});
export const labNode = (env: NodeJS.ProcessEnv, ...args: readonly string[]): LabRan => inLab('CASTELLAN_LAB_NODE', args, env);

/** The full path of PowerShell as Windows sees it. */
export function powerShellPath(): string {
  const said = labPowerShell('-Command', "[Environment]::GetCommandLineArgs()[0] -replace '\\.dll$', '.exe'");
  if (said.code !== 0) throw new Error(`PowerShell does not run in the lab: ${said.notes}`);
  return said.out.trim();
}

export interface Installed {
  readonly folder: string;
  /** The command line of the product with these words; elevated, it lets no variable name its PowerShell. */
  run(...words: readonly string[]): LabRan;
  /** The same with stand-ins for what an incomplete Windows lacks (session.ps1). */
  runWithStandIns(...words: readonly string[]): LabRan;
  /** A file in its folder, as Windows sees it, and as this computer does. */
  path(name: string): string;
  here(name: string): string;
}

/** The built command line, beside its scripts, in a folder with blanks and umlauts; `world` is one of the simulator's. */
export async function installInLab(world?: string): Promise<Installed> {
  const folder = join(mkdtempSync(join(tmpdir(), 'castellan-lab-')), 'Prüfstand für Größe ß');
  const here = (name: string): string => join(folder, name);
  for (const part of ['cli', 'report'] as const) cpSync(builtFolder(part), here(`dist/${part}`), { recursive: true });
  for (const part of ['scripts/powershell', 'test/simulator', 'test/lab']) cpSync(join(root, part), here(part), { recursive: true });
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'test/lab/lab-castellan.ts',
      outDir: here('dist/lab'),
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'lab-castellan.mjs', banner: 'const __filename = import.meta.filename;' } },
    },
  });
  const path = (name: string): string => inWindows(here(name));
  const env = { CASTELLAN_DATA: path('data') };
  const standIns = {
    ...env,
    CASTELLAN_PWSH: powerShellPath(),
    CASTELLAN_LAB_SESSION: path('test/lab/session.ps1'),
    ...(world !== undefined && { CASTELLAN_WORLD: path(`test/simulator/worlds/${world}.json`) }),
  };
  return {
    folder,
    run: (...words) => labNode(env, path('dist/cli/castellan.js'), ...words),
    runWithStandIns: (...words) => labNode(standIns, path('dist/lab/lab-castellan.mjs'), ...words),
    path,
    here,
  };
}

/** The programs of the lab that are still there: Node.js and PowerShell, apart from the one that lists them. */
export function processesLeft(): readonly string[] {
  const said = labPowerShell(
    '-Command',
    "Get-Process | Where-Object { $_.Id -ne $PID -and $_.ProcessName -match '^(node|pwsh)' } | ForEach-Object { $_.ProcessName }",
  );
  if (said.code !== 0) throw new Error(`The processes of the lab could not be listed: ${said.notes}`);
  return said.out.split('\n').filter((line) => line !== '');
}
