import type { ControlView } from '../../main/contract/control-view.ts';
import type { Severity } from '../../main/contract/severity.ts';
import type { Group } from '../findings/finding-groups.ts';

/** What an attacker gains. One step is more than all of the effort can take away, so with the same reach the severity decides. */
const severityValue: Readonly<Record<Severity, number>> = { critical: 27, high: 9, medium: 3, low: 1, info: 1 / 3 };
/** An essential control stops attacks that are made everywhere; a strict one those of few. */
const depthValue: Readonly<Record<ControlView['depth'], number>> = { essential: 1, recommended: 0.8, strict: 0.6 };
/** The share of the value that is left after the work. */
const easeOfFix: Readonly<Record<ControlView['fix'], number>> = { auto: 1, guarded: 0.9, guided: 0.6, answer: 0.5, question: 0.5 };
const afterRestart = 0.9;

/** How many VMs an attacker reaches: those that the findings name; on the host itself, all. */
function reachOf({ rows }: Group, vmsOnHost: number): number {
  const named = new Set(rows.flatMap(({ vms }) => vms.map((id) => id.toLowerCase())));
  return rows.some(({ vms }) => vms.length === 0) ? Math.max(vmsOnHost, named.size) : named.size;
}

/** A guarded control that Castellan cannot set has manual steps. */
const easeOf = ({ fix, settable, takesEffect }: ControlView): number =>
  easeOfFix[fix === 'guarded' && !settable ? 'guided' : fix] * (takesEffect === 'afterRestart' ? afterRestart : 1);

/** Attack value × reach × ease: docs/decisions/0111-fix-first-by-value-reach-and-effort.md. Reach is damped: the tenth VM adds less than the first. */
export const urgencyOf = (group: Group, vmsOnHost: number): number =>
  severityValue[group.severity] * depthValue[group.control.depth] * (1 + Math.log2(1 + reachOf(group, vmsOnHost))) * easeOf(group.control);
