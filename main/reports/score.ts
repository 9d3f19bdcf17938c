import type { EarlierFinding, UnsealedRecord } from '../contract/record/record.ts';
import type { Verdict } from '../contract/verdict.ts';
import { keyText } from '../words/key-text.ts';

/** How many of the same N things were how, at one time. The first six add up to N; `accepted` is part of `notMet`. */
export interface ScoredFindings {
  readonly met: number;
  readonly notMet: number;
  readonly pending: number;
  readonly unknown: number;
  readonly manual: number;
  /** Not there at that time, or it did not apply then. */
  readonly notThere: number;
  readonly accepted: number;
  /** `met` of N in percent, rounded down: 99.6 is 99. */
  readonly percent: number;
}
export interface Score {
  /** N: control and target pairs that apply at either time. The same for both, so that nothing gets better by looking at less. */
  readonly of: number;
  readonly before: ScoredFindings;
  readonly after: ScoredFindings;
}

const nameOf = ({ control, target }: EarlierFinding): string => `${control} ${keyText(target.key)}`;
const applies = (finding: EarlierFinding): boolean => finding.verdict !== 'notApplicable';

/** Before and after over one denominator; undefined where there is nothing to measure against. */
export function scoreOf({ findings, before }: Pick<UnsealedRecord, 'findings' | 'before'>): Score | undefined {
  if (!before) return undefined;
  const names = new Set([...before.findings, ...findings].filter(applies).map(nameOf));
  return { of: names.size, before: standing(names, before.findings), after: standing(names, findings) };
}

function standing(names: ReadonlySet<string>, findings: readonly EarlierFinding[]): ScoredFindings {
  const known = new Map(findings.map((finding) => [nameOf(finding), finding]));
  const counts = { met: 0, notMet: 0, pending: 0, unknown: 0, manual: 0, notThere: 0, accepted: 0 };
  for (const name of names) {
    const finding = known.get(name);
    counts[standsAs(finding?.verdict)] += 1;
    if (finding?.verdict === 'notMet' && finding.waived) counts.accepted += 1;
  }
  return { ...counts, percent: names.size === 0 ? 0 : Math.floor((counts.met * 100) / names.size) };
}

const standsAs = (verdict: Verdict | undefined): Exclude<Verdict, 'notApplicable'> | 'notThere' =>
  verdict === undefined || verdict === 'notApplicable' ? 'notThere' : verdict;
