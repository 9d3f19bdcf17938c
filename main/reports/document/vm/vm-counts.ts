import { countsOf } from '../../../words/findings/counts-of.ts';
import type { VmFindings } from './vm-findings.ts';

export interface VmCounts {
  /** To fix, those on hold among them. */
  readonly open: number;
  readonly held: number;
  readonly unknown: number;
  /** Controls about VMs that could not list all targets. */
  readonly unlisted: number;
  readonly manual: number;
  readonly pending: number;
  readonly waived: number;
  /** Changes in place. */
  readonly changed: number;
}

export function vmCounts({ findings, unlisted, changed }: VmFindings): VmCounts {
  const { notMet, unknown, manual, pending, waived } = countsOf(findings.map(({ finding }) => finding));
  return { open: notMet, held: findings.filter(({ held }) => held.length > 0).length, unknown, unlisted, manual, pending, waived, changed: changed.length };
}
