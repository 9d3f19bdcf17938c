import { describe, it } from 'vitest';
import { controls } from '../../main/catalogue/index.generated.ts';
import { emptyProfile } from '../../main/contract/profile.ts';
import type { Facts } from '../../main/contract/reading.ts';
import { scan } from '../../main/engine/scan.ts';
import { resourceNamed } from '../../main/resources/index.ts';
import { copyOfWorld, openSimulated } from '../simulated-host.ts';
import { expectFresh } from './generated-file.ts';

const titles = {
  neglected: 'a server of 2019 that nobody has looked after',
  fresh: 'a server of 2022, just installed',
  hardened: 'a server of 2025 that somebody looks after',
  cluster: 'one of two hosts of a small cluster',
  laptop: 'the notebook of a developer, Windows 11',
} as const;
const recordedAt = '2026-11-24T08:00:00.000Z';

/** What is worked out is worked out again by the practice host, never recorded. */
const recorded = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts)
      .filter(([name]) => resourceNamed(name).scope.is !== 'computed')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

describe('the practice hosts', () => {
  it.each(Object.entries(titles))('%s is what the collectors read in the simulator', async (name, title) => {
    const host = await openSimulated(copyOfWorld(name), 'read', () => recordedAt);
    try {
      const { facts } = await scan({ host, controls, profile: emptyProfile, applied: [], clock: { now: () => recordedAt } });
      const text = `${JSON.stringify({ version: 1, name, title, recordedFrom: { name: host.identity.name, machineId: host.identity.machineId }, facts: recorded(facts) }, null, 1)}\n`;
      expectFresh(`assets/practice/${name}.json`, text);
    } finally {
      await host.close();
    }
  });
});
