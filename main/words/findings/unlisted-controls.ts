import type { Finding, Target } from '../../contract/finding.ts';
import { counted } from '../counted.ts';

type Named = Pick<Finding, 'control' | 'verdict' | 'waived' | 'vms'> & Pick<Target, 'key'>;

/** Controls about VMs that may have targets which no finding shows on a VM. */
export interface UnlistedControls {
  readonly count: number;
  /** Without those that have listed this VM. */
  readonly countFor: (vm: string) => number;
}

/**
 * A control about VMs that could not list all targets has a finding that names no VM: findings of every VM can be missing. Where the target is a VM as a
 * whole, its finding proves that this VM was listed. Of disks or network adapters, others of the same VM can be missing.
 */
export function unlistedControls(findings: readonly Named[], isAboutVms: (control: string) => boolean): UnlistedControls {
  const unlisted = new Map<string, Set<string>>();
  for (const { control, verdict, waived, vms = [] } of findings)
    if (vms.length === 0 && verdict !== 'met' && verdict !== 'notApplicable' && !waived && isAboutVms(control)) unlisted.set(control, new Set());
  for (const { control, key } of findings) if (key['vm'] !== undefined && Object.keys(key).length === 1) unlisted.get(control)?.add(key['vm'].toLowerCase());
  const all = [...unlisted.values()];
  return { count: all.length, countFor: (vm) => all.filter((listed) => !listed.has(vm.toLowerCase())).length };
}

/** A finding with the key of its target, as a row of a list has it. */
export const withKey = (finding: Finding): Named => ({ ...finding, key: finding.target.key });

/** `3 controls could not list all targets` */
export const unlistedWords = (count: number): string => `${counted(count, 'control', 'controls')} could not list all targets`;
