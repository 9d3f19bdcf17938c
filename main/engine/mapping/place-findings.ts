import type { Finding } from '../../contract/finding.ts';
import type { MapCount, MapMark } from '../../contract/segregation-map.ts';
import { severityRank } from '../../contract/severity.ts';
import { groupBy } from '../../words/group-by.ts';
import { verdictOrder } from '../../words/findings/verdict-words.ts';
import type { DraftEdge, MapDraft } from './map-draft.ts';

/** What a finding about the host as a whole can be about, in the order in which it counts: both groups together only where it names none of them. */
const ofTheHost: readonly (readonly string[])[] = [['localGroup', 'sharedDirectory'], ['machineAdministrators']];

/** The connections that a finding is about: those of its target; for the host, those of the groups and domains that it was judged by. */
function edgesOf(draft: MapDraft, { target, evidence }: Finding): readonly DraftEdge[] {
  if (target.kind !== 'host') return draft.edgesOf(target.kind, target.key);
  const found = ofTheHost.map((resources) =>
    evidence.flatMap(({ address }) => (resources.includes(address.resource) ? draft.edgesOf(address.resource, address.key) : [])),
  );
  return [...new Set(found.find((edges) => edges.length > 0) ?? [])];
}

interface Placed {
  readonly finding: Finding;
  readonly edges: readonly DraftEdge[];
}

/** Gives each control with findings on connections a number, the most severe first, and counts what names no connection. */
export function placeFindings(draft: MapDraft, findings: readonly Finding[]): { readonly marks: MapMark[]; readonly counts: MapCount[] } {
  const shown = verdictOrder.filter((verdict) => verdict !== 'met' && verdict !== 'notApplicable');
  const open = findings
    .filter((finding) => !finding.waived && shown.some((verdict) => verdict === finding.verdict))
    .map((finding) => ({ finding, edges: edgesOf(draft, finding) }));
  const placed = open.filter(({ edges }) => edges.length > 0);
  const groups = [...groupBy(placed, ({ finding }) => `${finding.control} ${finding.verdict}`).values()].sort(inOrder);
  const marks = groups.flatMap((group, at) => {
    const [first] = group;
    if (!first) return [];
    for (const { edges } of group) for (const edge of edges) edge.marks.add(at + 1);
    return [markOf(at + 1, first.finding, group)];
  });
  const count = (all: readonly Placed[], verdict: string): number => all.filter(({ finding }) => finding.verdict === verdict).length;
  const counts = shown.map((verdict) => ({ verdict, onMap: count(placed, verdict), others: count(open, verdict) - count(placed, verdict) }));
  return { marks, counts };
}

const worst = (group: readonly Placed[]): number => Math.min(...group.map(({ finding }) => severityRank(finding.severity)));

function inOrder(a: readonly Placed[], b: readonly Placed[]): number {
  const [one, other] = [a[0]?.finding, b[0]?.finding];
  if (!one || !other) return 0;
  return verdictOrder.indexOf(one.verdict) - verdictOrder.indexOf(other.verdict) || worst(a) - worst(b) || (one.control < other.control ? -1 : 1);
}

function markOf(number: number, first: Finding, group: readonly Placed[]): MapMark {
  const severe = group.reduce((a, { finding }) => (severityRank(finding.severity) < severityRank(a.severity) ? finding : a), first);
  return {
    number,
    control: first.control,
    title: group.length === 1 ? first.title : `${severe.title}, and ${String(group.length - 1)} more`,
    severity: severe.severity,
    verdict: first.verdict,
    targets: group.map(({ finding }) => ({ kind: finding.target.kind, key: { ...finding.target.key } })),
  };
}
