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
  readonly arrived: (resource: Resource, reading: Reading) => void;
}
interface Arrival {
  readonly resource: Resource;
  readonly reading: Reading;
}

/**
 * Begins each reading as soon as its sources have arrived and its lane is free, the first ones of the reading order before the others. After a cancel nothing
 * is begun, and what runs is waited for. When a reading rejects, the host itself is gone: rejects after the others have ended.
 */
export async function readSideBySide({ resources, signal, read, arrived }: SideBySide): Promise<void> {
  const named = new Map(resources.map((resource) => [resource.name, resource]));
  const open = readingOrder(resources).flatMap((name) => named.get(name) ?? []);
  const sources = new Map(resources.map((resource) => [resource.name, sourcesOf(resource).filter((source) => named.has(source))]));
  const there = new Set<string>();
  const running = new Map<Resource, Promise<Arrival>>();
  const canBegin = (resource: Resource): boolean =>
    sources.get(resource.name)?.every((source) => there.has(source)) === true && ![...running.keys()].some((each) => laneIn(each) === laneIn(resource));
  const next = (): Resource | undefined => (signal?.aborted === true || running.size >= readingsAtOnce ? undefined : open.find(canBegin));
  try {
    for (;;) {
      for (let resource = next(); resource !== undefined; resource = next()) {
        open.splice(open.indexOf(resource), 1);
        running.set(resource, readAs(resource, read));
      }
      if (running.size === 0) return;
      const { resource, reading } = await Promise.race(running.values());
      running.delete(resource);
      there.add(resource.name);
      arrived(resource, reading);
    }
  } finally {
    await Promise.allSettled(running.values());
  }
}

async function readAs(resource: Resource, read: SideBySide['read']): Promise<Arrival> {
  return { resource, reading: await read(resource) };
}

/** What is worked out asks the host for nothing, so it takes no lane. */
const laneIn = ({ scope, lane, name }: Resource): string => (scope.is === 'computed' ? `computed ${name}` : lane);
