// Runs as a process of its own: node <built file> <data folder>. Scans a host with 1,000 VMs and prints what Scanned names, as JSON.
import { runCli } from '../../main/shells/cli/run-cli.ts';
import { composeApplication } from '../../main/shells/compose.ts';
import { practiceHosts } from '../../main/shells/hosts.ts';
import { wrapHost } from '../wrap-host.ts';
import { enlargeReading, perVm } from './enlarge-reading.ts';

export interface Scanned {
  readonly exitCode: number;
  readonly vms: number;
  /** Peak memory of the process, in megabytes. */
  readonly peakMb: number;
}

const dataBase = process.argv[2] ?? '';
const hosts = practiceHosts(dataBase);
const names: readonly string[] = perVm;
let vms = 0;
const application = composeApplication({
  hosts: {
    ...hosts,
    open: async (reference, mode) => {
      const host = await hosts.open(reference, mode);
      return wrapHost(host, {
        read: async (request) => {
          const reading = await host.read(request);
          if (!names.includes(request.resource.name)) return reading;
          const enlarged = enlargeReading(reading, 1000);
          if (request.resource.name === 'vm') vms = enlarged.rows.length;
          return enlarged;
        },
      });
    },
  },
  version: '0.0.0-test',
  by: 'test',
  pdf: { make: () => Promise.reject(new Error('not here')) } as never,
  scripts: () => Promise.reject(new Error('not here')),
  dataBase,
});
const nowhere = (): void => undefined;
const exitCode = await runCli(['scan', '--host', 'practice:neglected'], application, {
  out: nowhere,
  note: nowhere,
  progress: undefined,
  ask: undefined,
  signal: new AbortController().signal,
});
// Node counts it in kilobytes of 1,024 bytes.
process.stdout.write(JSON.stringify({ exitCode, vms, peakMb: (process.resourceUsage().maxRSS * 1024) / 1e6 } satisfies Scanned));
