// The checks that are no tests: name, program, arguments. Each counts as one. What takes longest stands first, because they start in this order.

/** What a check keeps for its next run. Nothing here is needed: a checkout without this folder checks the same and takes longer. */
const cache = 'node_modules/.cache';

export const checks = [
  ['lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', `${cache}/eslint/`]],
  ['types', 'typescript/bin/tsc', ['-p', 'tsconfig.json']],
  [
    'format',
    'prettier/bin/prettier.cjs',
    ['--check', '--log-level', 'warn', '--cache', '--cache-strategy', 'content', '--cache-location', `${cache}/prettier-check`, '.'],
  ],
  ['types of the screens', 'typescript/bin/tsc', ['-p', 'tsconfig.renderer.json']],
  ['dead code', 'knip/bin/knip.js', ['--no-progress', '--cache', '--cache-location', `${cache}/knip`]],
  ['spelling', 'cspell/bin.mjs', ['lint', '--no-progress', '--no-summary', '--cache', '--cache-strategy', 'content', '--cache-location', `${cache}/cspell`]],
  ['types of the pure rooms', 'typescript/bin/tsc', ['-p', 'tsconfig.pure.json']],
];

/** Fails when the engine's own tests take fewer of its branches than they must. It runs tests, so only `npm test` has it. */
export const branchesOfEngine = [
  'branches of the engine',
  'vitest/vitest.mjs',
  ['run', '--root', '.', '--config', 'scripts/build/vitest.coverage.config.ts', '--silent=passed-only'],
];
