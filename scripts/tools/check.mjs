// npm run check: the quick half of npm test: types, lint, format, dead code, laws.
import { run, setUp } from './set-up.mjs';

setUp();
const { checks } = await import('./checks.mjs');
const all = [...checks, ['laws', 'vitest/vitest.mjs', ['run', 'test/laws', '--exclude', '**/*.pwsh.test.ts']]];
const failed = all.filter(([name, program, args]) => {
  const done = run(program, args);
  console.log(`${done.status === 0 ? 'passed' : 'FAILED'}  ${name}`);
  return done.status !== 0;
});
process.exitCode = failed.length === 0 ? 0 : 1;
