import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SettledState } from '../../main/contract/fact-state.ts';
import type { Change } from '../../main/contract/plan.ts';
import type { Row } from '../../main/contract/reading.ts';
import { PracticeHost } from '../../main/hosts/practice/practice-host.ts';
import { practiceWorld, shippedPracticeWorlds } from '../../main/hosts/practice/practice-world.ts';
import { resourceNamed } from '../../main/resources/resource-named.ts';
import { openPracticeMemory } from '../../main/storage/practice-memory-file.ts';
import { keyText } from '../../main/words/key-text.ts';
import hostile from '../practice/hostile.json?raw';
import { testClock } from '../test-clock.ts';
import { withPoints } from './points.ts';
import type { Recorded, Rig, RigFolder } from './rig.ts';

interface Event {
  readonly event: string;
  readonly address: Change['address'];
  readonly to: SettledState;
}

/** A state as text; of a list, the order of its elements says nothing. */
const stateText = (state: SettledState): string =>
  JSON.stringify(
    state.is === 'value' && Array.isArray(state.value) ? [...(state.value as readonly unknown[])].map((each) => JSON.stringify(each)).sort() : state,
  );

const placeOf = ({ resource, key, property }: Change['address']): string => `${resource} ${keyText(key)} ${property}`;

function wayOf({ to }: Event, change: Change | undefined): Recorded['way'] {
  if (change && stateText(to) === stateText(change.to)) return 'made';
  return change && stateText(to) === stateText(change.from) ? 'undone' : 'foreign';
}

/** A value that is absent is no row: whether the recording had a row for it tells nothing. */
const present = (rows: readonly Row[]): readonly (readonly [string, unknown])[] =>
  rows
    .map(({ key, facts }) => [keyText(key), Object.entries(facts).filter(([, state]) => state.is !== 'absent')] as const)
    .filter(([, facts]) => facts.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** A practice host. What was set on it stands in a file of its own; that file is its record, and it is written whole or not at all. */
export function practiceRig(world: string, given?: RigFolder): Rig {
  const { folder, now } = given ?? { folder: mkdtempSync(join(tmpdir(), 'castellan-torture-')), now: () => testClock.now() };
  const recording = practiceWorld(world, { ...shippedPracticeWorlds, hostile });
  const dataBase = join(folder, 'data');
  const memory = (): ReturnType<typeof openPracticeMemory> => openPracticeMemory(dataBase, world);
  const events = (): readonly Event[] => {
    const file = join(dataBase, 'practice', `${world}.json`);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly events: readonly Event[] }).events : [];
  };
  return {
    kind: 'practice',
    world,
    now,
    reference: `practice:${world}`,
    folder,
    dataBase,
    open: async (_mode, points) => {
      const host = await PracticeHost.open(recording, points ? withPoints(points, 'memory', memory()) : memory(), now);
      return points ? withPoints(points, 'host', host) : host;
    },
    values: async () => {
      const host = await PracticeHost.open(recording, memory(), now);
      const readings = await Promise.all(Object.keys(recording.facts).map((name) => host.read({ resource: resourceNamed(name) })));
      return readings.map(({ resource, rows }) => [resource, present(rows)]);
    },
    recorded: (plan) =>
      events().map((event) => {
        const step = plan.changes.findIndex(({ address }) => placeOf(address) === placeOf(event.address));
        return { step, way: wayOf(event, plan.changes[step]) };
      }),
    learn: () => undefined,
    killsAt: () => ['Castellan'],
    strike: () => false,
    stopped: () => undefined,
    release: () => undefined,
    left: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
}
