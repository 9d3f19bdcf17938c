import type { Powered, Recorded } from './rig.ts';

type Leaves = ReadonlyMap<string, string>;

/** What a write has changed: each place in the world, with the value before and after. */
export interface Write {
  readonly places: string;
  readonly before: string;
  readonly after: string;
}

/** Every value of a world by its place. What Windows logs, the tasks of rollbacks, and how the world behaves is nothing that a plan changes. */
export function leavesOf(text: string): Leaves {
  const leaves = new Map<string, string>();
  const walk = (place: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null && Object.keys(value).length > 0)
      for (const [name, inner] of Object.entries(value)) walk(`${place}/${name}`, inner);
    else if (value !== null && !(Array.isArray(value) && value.length === 0)) leaves.set(place, JSON.stringify(value));
  };
  const {
    eventLog: _log,
    conditions: _conditions,
    tasks: _tasks,
    taskFolder: _folder,
    bootMarks: _marks,
    secondsAhead: _ahead,
    ...world
  } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  walk('', world);
  return leaves;
}

/** The writes between worlds, oldest first. One that was asked for and not made is none. */
export function writesBetween(worlds: readonly string[]): readonly Write[] {
  const all = worlds.map(leavesOf);
  return all.slice(1).flatMap((after, index) => {
    const before = all[index] ?? after;
    const places = [...new Set([...before.keys(), ...after.keys()])].filter((place) => before.get(place) !== after.get(place)).sort();
    const values = (leaves: Leaves): string => JSON.stringify(places.map((place) => leaves.get(place) ?? null));
    return places.length === 0 ? [] : [{ places: places.join('\n'), before: values(before), after: values(after) }];
  });
}

/** Which change of the plan a write has made or undone, by what each of them has written in a run without a kill. */
export function changeOf(learned: readonly Write[], { places, before, after }: Write): Recorded {
  const step = learned.findIndex((each) => each.places === places);
  const known = learned[step];
  if (known && before === known.before && after === known.after) return { step, way: 'made' };
  if (known && before === known.after && after === known.before) return { step, way: 'undone' };
  return { step, way: 'foreign' };
}

const power = /^\/vms\/(\d+)\/State$/;
/** Whether a write has only shut down or started a VM. */
export const isPower = ({ places }: Write): boolean => power.test(places);

/** The VM that a write has shut down or started. `world`: the text of any world with these VMs. */
export function poweredBy({ places, after }: Write, world: string): readonly Powered[] {
  const { vms = [] } = JSON.parse(world) as { readonly vms?: readonly { readonly Id: string }[] };
  const vm = vms[Number(power.exec(places)?.[1])]?.Id;
  const [to] = JSON.parse(after) as readonly (string | null)[];
  return vm !== undefined && (to === '"Off"' || to === '"Running"') ? [{ vm, to: to === '"Off"' ? 'Off' : 'Running' }] : [];
}
