import { readFileSync, writeFileSync } from 'node:fs';
import { copyOfWorld } from '../simulated-host.ts';

export interface Latency {
  readonly perCallMs: number;
  readonly perObjectMs: number;
}
interface SeededVm {
  readonly Id: string;
  readonly Name: string;
  readonly Path: string;
  readonly NetworkAdapters: { MacAddress: string }[];
}
interface SeededFile {
  readonly path: string;
  readonly access: string;
}
/** The parts of a world that grow with its VMs. */
export interface SeededWorld {
  vms: SeededVm[];
  files: SeededFile[];
  conditions: { slow: Latency | null };
}

/** The seed of all benches: what is measured on two days is the same host. */
export const seed = 20261128;

/** The account NT VIRTUAL MACHINE\<id>: its last four numbers are the id, read as Windows stores it. */
function accountOf(id: string): string {
  const hex = id.replaceAll('-', '');
  const little = (from: number, to: number): string => (hex.slice(from, to).match(/../g) ?? []).reverse().join('');
  const parts = [hex.slice(0, 8), hex.slice(12, 16) + hex.slice(8, 12), little(16, 24), little(24, 32)];
  return `S-1-5-83-1-${parts.map((part) => String(Number.parseInt(part, 16))).join('-')}`;
}

/** Numbers from 0 to below `limit`: the same for the same seed, on every computer. */
function seededNumbers(seed: number): (limit: number) => number {
  let state = Math.imul(seed, 2654435761) >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Every text in a value, the names of properties not included. */
function mapTexts<T>(value: T, map: (text: string) => string): T {
  if (typeof value === 'string') return map(value) as T;
  if (Array.isArray(value)) return value.map((each) => mapTexts<unknown>(each, map)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapTexts<unknown>(each, map)])) as T;
}

/**
 * A world with `count` VMs, from a world of `worlds/`: first its own VMs, then VMs that are like one of them, chosen by the seed. Each has its own id, name, MAC
 * address, account and folders.
 */
export function withSeededVms<T extends SeededWorld>(world: T, count: number, seed: number): T {
  const next = seededNumbers(seed);
  const added = Array.from({ length: Math.max(0, count - world.vms.length) }, (_, index) => {
    const like = world.vms[next(world.vms.length)];
    if (!like) throw new Error('The world has no VM.');
    return grown(world, like, index + 1);
  });
  return {
    ...world,
    vms: [...world.vms.slice(0, count), ...added.map(({ vm }) => vm)],
    files: [...world.files, ...added.flatMap(({ files }) => files)],
  };
}

function grown(world: SeededWorld, like: SeededVm, number: number): { readonly vm: SeededVm; readonly files: readonly SeededFile[] } {
  const ending = String(number).padStart(5, '0');
  const id = `${like.Id.slice(0, 24)}a${number.toString(16).padStart(7, '0')}${like.Id.slice(32)}`;
  const inOwn = (text: string): string =>
    text
      .replaceAll(like.Id, id)
      .replaceAll(like.Id.toUpperCase(), id.toUpperCase())
      .replaceAll(accountOf(like.Id), accountOf(id))
      .split(like.Path)
      .join(`${like.Path}-${ending}`);
  const isOwn = ({ path }: SeededFile): boolean => path === like.Path || path.startsWith(`${like.Path}\\`);
  const vm = mapTexts(like, inOwn);
  const mac = `00155DF${number.toString(16).toUpperCase().padStart(5, '0')}`;
  return {
    vm: { ...vm, Name: `${like.Name}-${ending}`, NetworkAdapters: vm.NetworkAdapters.map((adapter) => ({ ...adapter, MacAddress: mac })) },
    files: world.files.filter(isOwn).map((file) => mapTexts(file, inOwn)),
  };
}

/** The file of the neglected host with this many VMs, in which Windows takes so long; `null`: as long as the simulator itself. */
export function seededWorld(count: number, seed: number, slow: Latency | null): string {
  const file = copyOfWorld('neglected');
  const world = withSeededVms(JSON.parse(readFileSync(file, 'utf8')) as SeededWorld, count, seed);
  writeFileSync(file, JSON.stringify({ ...world, conditions: { ...world.conditions, slow } }));
  return file;
}
