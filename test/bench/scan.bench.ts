import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { controls } from '../../main/catalogue/index.generated.ts';
import { emptyProfile } from '../../main/contract/profile.ts';
import { scan } from '../../main/engine/running/scan.ts';
import { findPowerShell } from '../../main/powershell/find-powershell.ts';
import { copyOfWorld, openSimulated } from '../simulated-host.ts';
import { row } from './bench-table.ts';

const bareScript = fileURLToPath(new URL('bare.ps1', import.meta.url));
/** Slower than the simulator itself, so that what is measured is how often Windows is asked. */
const latency = { perCallMs: 20, perObjectMs: 4 };

interface Shape {
  vms: {
    Id: string;
    Name: string;
    Path: string;
    ConfigurationLocation: string;
    SnapshotFileLocation: string;
    SmartPagingFilePath: string;
    HardDrives: { Path: string }[];
    NetworkAdapters: { Id: string }[];
  }[];
  files: { path: string }[];
  conditions: { slow: unknown };
}

/** The neglected world with this many VMs and its declared latency. */
function worldOf(count: number): string {
  const file = copyOfWorld('neglected');
  const world = JSON.parse(readFileSync(file, 'utf8')) as Shape;
  const { vms, files } = world;
  world.vms = Array.from({ length: count }, (_, index) => {
    const base = vms[index % vms.length];
    if (!base) throw new Error('no machine');
    const copy = Math.floor(index / vms.length);
    const moved = (path: string): string => (copy === 0 ? path : path.replace('D:\\', `D:\\${String(copy)}\\`));
    return {
      ...base,
      Id: `${base.Id.slice(0, 24)}${String(copy).padStart(6, '0')}${base.Id.slice(30)}`,
      Path: moved(base.Path),
      ConfigurationLocation: moved(base.Path),
      SnapshotFileLocation: moved(base.Path),
      SmartPagingFilePath: moved(base.Path),
      HardDrives: base.HardDrives.map((disk) => ({ ...disk, Path: moved(disk.Path) })),
      NetworkAdapters: base.NetworkAdapters.map((adapter) => ({ ...adapter, Id: `${adapter.Id}-${String(copy)}` })),
    };
  });
  world.files = Array.from({ length: Math.ceil(count / vms.length) }, (_, copy) =>
    files.map((each) => ({ ...each, path: copy === 0 ? each.path : each.path.replace('D:\\', `D:\\${String(copy)}\\`) })),
  ).flat();
  world.conditions.slow = latency;
  writeFileSync(file, JSON.stringify(world));
  return file;
}

describe('scanning', () => {
  it.each([12, 300])('%i machines against the bare cmdlets', { timeout: 900_000 }, async (count) => {
    const world = worldOf(count);
    const host = await openSimulated(world, 'read');
    let firstFindingMs = 0;
    const start = performance.now();
    const found = await scan({
      host,
      controls,
      profile: emptyProfile,
      applied: [],
      clock: { now: () => new Date().toISOString() },
      onEvent: (event) => {
        if (event.event === 'findings' && firstFindingMs === 0) firstFindingMs = performance.now() - start;
      },
    });
    const scanMs = performance.now() - start;
    await host.close();
    const folders = (found.facts['folder']?.rows ?? []).map((each) => each.key['path']);
    expect(found.facts['vm']?.rows.length).toBe(count);
    const list = `${world}.folders`;
    writeFileSync(list, JSON.stringify(folders));
    const bare = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', bareScript, '-World', world, '-FolderFile', list], {
      encoding: 'utf8',
    });
    const bareMs = Number(bare.stdout.trim());
    expect(bareMs, bare.stderr).toBeGreaterThan(0);
    row(
      `scan of ${String(count)} machines (${String(folders.length)} folders) against the bare cmdlets, ${String(latency.perCallMs)} ms a call and ${String(latency.perObjectMs)} ms an object`,
      `${(scanMs / bareMs).toFixed(2)} × (${(scanMs / 1000).toFixed(1)} s : ${(bareMs / 1000).toFixed(1)} s)`,
      '≤ 1.25 ×',
    );
    row(`first finding of ${String(count)} machines`, `${(firstFindingMs / 1000).toFixed(1)} s after the start`, '–');
  });
});
