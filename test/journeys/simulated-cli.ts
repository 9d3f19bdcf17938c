import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../main/contract/finding.ts';
import type { Plan } from '../../main/contract/plan.ts';
import type { HostPort } from '../../main/engine/ports.ts';
import { HostError } from '../../main/hosts/host-error.ts';
import type { HostSource } from '../../main/application/ports/application.ts';
import { reopenSimulated } from '../reopened-host.ts';
import { cliApplication, type Cli, type Printed } from './cli-application.ts';

export const last = (said: Printed): unknown => JSON.parse(said.out.at(-1) ?? 'null');

/** The command line over one simulated host. `around` may stand between the two. */
export function over(world: string, around: (host: HostPort) => HostPort = (host) => host): Cli {
  const refuse = (): Promise<void> => Promise.reject(new HostError('notHere', 'no practice host'));
  const hosts: HostSource = { list: () => [], open: async (_reference, mode) => around(await reopenSimulated(world, mode)), reset: refuse, restart: refuse };
  return cliApplication({ hosts });
}
export const host = 'simulated:test';
export async function findings(cli: Cli, ...more: readonly string[]): Promise<readonly Finding[]> {
  return (last(await cli.run('scan', '--host', host, '--json', ...more)) as { findings: readonly Finding[] }).findings;
}
export async function planned(cli: Cli, ...more: readonly string[]): Promise<{ readonly plan: Plan; readonly file: string }> {
  const file = join(cli.folder, 'plan.json');
  const said = await cli.run('plan', '--host', host, '--out', file, ...more);
  if (said.code !== 0 && said.code !== 5) throw new Error(said.notes.join());
  return { plan: JSON.parse(readFileSync(file, 'utf8')) as Plan, file };
}
