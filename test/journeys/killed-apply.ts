// Runs as a process of its own: node <built file> <data folder> <session.ps1> <plan file>. Applies the plan over the simulator until it is killed.
import { readFileSync } from 'node:fs';
import type { Plan } from '../../main/contract/plan.ts';
import { LocalHost } from '../../main/hosts/local/local-host.ts';
import { openChildProcess } from '../../main/powershell/child-process-transport.ts';
import { findPowerShell } from '../../main/powershell/find-powershell.ts';
import { PowerShellSupervisor } from '../../main/powershell/powershell-supervisor.ts';
import { runCli } from '../../main/shells/cli/run-cli.ts';
import { composeHouse } from '../../main/shells/compose.ts';

const [dataBase = '', script = '', planFile = ''] = process.argv.slice(2);
const refuse = (): Promise<never> => Promise.reject(new Error('not here'));
const house = composeHouse({
  hosts: {
    list: () => [],
    open: () => {
      const main = new PowerShellSupervisor({ open: openChildProcess, executable: findPowerShell(), script, readOnly: false });
      return LocalHost.open('simulated:test', 'simulated', { main, openSlow: () => main }, () => new Date().toISOString());
    },
    reset: refuse,
    restart: refuse,
  },
  version: '0.0.0-test',
  by: 'test',
  pdf: { make: refuse } as never,
  dataBase,
});
const { id } = JSON.parse(readFileSync(planFile, 'utf8')) as Plan;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
process.exitCode = await runCli(['apply', '--plan', planFile, '--confirm', id], house, {
  out: say,
  note: say,
  progress: undefined,
  ask: undefined,
  signal: new AbortController().signal,
});
