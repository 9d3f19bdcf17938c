import type { Finding } from '../../contract/finding.ts';
import type { Run } from './runs.ts';
import { whatBecame } from './what-became.ts';
import { keyText } from '../../words/key-text.ts';

/** What is different between two judgements of one host. */
export interface Difference {
  readonly is: 'new' | 'gone' | 'changed';
  readonly before?: Finding;
  readonly after?: Finding;
  /** A change that stands in our journal, made between the two, explains it. */
  readonly ours: boolean;
}

const nameOf = (finding: Finding): string => `${finding.control} ${keyText(finding.target.key)}`;
const shown = (finding: Finding): string =>
  JSON.stringify([finding.verdict, finding.severity, finding.waived, finding.evidence.map((each) => [each.label, each.shown])]);

/** Findings by control and target: new, gone, and those whose verdict or evidence is another. Times are ISO 8601, UTC. */
export function compareFindings(
  before: { readonly at: string; readonly findings: readonly Finding[] },
  after: { readonly at: string; readonly findings: readonly Finding[] },
  runs: readonly Pick<Run, 'steps'>[],
): readonly Difference[] {
  const ours = new Set(
    runs.flatMap((run) =>
      run.steps
        .filter((step) => whatBecame(step).is === 'made' && step.at > before.at && step.at <= after.at)
        .flatMap((step) => step.change.controls.map((control) => `${control} ${keyText(step.change.target.key)}`)),
    ),
  );
  const old = new Map(before.findings.map((finding) => [nameOf(finding), finding]));
  const now = new Map(after.findings.map((finding) => [nameOf(finding), finding]));
  const differences: Difference[] = [];
  for (const [name, finding] of now) {
    const earlier = old.get(name);
    if (!earlier) differences.push({ is: 'new', after: finding, ours: ours.has(name) });
    else if (shown(earlier) !== shown(finding)) differences.push({ is: 'changed', before: earlier, after: finding, ours: ours.has(name) });
  }
  for (const [name, finding] of old) if (!now.has(name)) differences.push({ is: 'gone', before: finding, ours: ours.has(name) });
  return differences;
}
