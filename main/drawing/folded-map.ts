import type { MapNode } from '../contract/segregation-map.ts';
import type { Severity } from '../contract/severity.ts';
import type { VmRole } from '../contract/vm-detail.ts';

/** A box of the picture. `vms`: the VMs of one role. `more`: the rest of a long list. `parts`: the VLANs of a switch or the VMs of a role, inside their box. */
export interface FoldedBox {
  readonly id: string;
  readonly kind: MapNode['kind'] | 'vms' | 'more';
  readonly column: 0 | 1 | 2 | 3;
  readonly label: string;
  readonly note: string;
  readonly parts: readonly FoldedPart[];
  /** The role of the VMs in the box; absent for other boxes, and for VMs without a role. */
  readonly role?: VmRole | undefined;
}
export interface FoldedPart {
  readonly id: string;
  readonly label: string;
  readonly severity?: Severity | undefined;
}
/** Connections between the same two boxes are one line. */
export interface FoldedLine {
  readonly from: string;
  readonly to: string;
  readonly edges: readonly string[];
  readonly marks: readonly number[];
  readonly unread: boolean;
}
export interface FoldedMap {
  readonly boxes: readonly FoldedBox[];
  readonly lines: readonly FoldedLine[];
}
