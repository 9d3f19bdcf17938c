import { describe, it } from 'vitest';
import { expectFresh } from '../laws/generated-file.ts';
import { fresh } from './worlds/fresh.mjs';
import { neglected } from './worlds/neglected.mjs';

describe('the worlds', () => {
  it.each(Object.entries({ neglected, fresh }))('%s is what its description makes', (name, world: unknown) => {
    expectFresh(`test/simulator/worlds/${name}.json`, `${JSON.stringify(world, null, 1)}\n`);
  });
});
