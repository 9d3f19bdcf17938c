import type { Finding } from '../../contract/finding.ts';
import type { Change } from '../../contract/plan.ts';
import type { RecordedControl } from '../../contract/record/record.ts';
import { fixWord } from '../../words/changes/fix-words.ts';
import { holdWords } from '../../words/changes/hold-words.ts';
import { isToFix } from '../../words/findings/is-to-fix.ts';
import { changesFor, type Indexed } from './counting.ts';
import type { ReportCell } from './report-document.ts';

/** The heading under which the steps of a control stand. */
export const stepsAnchor = (control: string): string => `steps ${control}`;
export const onHoldAnchor = 'on hold';

/** Whether a person fixes the findings of this control by steps. */
export const hasSteps = (control: Pick<RecordedControl, 'steps' | 'fix' | 'settable'> | undefined): boolean =>
  control !== undefined && control.steps.length > 0 && (control.fix === 'guided' || !control.settable);

/** The changes on hold that serve this finding. */
export const heldBy = ({ heldOf }: Indexed, finding: Finding): readonly Change[] =>
  isToFix(finding) ? changesFor(heldOf.get(finding.control) ?? [], finding) : [];

/** What fixes a finding, with the page on which it stands where there is one. */
export function wayOf({ controls }: Indexed, finding: Finding, held: readonly Change[]): ReportCell {
  const [first] = held;
  if (first) return { text: `On hold: ${holdWords(first)?.short ?? ''}`, pageOf: onHoldAnchor };
  const control = controls.get(finding.control);
  if (!control) return '';
  return hasSteps(control) ? { text: 'Manual steps', pageOf: stepsAnchor(control.id) } : fixWord(control);
}
