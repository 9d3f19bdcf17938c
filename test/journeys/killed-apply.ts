// Runs as a process of its own: node <built file> <JSON of Killing>. Applies the plan over the simulator and kills itself, its
// PowerShell or both around one change.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Plan } from '../../main/contract/plan.ts';
import type { Settled } from '../../main/contract/journal.ts';
import type { HostPort, SetRequest } from '../../main/engine/ports.ts';
import { LocalHost } from '../../main/hosts/local/local-host.ts';
import { openChildProcess } from '../main/powershell/child-process-transport.ts';
import { findPowerShell } from '../../main/powershell/find-powershell.ts';
import { PowerShellSupervisor } from '../../main/powershell/powershell-supervisor.ts';
import { runCli } from '../../main/shells/cli/run-cli.ts';
import { composeApplication } from '../../main/shells/compose.ts';
import { changeWorld } from '../simulator/change-world.ts';
import { wrapHost } from '../wrap-host.ts';

export interface Killing {
  readonly dataBase: string;
  readonly script: string;
  readonly planFile: string;
  readonly world: string;
  /** Written just before the kill, as `Killed`. */
  readonly note: string;
  readonly who: 'Castellan alone' | 'PowerShell alone' | 'both' | 'Castellan alone, PowerShell suspended';
  /** The change around which it is killed, counted from 0. */
  readonly change: number;
  readonly point: 'before the request' | 'while the setter runs' | 'after the write' | 'after the answer';
  /** Of “while the setter runs”: so long after it has begun. */
  readonly afterMs: number;
}
export interface Killed {
  readonly powershell: number;
  /** The answer of the setter had come before the kill. */
  readonly answered: boolean;
}

const killing = JSON.parse(process.argv[2] ?? '') as Killing;
const { world, point, who } = killing;
const perCallMs = 60;
let powershell = 0;
let asked = 0;

const slow = (ms: number): void => {
  changeWorld(world, (it) => {
    it.conditions.slow = ms === 0 ? null : { perCallMs: ms, perObjectMs: 0 };
  });
};

function kill(answered: boolean): void {
  writeFileSync(killing.note, JSON.stringify({ powershell, answered } satisfies Killed));
  if (who === 'Castellan alone, PowerShell suspended') process.kill(powershell, 'SIGSTOP');
  else if (who !== 'Castellan alone') {
    process.kill(powershell, 'SIGKILL');
    // It was slow so that the kill meets it at its point; a later reading of the host needs no delay.
    if (who === 'PowerShell alone') slow(0);
  }
  if (who !== 'PowerShell alone') process.kill(process.pid, 'SIGKILL');
}

/** Sets, and kills at the requested point; at the latest when the answer has arrived, before it is passed on. */
async function setAndKill(host: HostPort, request: SetRequest): Promise<Settled> {
  slow(perCallMs);
  if (point === 'before the request') kill(false);
  const before = statSync(world).ino;
  const lock = request.ticket?.path ?? '';
  const begun = (): boolean => readFileSync(lock, 'utf8').includes('"pid"');
  const written = (): boolean => statSync(world).ino !== before;
  const reply = { came: false };
  const answer = host.set(request).finally(() => {
    reply.came = true;
  });
  // A lost answer is reported where it is awaited.
  answer.catch(() => undefined);
  if (point === 'while the setter runs' || point === 'after the write') {
    const reached = point === 'after the write' ? written : begun;
    while (!reply.came && !reached()) await wait(1);
    if (point === 'while the setter runs') await Promise.race([wait(killing.afterMs), answer]);
    kill(reply.came);
  }
  const settled = await answer;
  if (point === 'after the answer') kill(true);
  return settled;
}

const killedAt = (host: HostPort): HostPort =>
  wrapHost(host, {
    set: (request) => (asked++ === killing.change ? setAndKill(host, request) : host.set(request)),
  });

const refuse = (): Promise<never> => Promise.reject(new Error('not here'));
const application = composeApplication({
  hosts: {
    list: () => [],
    open: async () => {
      const main = new PowerShellSupervisor({
        open: (launch) => openChildProcess({ ...launch, environment: { CASTELLAN_WORLD: world } }),
        executable: findPowerShell(),
        script: killing.script,
        readOnly: false,
      });
      powershell = (await main.hello()).pid;
      return killedAt(await LocalHost.open('simulated:test', 'simulated', { main, openSlow: () => main }, () => new Date().toISOString()));
    },
    reset: refuse,
    restart: refuse,
  },
  version: '0.0.0-test',
  by: 'test',
  pdf: { make: refuse } as never,
  scripts: refuse,
  dataBase: killing.dataBase,
});
const { id } = JSON.parse(readFileSync(killing.planFile, 'utf8')) as Plan;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
process.exitCode = await runCli(['apply', '--plan', killing.planFile, '--confirm', id], application, {
  out: say,
  note: say,
  progress: undefined,
  ask: undefined,
  signal: new AbortController().signal,
});
