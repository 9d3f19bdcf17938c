import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hangLimitMs } from '../../hang-limit.ts';
import { root } from '../../laws/code/generated-file.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly notes: string;
}
export interface Started {
  /** The first match in what it has written so far, or writes later. Rejects when it ends without. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Asks it to end, and waits until it is gone; answers its exit code. */
  end(): Promise<number | null>;
}
export interface NewClone {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Runs a command as a user types it. */
  run(command: string): Ran;
  /** Starts a tool that stays. */
  start(tool: string, ...args: readonly string[]): Started;
  dispose(): void;
}

/** Only for what hangs: the first command builds its parts. */
const limitMs = 4 * hangLimitMs;

/**
 * The files that git knows in a new folder: nothing is built, and no test was ever run. Packages are linked instead of installed. There
 * is no display and no variable of Castellan, apart from a data folder inside.
 */
export function newClone(more: NodeJS.ProcessEnv = {}): NewClone {
  const folder = mkdtempSync(join(tmpdir(), 'castellan clone ü-'));
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).stdout.split('\0');
  for (const file of listed.filter((each) => each !== '' && statSync(join(root, each), { throwIfNoEntry: false }))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  linkPackages(join(root, 'node_modules'), join(folder, 'node_modules'));
  const env: NodeJS.ProcessEnv = { ...bareEnvironment(), CASTELLAN_DATA: join(folder, 'data'), ...more };
  return {
    folder,
    env,
    run: (command) => {
      const done = spawnSync(command, { cwd: folder, env, shell: true, encoding: 'utf8', timeout: limitMs, maxBuffer: 64_000_000 });
      return { code: done.status, out: done.stdout, notes: done.stderr };
    },
    start: (tool, ...args) => started(folder, env, tool, args),
    dispose: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** One link a package, so that nothing is written or removed through them. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from).filter((each) => !each.startsWith('.') || each === '.bin')) symlinkSync(join(from, name), join(to, name), 'junction');
  writeFileSync(join(to, '.package-lock.json'), readFileSync(join(from, '.package-lock.json')));
}

/** Without what a user may have set for the tests: only Node.js is there. */
const bareEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(CASTELLAN_|ELECTRON_|VITEST|npm_|NODE_ENV$|DISPLAY$|WAYLAND_DISPLAY$)/.test(name)));

function started(folder: string, env: NodeJS.ProcessEnv, tool: string, args: readonly string[]): Started {
  const child = spawn(process.execPath, [join(folder, 'scripts', 'tools', tool), ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const listeners = new Set<() => void>();
  const gone = new Promise<number | null>((resolve) => child.once('close', resolve));
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      for (const listener of listeners) listener();
    });
  return {
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(said);
          if (found) resolve(found);
        };
        listeners.add(look);
        look();
        void gone.then((code) => {
          reject(new Error(`It ended with ${String(code)} and said: ${said}`));
        });
      }),
    end: () => {
      child.kill('SIGTERM');
      return gone;
    },
  };
}
