import { z } from 'zod';
import { keySchema } from './address.ts';
import { severitySchema } from './severity.ts';
import { verdictSchema } from './verdict.ts';
import { vmRoleSchema } from './vm-detail.ts';

/** What a box of the map stands for. `unread`: something that a connection leads to and that could not be read. */
export const mapNodeKindSchema = z.enum(['group', 'domain', 'host', 'volume', 'switch', 'vlan', 'vm', 'unread']);
export type MapNodeKind = z.infer<typeof mapNodeKindSchema>;

export const mapNodeSchema = z.object({
  /** `n1`, `n2` …: valid in this map only, so that it names nothing of the host. */
  id: z.string(),
  kind: mapNodeKindSchema,
  key: keySchema,
  label: z.string(),
  /** A few words about it that contain no name: “External”, “5 members”. */
  note: z.string(),
  /** The switch of a VLAN. */
  parent: z.string().optional(),
  role: vmRoleSchema.optional(),
  /** For a VM: its findings to fix, on a connection or not, and the worst of their severities. */
  toFix: z.number().int(),
  severity: severitySchema.optional(),
});
export type MapNode = Readonly<z.infer<typeof mapNodeSchema>>;

export const mapEdgeKindSchema = z.enum(['administration', 'network', 'storage']);
export type MapEdgeKind = z.infer<typeof mapEdgeKindSchema>;

export const mapEdgeSchema = z.object({
  id: z.string(),
  kind: mapEdgeKindSchema,
  from: z.string(),
  to: z.string(),
  /** What connects both, without a name: “Shared with the host”. */
  note: z.string(),
  /** The numbers of the findings on it, in ascending order. */
  marks: z.array(z.number().int()),
  /** Why the connection, or a part of it, could not be read. */
  unread: z.string().optional(),
});
export type MapEdge = Readonly<z.infer<typeof mapEdgeSchema>>;

/** The findings of one control with one verdict that are on connections: one number on the map and in its list. */
export const mapMarkSchema = z.object({
  number: z.number().int(),
  control: z.string(),
  title: z.string(),
  severity: severitySchema,
  verdict: verdictSchema,
  targets: z.array(z.object({ kind: z.string(), key: keySchema })),
});
export type MapMark = Readonly<z.infer<typeof mapMarkSchema>>;

/** Findings with one verdict: on a connection, and those that name none. Accepted risks are in neither. */
export const mapCountSchema = z.object({ verdict: verdictSchema, onMap: z.number().int(), others: z.number().int() });
export type MapCount = Readonly<z.infer<typeof mapCountSchema>>;

/** Who and what can reach a VM: administrators, host, volumes, virtual switches with their VLANs, domains, VMs. */
export const segregationMapSchema = z.object({
  nodes: z.array(mapNodeSchema),
  edges: z.array(mapEdgeSchema),
  marks: z.array(mapMarkSchema),
  counts: z.array(mapCountSchema),
  /** What could not be read and is no connection, in sentences. */
  unread: z.array(z.string()),
});
export type SegregationMap = Readonly<z.infer<typeof segregationMapSchema>>;
