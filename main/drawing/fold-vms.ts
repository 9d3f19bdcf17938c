import type { MapNode } from '../contract/segregation-map.ts';
import type { VmRole } from '../contract/vm-detail.ts';
import { counted } from '../words/counted.ts';
import { severityOrder } from '../words/findings/severity-words.ts';
import { noRoleWord, vmRoleWords } from '../words/vm-role-words.ts';
import type { FoldedBox, FoldedPart } from './folded-map.ts';

/** With more VMs than this, a group names only the first VMs with findings. */
export const mostVmsByName = 40;
const namedOfEach = 4;

const roles = [...(Object.keys(vmRoleWords) as VmRole[]), undefined];
const rankOf = ({ severity }: MapNode): number => (severity === undefined ? severityOrder.length : severityOrder.indexOf(severity));

/** The VMs as one box for each role; those without a role are a group of their own. */
export function foldVms(vms: readonly MapNode[], place: (node: MapNode, at: string) => string): readonly FoldedBox[] {
  return roles.flatMap((role) => {
    const own = vms.filter((node) => node.role === role);
    if (own.length === 0) return [];
    const id = `role ${role ?? 'none'}`;
    for (const node of own) place(node, id);
    const parts =
      vms.length <= mostVmsByName
        ? own
        : own
            .filter(({ toFix }) => toFix > 0)
            .sort((a, b) => rankOf(a) - rankOf(b) || b.toFix - a.toFix)
            .slice(0, namedOfEach);
    return [
      { id, kind: 'vms', column: 3, label: role === undefined ? noRoleWord : vmRoleWords[role], note: noteOf(own), parts: parts.map(partOf), role },
    ] as const;
  });
}

const partOf = ({ id, label, severity }: MapNode): FoldedPart => ({ id, label, severity });

function noteOf(own: readonly MapNode[]): string {
  const open = own.filter(({ toFix }) => toFix > 0).length;
  return `${counted(own.length, 'VM', 'VMs')}, ${open === 0 ? 'none' : open.toLocaleString('en')} to fix`;
}
