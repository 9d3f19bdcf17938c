import { defineConfig } from 'vitest/config';

/** Benchmarks: one at a time, with time to spare. */
export default defineConfig({ test: { include: ['test/bench/**/*.bench.ts'], maxWorkers: 1, testTimeout: 900_000 } });
