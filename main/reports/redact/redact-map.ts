import type { Target } from '../../contract/finding.ts';
import type { RecordedControl } from '../../contract/record/record.ts';
import type { MapNode, SegregationMap } from '../../contract/segregation-map.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { Redaction } from './redact-states.ts';

/** Boxes whose label names something of the host, by the resource that their key is of. VLANs have numbers, groups the names that every Windows has. */
const named = { host: 'host', vm: 'vm', switch: 'vmSwitch', volume: 'volume', domain: 'domain' } as const satisfies Partial<Record<MapNode['kind'], string>>;

const labelOf = (pseudonyms: Pseudonyms, { kind, key, label }: MapNode): string =>
  kind === 'group' || kind === 'unread' || kind === 'vlan' ? label : pseudonyms.label(named[kind], key, label);

/** The key of a box. That of a group is the same on every Windows, and that of an unread box says what kind it is: the picture is made from it. */
function nodeKeyOf(pseudonyms: Pseudonyms, { kind, key }: MapNode): Target['key'] {
  if (kind === 'group' || kind === 'unread') return key;
  if (kind !== 'vlan') return { ...pseudonyms.key(named[kind], key) };
  // The number of a VLAN names nothing, its switch does.
  const { switch: own, ...numbers } = key;
  return own === undefined ? numbers : { ...pseudonyms.key('vmSwitch', { switch: own }), ...numbers };
}

/** Meets the names of the map, so that sentences are swept of them. */
export function gatherMap(pseudonyms: Pseudonyms, map: SegregationMap | undefined): void {
  for (const node of map?.nodes ?? []) labelOf(pseudonyms, node);
}

/** What is connected with what stays; names, addresses and paths do not. */
export function redactMap({ pseudonyms, sweep }: Redaction, map: SegregationMap, controls: ReadonlyMap<string, RecordedControl>): SegregationMap {
  return {
    ...map,
    nodes: map.nodes.map((node) => ({
      ...node,
      label: labelOf(pseudonyms, node),
      key: nodeKeyOf(pseudonyms, node),
    })),
    edges: map.edges.map((edge) => (edge.unread === undefined ? edge : { ...edge, unread: sweep(edge.unread) })),
    marks: map.marks.map((mark) => ({
      ...mark,
      title: controls.get(mark.control)?.title ?? sweep(mark.title),
      targets: mark.targets.map(({ kind, key }) => ({ kind, key: { ...pseudonyms.key(kind, key) } })),
    })),
    unread: map.unread.map(sweep),
  };
}
