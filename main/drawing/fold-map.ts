import type { MapEdge, MapNode, SegregationMap } from '../contract/segregation-map.ts';
import { foldVms } from './fold-vms.ts';
import type { FoldedBox, FoldedLine, FoldedMap, FoldedPart } from './folded-map.ts';

const most = { domain: 3, volume: 6, switch: 6 } as const;
/** VLANs of all switches together, and at least so many of each. */
const mostVlans = { inAll: 18, ofEach: 3 };

/** Few boxes of many: what has the most severe findings stays, and the rest of a long list is one box with its number. */
export function foldMap(map: SegregationMap): FoldedMap {
  const rank = ranksOf(map);
  const places = new Map<string, string>();
  const own = (kind: MapNode['kind']): readonly MapNode[] => map.nodes.filter((node) => node.kind === kind);
  const place = (node: MapNode, at: string): string => {
    places.set(node.id, at);
    return at;
  };
  const single = (column: FoldedBox['column'], node: MapNode, parts: readonly FoldedPart[] = []): FoldedBox => ({
    id: place(node, node.id),
    kind: node.kind,
    column,
    label: node.label,
    note: node.note,
    parts,
  });
  const several = (column: FoldedBox['column'], kind: keyof typeof most, words: string, partsOf?: (node: MapNode) => readonly FoldedPart[]): FoldedBox[] => {
    const { kept, left } = cut(own(kind), most[kind], rank);
    for (const node of left) place(node, `more ${kind}`);
    const more: FoldedBox = { id: `more ${kind}`, kind: 'more', column, label: `${String(left.length)} more ${words}`, note: '', parts: [] };
    return [...kept.map((node) => single(column, node, partsOf?.(node))), ...(left.length > 0 ? [more] : [])];
  };
  const unreadOf = unreadBy(map);
  const unread = (of: Unread, column: FoldedBox['column']): FoldedBox[] =>
    own('unread')
      .filter((node) => unreadOf(node) === of)
      .map((node) => single(column, node));
  const room = Math.max(mostVlans.ofEach, Math.floor(mostVlans.inAll / Math.max(Math.min(own('switch').length, most.switch), 1)));
  const vlansOf = (parent: MapNode): readonly FoldedPart[] => {
    const { kept, left } = cut(
      own('vlan').filter((node) => node.parent === parent.id),
      room,
      rank,
    );
    const more = `more vlan ${parent.id}`;
    for (const node of left) place(node, more);
    return [
      ...kept.map((node) => ({ id: place(node, node.id), label: node.label })),
      ...(left.length > 0 ? [{ id: more, label: `${String(left.length)} more VLANs` }] : []),
    ];
  };
  const boxes: FoldedBox[] = [
    ...own('group').map((node) => single(0, node)),
    ...several(0, 'domain', 'domains'),
    ...unread('domain', 0),
    ...own('host').map((node) => single(1, node)),
    ...several(1, 'volume', 'volumes'),
    ...unread('volume', 1),
    ...several(2, 'switch', 'virtual switches', vlansOf),
    ...unread('switch', 2),
    ...foldVms(own('vm'), place),
  ];
  // The VLANs of a switch that is folded are folded with it.
  for (const node of own('vlan')) if (!places.has(node.id)) place(node, places.get(node.parent ?? '') ?? 'more switch');
  return { boxes, lines: linesOf(map.edges, places) };
}

type Unread = 'domain' | 'volume' | 'switch';
const behind = { administration: 'domain', storage: 'volume', network: 'switch' } as const satisfies Record<MapEdge['kind'], Unread>;
const isUnread = (of: string | undefined): of is Unread => of === 'domain' || of === 'volume' || of === 'switch';

/** What a box that could not be read is in the place of. In redacted records of earlier versions only its connections say it. */
function unreadBy({ edges }: SegregationMap): (node: MapNode) => Unread {
  const byNode = new Map<string, Unread>();
  for (const { kind, from, to } of edges) for (const node of [from, to]) byNode.set(node, byNode.get(node) ?? behind[kind]);
  return ({ id, key: { of } }) => (isUnread(of) ? of : (byNode.get(id) ?? 'domain'));
}

/** By node, the lowest number of a finding on its connections: numbers are given by severity. */
function ranksOf({ edges }: SegregationMap): (node: MapNode) => number {
  const ranks = new Map<string, number>();
  for (const { from, to, marks } of edges) for (const node of [from, to]) ranks.set(node, Math.min(ranks.get(node) ?? Infinity, marks[0] ?? Infinity));
  return ({ id }) => ranks.get(id) ?? Infinity;
}

/** The `room` nodes to keep, in their old order; one place is for the box of the rest. */
function cut(
  nodes: readonly MapNode[],
  room: number,
  rank: (node: MapNode) => number,
): { readonly kept: readonly MapNode[]; readonly left: readonly MapNode[] } {
  if (nodes.length <= room) return { kept: nodes, left: [] };
  const byRank = [...nodes].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
  const kept = new Set(byRank.slice(0, room - 1));
  return { kept: nodes.filter((node) => kept.has(node)), left: nodes.filter((node) => !kept.has(node)) };
}

function linesOf(edges: readonly MapEdge[], places: ReadonlyMap<string, string>): readonly FoldedLine[] {
  const lines = new Map<string, { from: string; to: string; edges: string[]; marks: Set<number>; unread: boolean }>();
  for (const edge of edges) {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    if (from === undefined || to === undefined) throw new Error(`A connection of the map leads to no box: ${edge.id}.`);
    const name = `${from} ${to}`;
    const line = lines.get(name) ?? { from, to, edges: [], marks: new Set<number>(), unread: false };
    lines.set(name, line);
    line.edges.push(edge.id);
    for (const mark of edge.marks) line.marks.add(mark);
    line.unread ||= edge.unread !== undefined;
  }
  return [...lines.values()].map(({ marks, ...line }) => ({ ...line, marks: [...marks].sort((a, b) => a - b) }));
}
