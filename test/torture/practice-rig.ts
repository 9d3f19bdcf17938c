import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SettledState } from '../../main/contract/fact-state.ts';
import type { Change } from '../../main/contract/plan.ts';
import type { Row } from '../../main/contract/reading.ts';
import { plantedIn } from '../../main/hosts/practice/planted-rollback.ts';
import { PracticeHost } from '../../main/hosts/practice/practice-host.ts';
import type { PracticeEvent } from '../../main/hosts/practice/practice-memory.ts';
import { practiceWorld, shippedPracticeWorlds } from '../../main/hosts/practice/practice-world.ts';
import { resourceNamed } from '../../main/resources/resource-named.ts';
import { openPracticeMemory } from '../../main/storage/practice-memory-file.ts';
import { keyText } from '../../main/words/key-text.ts';
import hostile from '../practice/hostile.json?raw';
import { testClock } from '../test-clock.ts';
import { withPoints, type Points } from './points.ts';
import type { JobKind } from './phases.ts';
import type { Powered, Recorded, Rig, RigFolder } from './rig.ts';

type Event = Extract<PracticeEvent, { event: 'set' }>;

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
export function practiceRig(world: string, given?: RigFolder, job: JobKind = 'changes', windows: readonly string[] = []): Rig {
  const { folder, now } = given ?? { folder: mkdtempSync(join(tmpdir(), 'castellan-torture-')), now: () => testClock.now() };
  const recording = practiceWorld(world, { ...shippedPracticeWorlds, hostile });
  const dataBase = join(folder, 'data');
  const memory = (): ReturnType<typeof openPracticeMemory> => openPracticeMemory(dataBase, world);
  const events = (): readonly PracticeEvent[] => {
    const file = join(dataBase, 'practice', `${world}.json`);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly events: readonly PracticeEvent[] }).events : [];
  };
  const sets = (): readonly Event[] => events().filter((event): event is Event => event.event === 'set');
  const isPower = ({ address }: Event): boolean => address.resource === 'vmWindow';
  // In the folder, so that a process that is killed leaves it, and a copy of the folder has it.
  const clockFile = join(folder, 'second');
  const second = (): number => (existsSync(clockFile) ? Number(readFileSync(clockFile, 'utf8')) : 1000);
  const openHost = (points?: Points): Promise<PracticeHost> =>
    PracticeHost.open(recording, points ? withPoints(points, 'memory', memory()) : memory(), now, second);
  return {
    kind: 'practice',
    world,
    job,
    windows,
    now,
    reference: `practice:${world}`,
    folder,
    dataBase,
    open: async (_mode, points) => {
      const host = await openHost(points);
      return points ? withPoints(points, 'host', host) : host;
    },
    values: async () => {
      const host = await openHost();
      const readings = await Promise.all(Object.keys(recording.facts).map((name) => host.read({ resource: resourceNamed(name) })));
      return readings.map(({ resource, rows }) => [resource, present(rows)]);
    },
    recorded: (plan) =>
      sets()
        .filter((event) => !isPower(event))
        .map((event) => {
          const step = plan.changes.findIndex(({ address }) => placeOf(address) === placeOf(event.address));
          return { step, way: wayOf(event, plan.changes[step]) };
        }),
    powered: () =>
      sets()
        .filter(isPower)
        .flatMap(({ address, to }): Powered[] =>
          to.is === 'value' && (to.value === 'Off' || to.value === 'Running') ? [{ vm: address.key['vm'] ?? '', to: to.value }] : [],
        ),
    planted: () => [...plantedIn(events()).keys()],
    passes: (seconds) => {
      // A countdown in a few steps; what waits for a VM finds it off at once.
      writeFileSync(clockFile, String(second() + 200 * seconds));
      return Promise.resolve();
    },
    connect: () => memory().append({ event: 'connect', samePeer: true }),
    learn: () => undefined,
    killsAt: () => ['Castellan'],
    strike: () => false,
    stopped: () => undefined,
    untilKilledAreGone: () => Promise.resolve(),
    release: () => undefined,
    left: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
}
