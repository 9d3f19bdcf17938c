import type { Clock } from '../main/engine/ports.ts';

let atMs = Date.parse('2026-11-24T12:00:00.000Z');

/**
 * The clock of every application that a test composes: it begins at the same time in each run and goes on a second with each look. One for the
 * whole file of tests, because two applications over one data folder must not have the same time twice.
 */
export const testClock: Clock = {
  now: () => {
    atMs += 1000;
    return new Date(atMs).toISOString();
  },
};
