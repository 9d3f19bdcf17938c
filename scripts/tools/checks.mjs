// The checks that are no tests: name, program, arguments. Each counts as one.
export const checks = [
  ['types of the pure rooms', 'typescript/bin/tsc', ['-p', 'tsconfig.pure.json']],
  ['types', 'typescript/bin/tsc', ['-p', 'tsconfig.json']],
  ['types of the screens', 'typescript/bin/tsc', ['-p', 'tsconfig.renderer.json']],
  ['lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/']],
  ['format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['dead code', 'knip/bin/knip.js', ['--no-progress']],
];
