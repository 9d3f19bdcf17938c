import { propertyOf } from '../../main/grammar/cmdlet.ts';
import type { Resource } from '../../main/grammar/resource-shape.ts';
import { resources } from '../../main/resources/resource-named.ts';

type Fields = Record<string, unknown>;
interface Described extends Fields {
  readonly vms: readonly Fields[];
}
/** Where a world keeps the parts of a VM; others are stored under the name of their subject. */
const places: Readonly<Record<string, string>> = {
  vmFirmware: 'Firmware',
  vmHardDisk: 'HardDrives',
  vmNetworkAdapter: 'NetworkAdapters',
  vmSnapshot: 'Checkpoints',
};
/** Lists of the host that a world keeps under another name than that of their subject. */
const lists: Readonly<Record<string, string>> = { smbShare: 'shares', vmSwitch: 'switches', hostNetworkAdapter: 'hostAdapters' };

/** A world whose objects have every declared property: where its description says nothing, the first sample of the property's kind. */
export function withDeclaredProperties<T>(world: T, subjects: Iterable<Resource> = resources.values()): T {
  for (const resource of subjects) for (const record of recordsOf(world as unknown as Described, resource)) complete(record, resource);
  return world;
}

function recordsOf(world: Described, { name, cmdlets }: Resource): readonly Fields[] {
  const keys = Object.entries(cmdlets?.key ?? {}).flatMap(([, from]) => (typeof from === 'string' ? [from] : []));
  if (cmdlets?.each === 'vm') return world.vms;
  if (cmdlets?.each === 'host' && cmdlets.further === undefined) return [(world[name] ??= {}) as Fields];
  // Two objects where the world describes none.
  if (cmdlets?.each === 'listed' && cmdlets.further === undefined)
    return (world[lists[name] ?? name] ??= ['one', 'two'].map((each) => Object.fromEntries(keys.map((key) => [key, each])))) as Fields[];
  if (cmdlets?.each !== 'vmPart') return [];
  if (keys.length === 0 && places[name] === undefined) for (const vm of world.vms) vm[name] ??= {};
  return world.vms.flatMap((vm) => {
    const own = vm[places[name] ?? name];
    if (own === null) return [];
    return own === undefined ? [] : ((Array.isArray(own) ? own : [own]) as Fields[]);
  });
}

function complete(record: Fields, { facts, cmdlets }: Resource): void {
  for (const [property, spec] of Object.entries(facts)) {
    const declared = cmdlets?.properties[property];
    if (declared === undefined) continue;
    const { name, of, as, inner } = propertyOf(declared);
    if (of !== undefined || inner !== undefined || record[name] !== undefined) continue;
    // No file in a drive, no pipe at a port.
    if (as === 'path') record[name] = null;
    else if (as === undefined || as === 'text') record[name] = spec.kind.samples[0];
  }
}
