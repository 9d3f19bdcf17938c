import type { MapEdge, MapEdgeKind, MapNode, SegregationMap } from '../contract/segregation-map.ts';
import { groupBy } from '../words/group-by.ts';

/** Connections that differ only in their VM are one row. */
export interface MapRow {
  readonly id: string;
  readonly kind: MapEdgeKind;
  readonly from: string;
  /** The labels of what it leads to, in alphabetical order. */
  readonly to: readonly string[];
  readonly note: string;
  readonly marks: readonly number[];
  readonly unread: string | undefined;
  readonly edges: readonly string[];
}

const kinds: readonly MapEdgeKind[] = ['administration', 'network', 'storage'];

/** All connections of a map as the rows of a table. */
export function mapRows(map: SegregationMap): readonly MapRow[] {
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  const label = (id: string): string => labelOf(nodes.get(id), nodes);
  const groups = groupBy(map.edges, (edge) =>
    nodes.get(edge.to)?.kind === 'vm' ? JSON.stringify([edge.from, edge.note, edge.marks, edge.unread ?? null]) : edge.id,
  );
  return [...groups.values()]
    .flatMap((edges) => (edges[0] ? [rowOf(edges[0], edges, label)] : []))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

const rowOf = (first: MapEdge, edges: readonly MapEdge[], label: (id: string) => string): MapRow => ({
  id: first.id,
  kind: first.kind,
  from: label(first.from),
  to: edges.map(({ to }) => label(to)).sort((a, b) => a.localeCompare(b, 'en')),
  note: first.note,
  marks: first.marks,
  unread: first.unread,
  edges: edges.map(({ id }) => id),
});

/** A VLAN with the name of its switch: numbers are the same on several. */
function labelOf(node: MapNode | undefined, nodes: ReadonlyMap<string, MapNode>): string {
  if (!node) return '';
  const parent = node.parent === undefined ? undefined : nodes.get(node.parent);
  return parent ? `${parent.label}, ${node.label}` : node.label;
}

const namedInRow = 12;
/** The names of a row as one text; of many only the first, with the number of the others. */
export const targetsText = (to: readonly string[], unit: string): string =>
  to.length <= namedInRow ? to.join(', ') : `${to.slice(0, namedInRow).join(', ')} and ${(to.length - namedInRow).toLocaleString('en')} more ${unit}`;
