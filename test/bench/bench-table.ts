import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { cpus, platform, release } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = join(fileURLToPath(new URL('../..', import.meta.url)), 'assets', 'bench.md');

/** One line of assets/bench.md. Times are of this computer; only the ratios can be compared with other computers. */
export function row(what: string, measured: string, promised: string): void {
  if (process.env['CASTELLAN_BENCH_FRESH'] !== 'no' || !existsSync(file)) {
    const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'} × ${String(cpus().length)}, ${platform()} ${release()}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
    writeFileSync(
      file,
      `# Measurements\n\nWritten by “npm run bench” on ${machine}. Ratios are taken within one run; times are of that machine only.\n\n| what | measured | promised |\n|---|---|---|\n`,
    );
    process.env['CASTELLAN_BENCH_FRESH'] = 'no';
  }
  appendFileSync(file, `| ${what} | ${measured} | ${promised} |\n`);
  console.log(`${what}: ${measured} (promised: ${promised})`);
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
