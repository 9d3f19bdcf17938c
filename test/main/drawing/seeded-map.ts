import type { MapEdge, MapNode, SegregationMap } from '../../../main/contract/segregation-map.ts';
import { severities } from '../../../main/contract/severity.ts';
import { vmRoleSchema } from '../../../main/contract/vm-detail.ts';

export interface MapShape {
  readonly seed: number;
  readonly vms: number;
  readonly switches: number;
  readonly vlans: number;
  readonly volumes: number;
  readonly domains: number;
  /** What could not be read: each is a box with a connection to the host. */
  readonly unread?: readonly ('domain' | 'volume' | 'switch')[];
}

/** The same numbers for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A map of a host with as many VMs, switches, volumes and domains as are asked for, with findings spread over it. */
export function seededMap({ seed, vms, switches, vlans, volumes, domains, unread = [] }: MapShape): SegregationMap {
  const any = numbers(seed);
  const nodes: MapNode[] = [];
  const edges: MapEdge[] = [];
  const node = (kind: MapNode['kind'], label: string, more: Partial<MapNode> = {}): string => {
    const id = `n${String(nodes.length + 1)}`;
    nodes.push({ id, kind, key: { [kind]: label }, label, note: 'note', toFix: 0, ...more });
    return id;
  };
  const edge = (kind: MapEdge['kind'], from: string, to: string): void => {
    const marks = any(3) === 0 ? [any(9) + 1] : [];
    edges.push({ id: `e${String(edges.length + 1)}`, kind, from, to, note: 'note', marks, ...(any(12) === 0 && { unread: 'Access is denied.' }) });
  };
  const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_none, at) => make(at));
  const host = node('host', 'HV01', { key: {} });
  for (const of of unread)
    edges.push({
      id: `u ${of}`,
      kind: ({ domain: 'administration', volume: 'storage', switch: 'network' } as const)[of],
      from: node('unread', 'Not known', { key: { of } }),
      to: host,
      note: '',
      marks: [],
      unread: 'Access is denied.',
    });
  for (const group of ['Administrators', 'Hyper-V Administrators']) edge('administration', node('group', group), host);
  const domain = many(domains, (at) => node('domain', `d${String(at)}.example`));
  if (domain[0] !== undefined) edge('administration', domain[0], host);
  const volume = many(volumes, (at) => node('volume', `V${String(at)}:`));
  for (const each of volume) edge('storage', host, each);
  const vlan = many(switches, (at) => node('switch', `Switch ${String(at)}`)).flatMap((parent) => {
    if (any(2) === 0) edge('network', host, parent);
    return many(vlans, (at) =>
      node('vlan', `VLAN ${String(at)}`, { parent, key: { switch: nodes.find(({ id }) => id === parent)?.label ?? '', vlan: String(at) } }),
    );
  });
  for (let at = 0; at < vms; at += 1) {
    const toFix = any(3) === 0 ? 0 : any(9);
    const role = vmRoleSchema.options[any(vmRoleSchema.options.length + 1)];
    const severity = severities[any(severities.length)];
    const id = node('vm', any(5) === 0 ? `VM-${'long-name-'.repeat(20)}${String(at)}` : `VM${String(at)}`, {
      toFix,
      ...(role && { role }),
      ...(toFix > 0 && severity && { severity }),
    });
    for (const [from, kind] of [
      [vlan[any(vlan.length)], 'network'],
      [volume[any(volume.length)], 'storage'],
      [domain[any(domain.length)], 'administration'],
    ] as const)
      if (from !== undefined) edge(kind, from, id);
  }
  const marks = many(9, (at) => ({
    number: at + 1,
    control: 'HV-A-07',
    title: 'A finding',
    severity: 'high' as const,
    verdict: 'notMet' as const,
    targets: [{ kind: 'host', key: {} }],
  }));
  return { nodes, edges, marks, counts: [{ verdict: 'notMet', onMap: 9, others: 0 }], unread: [] };
}
