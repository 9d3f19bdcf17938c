import type { Assignment } from '../contract/answer.ts';
import type { Finding } from '../contract/finding.ts';
import { keyText } from '../words/key-text.ts';

/** Who is responsible for a finding: an assignment of the target itself comes before the one for all targets. */
export function assignmentOf(assignments: readonly Assignment[], { control, target }: Pick<Finding, 'control' | 'target'>): Assignment | undefined {
  const own = assignments.filter((each) => each.control === control);
  return own.findLast((each) => each.target !== undefined && keyText(each.target) === keyText(target.key)) ?? own.findLast((each) => each.target === undefined);
}
