import type { Finding } from '../../contract/finding.ts';
import { isStandIn } from '../../contract/is-stand-in.ts';

/** By control: all targets, or those of these VMs (ids in lower case), of which not all could be read. One that is missing may exist. */
export type NotListed = ReadonlyMap<string, 'all' | ReadonlySet<string>>;

/** A finding in the place of targets that could not be read: of a whole list, or of the parts of one VM. */
const standsForUnread = ({ verdict, target }: Finding): boolean => isStandIn(target.key) || (verdict === 'unknown' && target.kind === 'host');

export function notListedIn(findings: readonly Finding[]): NotListed {
  const found = new Map<string, 'all' | Set<string>>();
  for (const finding of findings) {
    const known = found.get(finding.control);
    if (known === 'all' || !standsForUnread(finding)) continue;
    const vms = isStandIn(finding.target.key) ? vmsOf(finding) : [];
    found.set(finding.control, vms.length === 0 ? 'all' : new Set([...(known ?? []), ...vms]));
  }
  return found;
}

/** Whether a finding that the other time does not have tells nothing: its target may have existed then, or it names no target itself. */
export function mayBeUnread(notListed: NotListed, finding: Finding): boolean {
  const unread = notListed.get(finding.control);
  if (unread === 'all' || standsForUnread(finding)) return true;
  const vms = vmsOf(finding);
  return unread !== undefined && (vms.length === 0 || vms.some((vm) => unread.has(vm)));
}

const vmsOf = ({ vms = [] }: Finding): readonly string[] => vms.map((vm) => vm.toLowerCase());
