import { describe, vi } from 'vitest';
import { testRollbackAtDeadline } from './rollback-at-deadline.ts';
import { testThisComputer } from './this-computer.ts';
import { testWholeJob } from './whole-job.ts';

// Programs of the lab run one at a time, also those of other files; each has its own limit.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });

// The lab has one registry, and all of these change it. In files of their own each would wait for the others.
describe('over this computer', testThisComputer);
describe('over a rollback', testRollbackAtDeadline);
describe('over the whole job', testWholeJob);
