import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { controls } from '../../main/catalogue/index.generated.ts';
import { emptyProfile } from '../../main/contract/profile.ts';
import { scan } from '../../main/engine/running/scan.ts';
import { lanesBesideMain, type LocalHost } from '../../main/hosts/local/local-host.ts';
import { findPowerShell } from '../../main/powershell/find-powershell.ts';
import type { HostPort } from '../../main/engine/ports.ts';
import { openInLanes } from '../simulated-host.ts';
import { wrapHost } from '../wrap-host.ts';
import { bareQuestions } from './bare-questions.ts';
import { measure } from './measure.ts';
import type { PromiseId } from './promises.ts';
import { seed, seededWorld, type Latency } from './seeded-world.ts';

const bareScript = fileURLToPath(new URL('bare.ps1', import.meta.url));
/** Slower than the simulator itself, so that what is measured is how often Windows is asked, and what is asked beside it. */
const declared: Latency = { perCallMs: 20, perObjectMs: 4 };
const none: Latency = { perCallMs: 0, perObjectMs: 0 };

/** The same host, asked for one reading after the other: what a scan takes without lanes. */
function oneAfterTheOther(host: HostPort): HostPort {
  let last: Promise<unknown> = Promise.resolve();
  return wrapHost(host, {
    read: (request) => {
      const reading = last.then(() => host.read(request));
      last = reading;
      return reading;
    },
  });
}

const request = { controls, profile: emptyProfile, applied: [], clock: { now: () => new Date().toISOString() } };

interface Timed {
  readonly scanMs: number;
  /** Not measured without latency. */
  readonly serialMs: number;
  readonly bareMs: number;
  readonly openMs: number;
  readonly firstFindingMs: number;
  readonly folders: number;
}

/**
 * Both sides begin when PowerShell has started and its modules are loaded: the bare cmdlets in their one runspace, the scan in its lanes. What that takes is a
 * measurement of its own. Here folders and features have lanes of the same process; on a Windows host they have processes of their own.
 */
async function openReady(world: string): Promise<LocalHost> {
  const host = await openInLanes(world);
  await host.openLanes([...lanesBesideMain, 'servicing', 'files', 'files2', 'files3']);
  return host;
}

async function serialScan(world: string): Promise<number> {
  const host = await openReady(world);
  const start = performance.now();
  await scan({ ...request, host: oneAfterTheOther(host) });
  const ms = performance.now() - start;
  await host.close();
  return ms;
}

/** A scan, and the bare cmdlets one after another, over the same world. */
async function timed(count: number, latency: Latency): Promise<Timed> {
  const world = seededWorld(count, seed, latency === none ? null : latency);
  const openStart = performance.now();
  const host = await openReady(world);
  const openMs = performance.now() - openStart;
  let firstFindingMs = 0;
  const start = performance.now();
  const found = await scan({
    ...request,
    host,
    onEvent: (event) => {
      if (event.event === 'findings' && firstFindingMs === 0) firstFindingMs = performance.now() - start;
    },
  });
  const scanMs = performance.now() - start;
  await host.close();
  const serialMs = latency === none ? Number.NaN : await serialScan(world);
  const questions = bareQuestions(found.facts);
  expect(found.facts['vm']?.rows.length).toBe(count);
  const list = `${world}.questions`;
  writeFileSync(list, JSON.stringify(questions));
  const bare = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', bareScript, '-World', world, '-QuestionFile', list], {
    encoding: 'utf8',
  });
  const bareMs = Number(bare.stdout.trim());
  expect(bareMs, bare.stderr).toBeGreaterThan(0);
  return { scanMs, serialMs, bareMs, openMs, firstFindingMs, folders: questions.folders.length };
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const sizes: readonly { readonly count: number; readonly slow: PromiseId; readonly immediate: PromiseId }[] = [
  { count: 12, slow: 'scan12', immediate: 'scan12WithoutLatency' },
  { count: 300, slow: 'scan300', immediate: 'scan300WithoutLatency' },
  { count: 1000, slow: 'scan1000', immediate: 'scan1000WithoutLatency' },
];
const scanMsOf = new Map<number, number>();

describe('scanning', () => {
  it.each(sizes)('$count VMs against the bare cmdlets', { timeout: 3_600_000 }, async ({ count, slow, immediate }) => {
    for (const [promise, latency] of [
      [slow, declared],
      [immediate, none],
    ] as const) {
      const { scanMs, serialMs, bareMs, openMs, firstFindingMs, folders } = await timed(count, latency);
      const vms = `${count.toLocaleString('en')} VMs`;
      const how = latency === none ? 'no latency' : `${String(latency.perCallMs)} ms a call and ${String(latency.perObjectMs)} ms an object`;
      measure('scan', {
        what: `scan of ${vms} (${folders.toLocaleString('en')} folders) against the bare cmdlets one after another, ${how}`,
        measured: `${(scanMs / bareMs).toFixed(2)} × (${seconds(scanMs)} : ${seconds(bareMs)})`,
        about: { promise, value: scanMs / bareMs },
      });
      if (latency === none) continue;
      measure('scan', {
        what: `scan of ${vms} in lanes against one reading after the other`,
        measured: `${(scanMs / serialMs).toFixed(2)} × (${seconds(scanMs)} : ${seconds(serialMs)})`,
      });
      scanMsOf.set(count, scanMs);
      measure('scan', { what: `opening a host of ${vms} with all lanes, before the scan`, measured: seconds(openMs) });
      measure('scan', { what: `first finding of ${vms}`, measured: `${seconds(firstFindingMs)} after the start` });
    }
  });

  it('1,000 VMs against 300 VMs', () => {
    const growth = (scanMsOf.get(1000) ?? Number.NaN) / (scanMsOf.get(300) ?? Number.NaN);
    expect(growth).toBeGreaterThan(0);
    measure('scan', {
      what: 'time of a scan of 1,000 VMs against 300 VMs',
      measured: `${growth.toFixed(2)} ×`,
      about: { promise: 'scanGrowth', value: growth },
    });
  });
});
