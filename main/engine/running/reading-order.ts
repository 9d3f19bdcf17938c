import type { Resource } from '../../grammar/resource-shape.ts';

/** What a resource rests on: its keys or its rows follow from these. */
export function sourcesOf({ name, scope }: Resource): readonly string[] {
  // The account decides what an empty list means, and the host what can be read at all.
  const first = name === 'session' || name === 'machine' ? [] : ['session', 'machine'];
  if (scope.is === 'derived') return [...first, ...scope.from, ...(scope.after ?? [])];
  if (scope.is === 'computed') return [...first, ...scope.from, ...(scope.helpedBy ?? []), ...scope.addressed.map((each) => each.resource)];
  return first;
}

/** Cheap before slow: the first findings come early. The host’s own come before the VMs, the list of VMs before their parts, which are read with it. */
function cost({ name, needs, keyNames, slow }: Resource): number {
  const hyperV = name === 'vm' ? 1 : 2;
  return (needs === 'hyperVAdministrators' || keyNames.includes('vm') ? hyperV : 0) + (slow ? 3 : 0);
}

/**
 * The order in which resources are read: each after everything it rests on, and among those that could be next the cheapest one.
 * Sources that are not asked for do not count. Throws where resources rest on each other in a circle, and names them.
 */
export function readingOrder(resources: readonly Resource[]): readonly string[] {
  const asked = new Map(resources.map((resource) => [resource.name, resource]));
  const open = new Map(resources.map((resource) => [resource.name, new Set(sourcesOf(resource).filter((source) => asked.has(source)))]));
  const order: string[] = [];
  while (open.size > 0) {
    const ready = resources.filter(({ name }) => open.get(name)?.size === 0);
    const next = ready.reduce<Resource | undefined>((best, each) => (best === undefined || cost(each) < cost(best) ? each : best), undefined);
    if (next === undefined)
      throw new Error(`These resources depend on each other in a circle: ${circle(open).join(' → ')}. Change their “from” in main/resources.`);
    order.push(next.name);
    open.delete(next.name);
    for (const sources of open.values()) sources.delete(next.name);
  }
  return order;
}

/** Every resource that is left rests on one that is left, so that following them comes back to one that was passed. */
function circle(open: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const path: string[] = [];
  let at = [...open.keys()][0];
  while (at !== undefined && !path.includes(at)) {
    path.push(at);
    at = [...(open.get(at) ?? [])][0];
  }
  return at === undefined ? path : [...path.slice(path.indexOf(at)), at];
}
