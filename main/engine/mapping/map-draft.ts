import type { Key } from '../../contract/address.ts';
import type { MapEdgeKind, MapNode, MapNodeKind } from '../../contract/segregation-map.ts';
import { keyText } from '../../words/key-text.ts';

/** A connection while the map is made. */
export interface DraftEdge {
  readonly id: string;
  readonly kind: MapEdgeKind;
  readonly from: string;
  readonly to: string;
  readonly notes: Set<string>;
  readonly marks: Set<number>;
  unread?: string;
}
interface EdgeTraits {
  readonly note?: string;
  readonly unread?: string | undefined;
}
interface NodeTraits {
  readonly note?: string;
  readonly parent?: string;
  readonly role?: MapNode['role'];
}

/** Windows compares paths, ids and names of domains without case. */
const nameOf = (kind: string, key: Key): string => `${kind} ${keyText(key).toLowerCase()}`;

/** Boxes and connections in the order in which they were met; each of them once. */
export class MapDraft {
  readonly #nodes = new Map<string, MapNode>();
  readonly #edges = new Map<string, DraftEdge>();
  /** By the resource and key that a finding can be about: the connections that this is. */
  readonly #subjects = new Map<string, Set<DraftEdge>>();
  readonly unread: string[] = [];

  /** The id of the box for this; it is made where it is not there yet. */
  node(kind: MapNodeKind, key: Key, label: string, { note = '', ...traits }: NodeTraits = {}): string {
    const name = nameOf(kind, key);
    const known = this.#nodes.get(name);
    if (known) return known.id;
    const id = `n${String(this.#nodes.size + 1)}`;
    this.#nodes.set(name, { id, kind, key, label, note, toFix: 0, ...traits });
    return id;
  }

  find(kind: MapNodeKind, key: Key): string | undefined {
    return this.#nodes.get(nameOf(kind, key))?.id;
  }

  edge(kind: MapEdgeKind, from: string, to: string, { note, unread }: EdgeTraits = {}): DraftEdge {
    const name = `${from} ${to}`;
    const edge = this.#edges.get(name) ?? { id: `e${String(this.#edges.size + 1)}`, kind, from, to, notes: new Set(), marks: new Set() };
    this.#edges.set(name, edge);
    if (note !== undefined) edge.notes.add(note);
    if (unread !== undefined) edge.unread ??= unread;
    return edge;
  }

  /** A finding about this row is on that connection. */
  carries(edge: DraftEdge, resource: string, key: Key): void {
    const name = nameOf(resource, key);
    const edges = this.#subjects.get(name) ?? new Set();
    this.#subjects.set(name, edges.add(edge));
  }

  edgesOf(resource: string, key: Key): readonly DraftEdge[] {
    return [...(this.#subjects.get(nameOf(resource, key)) ?? [])];
  }

  get nodes(): readonly MapNode[] {
    return [...this.#nodes.values()];
  }
  get edges(): readonly DraftEdge[] {
    return [...this.#edges.values()];
  }
}
