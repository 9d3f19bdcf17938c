// Runs checks side by side and prints each as soon as all before it are over: always in the order of the list.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { root } from './set-up.mjs';

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** Answers what the program wrote, its exit code (128 and more where a signal ended it), and how long it took. */
function runOne([name, program, args]) {
  const began = performance.now();
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    env: { ...process.env, ...color },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve) => {
    const over = (code, more = '') => resolve({ name, code, output: Buffer.concat(chunks).toString('utf8') + more, elapsedMs: performance.now() - began });
    child.once('error', (error) => over(1, `${program} could not be started: ${error.message}\n`));
    child.once('close', (code, signal) => over(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/**
 * At most `slots` checks run at the same time. Answers all results in the order of the list.
 * @param {(text: string) => void} print gets the output of a check that failed, then the line of the check
 */
export async function runChecks(checks, slots, print) {
  const results = new Array(checks.length);
  let next = 0;
  let printed = 0;
  const worker = async () => {
    while (next < checks.length) {
      const own = next++;
      results[own] = await runOne(checks[own]);
      for (; printed < checks.length && results[printed]; printed += 1) {
        const { name, code, output, elapsedMs } = results[printed];
        if (code !== 0 && output.trim() !== '') print(output.trimEnd());
        print(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds(elapsedMs)})`);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, slots) }, worker));
  return results;
}

/** One line over all results. */
export function summaryOf(results, elapsedMs) {
  const failed = results.filter(({ code }) => code !== 0);
  const names = failed.length === 0 ? '' : `: ${failed.map(({ name }) => name).join(', ')}`;
  return `${results.length - failed.length} passed, ${failed.length} failed${names} (${seconds(elapsedMs)})`;
}

/** The exit code of the worst check. */
export const worstOf = (results) => Math.max(0, ...results.map(({ code }) => code));
