import type { Severity } from '../../main/contract/severity.ts';
import { severityOrder } from '../../main/words/findings/severity-words.ts';
import { shownVerdicts, type Shown } from '../kit/shown-verdicts.ts';
import type { Group } from './finding-groups.ts';
import type { ListLine } from './list-lines.ts';

/** Groups under one heading: what is to fix by severity, all else by verdict. */
export interface FindingSection {
  readonly key: string;
  readonly shown: Shown;
  /** Only of what is to fix. */
  readonly severity: Severity | undefined;
  readonly groups: readonly Group[];
  readonly findings: number;
}
/** What the list shows: the heading of a section, or a line. `at`: the index of the line, which counts no headings. */
export type ListItem =
  | { readonly is: 'heading'; readonly key: string; readonly section: FindingSection; readonly first: boolean }
  | { readonly is: 'line'; readonly key: string; readonly line: ListLine; readonly at: number; readonly first: boolean; readonly last: boolean };

const shownOf = (group: Group): Shown => (group.waived ? 'waived' : group.verdict);
const sectionKey = (group: Group): string => (shownOf(group) === 'notMet' ? `notMet ${group.severity}` : shownOf(group));

const sectionNames: readonly Pick<FindingSection, 'key' | 'shown' | 'severity'>[] = [
  ...severityOrder.map((severity) => ({ key: `notMet ${severity}`, shown: 'notMet' as const, severity })),
  ...shownVerdicts.filter((shown) => shown !== 'notMet').map((shown) => ({ key: shown, shown, severity: undefined })),
];

/** To fix first, the most severe first; then the other verdicts; accepted risks last. */
export function sectionsOf(groups: readonly Group[]): readonly FindingSection[] {
  return sectionNames.flatMap((name) => {
    const found = groups.filter((group) => sectionKey(group) === name.key);
    return found.length > 0 ? [{ ...name, groups: found, findings: found.reduce((sum, { rows }) => sum + rows.length, 0) }] : [];
  });
}

/** The lines of the sections, in their order, each section under its heading. */
export function itemsOf(sections: readonly FindingSection[], lines: readonly ListLine[]): readonly ListItem[] {
  const items: ListItem[] = [];
  const byKey = new Map(sections.map((section) => [section.key, section]));
  for (const [at, line] of lines.entries()) {
    const key = sectionKey(line.group);
    const [before, after] = [lines[at - 1], lines[at + 1]];
    const first = !before || sectionKey(before.group) !== key;
    const section = byKey.get(key);
    if (first && section) items.push({ is: 'heading', key: `heading ${key}`, section, first: at === 0 });
    items.push({ is: 'line', key: line.key, line, at, first, last: !after || sectionKey(after.group) !== key });
  }
  return items;
}
