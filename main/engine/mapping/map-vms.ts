import type { Finding } from '../../contract/finding.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Facts } from '../../contract/reading.ts';
import type { MapNode } from '../../contract/segregation-map.ts';
import { severityRank } from '../../contract/severity.ts';
import { vm } from '../../resources/hyper-v/vm.ts';
import { targetLabel } from '../judging/target-label.ts';
import { vmRoleGiven } from '../judging/vm-role-given.ts';
import type { MapDraft } from './map-draft.ts';
import { isToFix } from '../../words/findings/is-to-fix.ts';

/** One box for each VM, with the role that a person has given to it. */
export function mapVms(draft: MapDraft, facts: Facts, profile: Profile): void {
  const { name } = vm.resource;
  for (const row of facts[name]?.rows ?? []) {
    const role = vmRoleGiven(profile, row.key['vm'] ?? '');
    draft.node('vm', row.key, targetLabel(name, row, facts), role === undefined ? {} : { role });
  }
}

/** Boxes of VMs with the number of their findings to fix, and the worst severity among them. */
export function withFindings(nodes: readonly MapNode[], findings: readonly Finding[]): MapNode[] {
  const open = new Map<string, Finding[]>();
  for (const finding of findings)
    if (isToFix(finding))
      for (const id of finding.vms ?? []) {
        const own = open.get(id.toLowerCase());
        if (own) own.push(finding);
        else open.set(id.toLowerCase(), [finding]);
      }
  return nodes.map((node) => {
    const own = node.kind === 'vm' ? (open.get((node.key['vm'] ?? '').toLowerCase()) ?? []) : [];
    const worst = own.reduce<Finding | undefined>((a, b) => (a && severityRank(a.severity) <= severityRank(b.severity) ? a : b), undefined);
    return { ...node, toFix: own.length, ...(worst && { severity: worst.severity }) };
  });
}
