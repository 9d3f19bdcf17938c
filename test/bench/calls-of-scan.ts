import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LocalHost } from '../../main/hosts/local/local-host.ts';
import { findPowerShell } from '../../main/powershell/find-powershell.ts';
import { PowerShellSupervisor } from '../../main/powershell/powershell-supervisor.ts';
import { openChildProcess } from '../main/powershell/child-process-transport.ts';
import { testClock } from '../test-clock.ts';

/** How often each collector called each cmdlet or seam of Windows. A cmdlet that gets many objects through a pipeline is called for each. */
export type Calls = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface Counted {
  readonly collector: string;
  readonly calls: Readonly<Record<string, number>>;
}

/** What reading a simulated host calls. Opening the host is not counted. */
export async function callsOf(world: string, read: (host: LocalHost) => Promise<void>): Promise<Calls> {
  const folder = mkdtempSync(join(tmpdir(), 'castellan-calls-'));
  const main = new PowerShellSupervisor({
    open: (launch) => openChildProcess({ ...launch, environment: { CASTELLAN_WORLD: world, CASTELLAN_CALLS: folder } }),
    executable: findPowerShell(),
    script: fileURLToPath(new URL('counted-session.ps1', import.meta.url)),
    readOnly: true,
  });
  try {
    const inOne = { read: main.read.bind(main), set: main.set.bind(main), act: main.act.bind(main), stop: () => Promise.resolve() };
    const host = await LocalHost.open('simulated:counted', 'simulated', { main, openSlow: () => inOne }, () => testClock.now());
    const before = new Set(readdirSync(folder));
    await read(host);
    return summed(
      readdirSync(folder)
        .filter((name) => !before.has(name))
        .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Counted),
    );
  } finally {
    await main.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
  }
}

/** Folders and keys are read in parts: a collector has then several requests. */
function summed(requests: readonly Counted[]): Calls {
  const all = new Map<string, Map<string, number>>();
  for (const { collector, calls } of requests) {
    const own = all.get(collector) ?? new Map<string, number>();
    for (const [name, count] of Object.entries(calls)) own.set(name, (own.get(name) ?? 0) + count);
    all.set(collector, own);
  }
  return all;
}

export interface Growth {
  readonly collector: string;
  /** Calls that one more VM costs, of each cmdlet or seam that is called more often. */
  readonly perVm: readonly (readonly [name: string, calls: number])[];
}

/** The collectors that call Windows more often on a host with more VMs, the most calls first. */
export function growthOf(few: Calls, many: Calls, moreVms: number): readonly Growth[] {
  const sum = ({ perVm }: Growth): number => perVm.reduce((total, [, calls]) => total + calls, 0);
  return [...many]
    .map(([collector, calls]): Growth => {
      const before = few.get(collector);
      const grown = [...calls].map(([name, count]) => [name, (count - (before?.get(name) ?? 0)) / moreVms] as const);
      return { collector, perVm: grown.filter(([, each]) => each > 0).sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1)) };
    })
    .filter(({ perVm }) => perVm.length > 0)
    .sort((a, b) => sum(b) - sum(a) || (a.collector < b.collector ? -1 : 1));
}
