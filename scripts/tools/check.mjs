// npm run check: the quick half of npm test: types, lint, format, dead code, spelling, laws. As many side by side as there are processors.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { root, setUp } from './set-up.mjs';

setUp();
const { checks } = await import('./checks.mjs');
const { runChecks, summaryOf, worstOf } = await import('./run-checks.mjs');
const [longest, ...others] = checks;
// By name, because what a project of tests includes goes before a pattern to leave out. A second ending names what a test needs; `long` is time.
const all = readdirSync(join(root, 'test', 'laws'), { recursive: true, encoding: 'utf8' }).map((file) => `test/laws/${file.split(sep).join('/')}`);
const plain = all.filter((file) => /\/[^./]+\.test\.ts$/.test(file));
const long = all.filter((file) => file.endsWith('.long.test.ts'));
const laws = ['laws', 'vitest/vitest.mjs', ['run', ...plain, '--silent=passed-only']];
const began = performance.now();
const results = await runChecks([longest, laws, ...others], availableParallelism(), console.log);
console.log(`Left to npm test, because they take long: ${long.map((file) => basename(file, '.long.test.ts')).join(', ')}.`);
console.log(summaryOf(results, performance.now() - began));
process.exitCode = worstOf(results);
