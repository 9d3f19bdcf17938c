import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { Scanned } from './memory-program.ts';

/** The memory of a process that does nothing but scan a host with 1,000 VMs: a test runner holds hundreds of megabytes of its own. */
export async function memoryOfScan(): Promise<Scanned> {
  const outDir = mkdtempSync(join(tmpdir(), 'castellan-memory-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: join(import.meta.dirname, 'memory-program.ts'),
        outDir,
        emptyOutDir: false,
        rolldownOptions: { output: { entryFileNames: 'memory-program.mjs', banner: 'const __filename = import.meta.filename;' } },
      },
    });
    const done = spawnSync(process.execPath, [join(outDir, 'memory-program.mjs'), join(outDir, 'data')], {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (done.status !== 3 && done.status !== 0) throw new Error(`the scan of 1,000 VMs ended with ${String(done.status)}: ${done.stderr}`);
    return JSON.parse(done.stdout) as Scanned;
  } finally {
    rmSync(outDir, { recursive: true, force: true, maxRetries: 20 });
  }
}
