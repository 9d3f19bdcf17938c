import type { Finding } from '../../contract/finding.ts';
import type { HowChanged } from '../../contract/how-changed.ts';
import { explainedBy, type RunSteps } from './explained-by.ts';
import { howChanged } from './how-changed.ts';
import { mayBeUnread, notListedIn, type NotListed } from './not-listed.ts';
import { keyText } from '../../words/key-text.ts';

/** What is different between two judgements of one host. */
export interface Difference<R = unknown> {
  readonly is: 'new' | 'gone' | 'changed';
  readonly how: HowChanged;
  readonly before?: Finding;
  readonly after?: Finding;
  /** The last run that explains it: one with a change that stands in our journal, made between the two. */
  readonly run?: R | undefined;
}
/** The findings of one time (ISO 8601, UTC) by control and target. */
export interface NamedFindings {
  readonly at: string;
  readonly named: ReadonlyMap<string, Finding>;
  readonly notListed: NotListed;
}

const nameOf = (finding: Finding): string => `${finding.control} ${keyText(finding.target.key)}`;
const sameEvidence = (one: Finding, other: Finding): boolean => shown(one) === shown(other);
const shown = (finding: Finding): string =>
  JSON.stringify([finding.verdict, finding.severity, finding.waived, finding.evidence.map((each) => [each.label, each.shown])]);
const sameVerdict = (one: Finding, other: Finding): boolean => one.verdict === other.verdict && one.severity === other.severity && one.waived === other.waived;

export const namedFindings = (at: string, findings: readonly Finding[]): NamedFindings => ({
  at,
  named: new Map(findings.map((finding) => [nameOf(finding), finding])),
  notListed: notListedIn(findings),
});

/** Findings by control and target: new, gone, and those whose verdict or evidence is another. Times are ISO 8601, UTC. */
export const compareFindings = <R extends RunSteps>(
  before: { readonly at: string; readonly findings: readonly Finding[] },
  after: { readonly at: string; readonly findings: readonly Finding[] },
  runs: readonly R[],
): readonly Difference<R>[] => differences(namedFindings(before.at, before.findings), namedFindings(after.at, after.findings), runs, sameEvidence);

/** The same without those of which only the evidence is another. */
export const compareVerdicts = (before: NamedFindings, after: NamedFindings, runs: readonly RunSteps[]): readonly Difference[] =>
  differences(before, after, runs, sameVerdict);

/**
 * The findings that name a VM (its id in lower case) and have another verdict now, or name it at one of the times only. At a time that
 * could not read everything of the VM, a finding may be about it without its name.
 */
export function compareAboutVm(before: NamedFindings, after: NamedFindings, id: string): readonly Difference[] {
  const sameNames = (one: Finding, other: Finding): boolean => namesVm(one, id) === namesVm(other, id);
  const isRead = ({ named, notListed }: NamedFindings, about: Finding): boolean =>
    !mayBeUnread(notListed, about) && ![...named.values()].some((finding) => finding.verdict === 'unknown' && namesVm(finding, id));
  return differences(before, after, [], (one, other) => sameVerdict(one, other) && sameNames(one, other)).flatMap((each) => {
    if (![each.before, each.after].some((finding) => finding && namesVm(finding, id))) return [];
    if (!each.before || !each.after || sameNames(each.before, each.after)) return [each];
    const [other, about] = namesVm(each.before, id) ? [after, each.before] : [before, each.after];
    return isRead(other, about) ? [each] : [{ ...each, how: 'notComparable' as const }];
  });
}
export const namesVm = ({ vms = [] }: Finding, id: string): boolean => vms.some((each) => each.toLowerCase() === id);

function differences<R extends RunSteps>(
  before: NamedFindings,
  after: NamedFindings,
  runs: readonly R[],
  same: (one: Finding, other: Finding) => boolean,
): readonly Difference<R>[] {
  const runOf = explainedBy(before.at, after.at, runs);
  const found: Difference<R>[] = [];
  for (const [name, finding] of after.named) {
    const earlier = before.named.get(name);
    if (!earlier) found.push({ is: 'new', how: howMissing(before, howChanged(undefined, finding), finding), after: finding, run: runOf(name, finding) });
    else if (!same(earlier, finding))
      found.push({ is: 'changed', how: howChanged(earlier, finding), before: earlier, after: finding, run: runOf(name, earlier, finding) });
  }
  for (const [name, finding] of before.named)
    if (!after.named.has(name))
      found.push({ is: 'gone', how: howMissing(after, howChanged(finding, undefined), finding), before: finding, run: runOf(name, finding) });
  return found;
}

/** A target that one of the two times does not have. It is new or gone only where that time could read which targets there are. */
const howMissing = ({ notListed }: NamedFindings, how: HowChanged, finding: Finding): HowChanged => (mayBeUnread(notListed, finding) ? 'notComparable' : how);
