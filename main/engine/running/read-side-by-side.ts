import type { Reading } from '../../contract/reading.ts';
import type { Resource } from '../../grammar/resource-shape.ts';
import type { AbortSignalLike } from '../ports.ts';
import { readingOrder, sourcesOf } from './reading-order.ts';

/** How many readings of a host run at once, in as many lanes. */
export const readingsAtOnce = 6;

export interface SideBySide {
  readonly resources: readonly Resource[];
  readonly signal?: AbortSignalLike | undefined;
  /** Called when a resource can be read: everything that it rests on has arrived. */
  readonly read: (resource: Resource) => Promise<Reading>;
  /** Called once for each, when nothing before it in its lane is still read. Not after a cancel: what was only asked for ahead is given up then. */
  readonly begun?: ((resource: Resource) => void) | undefined;
  readonly arrived: (resource: Resource, reading: Reading) => void;
}
interface Arrival {
  readonly resource: Resource;
  readonly reading: Reading;
}

/** A scan ends when this lane ends. Its next reading is asked for ahead, so that the host does not wait while the last one is taken apart and judged. */
const laneAskedAhead = 'main';

/**
 * Begins each reading as soon as its sources have arrived and its lane is free, the first ones of the reading order before the others. After a cancel nothing
 * is begun, and what runs is waited for. When a reading rejects, the host itself is gone: rejects after the others have ended.
 */
export async function readSideBySide({ resources, signal, read, begun, arrived }: SideBySide): Promise<void> {
  const named = new Map(resources.map((resource) => [resource.name, resource]));
  const open = readingOrder(resources).flatMap((name) => named.get(name) ?? []);
  const sources = new Map(resources.map((resource) => [resource.name, sourcesOf(resource).filter((source) => named.has(source))]));
  const there = new Set<string>();
  const running = new Map<Resource, Promise<Arrival>>();
  const lanes = new Lanes();
  const canBegin = (resource: Resource): boolean => sources.get(resource.name)?.every((source) => there.has(source)) === true && lanes.hasRoom(resource);
  const next = (): Resource | undefined => (signal?.aborted === true ? undefined : open.find(canBegin));
  const tellBegun = (): void => {
    if (signal?.aborted !== true) for (const resource of lanes.newInFront()) begun?.(resource);
  };
  try {
    for (;;) {
      for (let resource = next(); resource !== undefined; resource = next()) {
        open.splice(open.indexOf(resource), 1);
        lanes.enter(resource);
        tellBegun();
        running.set(resource, readAs(resource, read));
      }
      if (running.size === 0) return;
      const { resource, reading } = await Promise.race(running.values());
      running.delete(resource);
      const isUntold = lanes.leave(resource);
      // Asked for ahead and given up: it was never reached.
      if (isUntold && signal?.aborted === true && !reading.complete) continue;
      if (isUntold && signal?.aborted !== true) begun?.(resource);
      there.add(resource.name);
      arrived(resource, reading);
      tellBegun();
    }
  } finally {
    await Promise.allSettled(running.values());
  }
}

async function readAs(resource: Resource, read: SideBySide['read']): Promise<Arrival> {
  return { resource, reading: await read(resource) };
}

/** Which readings each lane has, in the order in which it was asked for them. */
class Lanes {
  readonly #lanes = new Map<string, Resource[]>();
  readonly #announced = new Set<Resource>();

  hasRoom(resource: Resource): boolean {
    const there = this.#lanes.get(laneIn(resource))?.length ?? 0;
    return there === 0 ? this.#lanes.size < readingsAtOnce : there === 1 && laneIn(resource) === laneAskedAhead;
  }

  enter(resource: Resource): void {
    const lane = laneIn(resource);
    this.#lanes.set(lane, [...(this.#lanes.get(lane) ?? []), resource]);
  }

  /** Answers whether it was never told as the first one of its lane: it overtook the one before it. */
  leave(resource: Resource): boolean {
    const lane = laneIn(resource);
    const others = (this.#lanes.get(lane) ?? []).filter((each) => each !== resource);
    if (others.length > 0) this.#lanes.set(lane, others);
    else this.#lanes.delete(lane);
    return !this.#announced.delete(resource);
  }

  /** Those that are the first ones of their lane now, each once. */
  newInFront(): readonly Resource[] {
    const front = [...this.#lanes.values()].flatMap(([first]) => (first === undefined || this.#announced.has(first) ? [] : [first]));
    for (const each of front) this.#announced.add(each);
    return front;
  }
}

/** What is worked out asks the host for nothing, so it takes no lane. */
const laneIn = ({ scope, lane, name }: Resource): string => (scope.is === 'computed' ? `computed ${name}` : lane);
