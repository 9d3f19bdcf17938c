import type { MapCount, MapEdgeKind, SegregationMap } from '../contract/segregation-map.ts';
import type { Verdict } from '../contract/verdict.ts';
import { capital } from '../words/capital.ts';
import { counted } from '../words/counted.ts';
import { nothingToFixClause } from '../words/findings/nothing-to-fix.ts';

export const mapKindWords: Readonly<Record<MapEdgeKind, string>> = { administration: 'Administration', network: 'Network', storage: 'Storage' };
export const connectionsCaption = 'Connections';

/** Of which controls the findings of a map are: all, or those of the areas that a report is about. */
export type MapReach = 'host' | 'areas';
const within: Readonly<Record<MapReach, string>> = { host: 'on this host', areas: 'in the areas of this report' };

/** How many findings to fix are on the map and how many are not, and what is not known. Nothing to fix is said only where everything was read. */
export function mapCountWords(map: SegregationMap, reach: MapReach = 'host'): string {
  return [toFixWords(map, reach), ...notKnownWords(map)].join(' ');
}

function toFixWords(map: SegregationMap, reach: MapReach): string {
  const { onMap, others } = countOf(map, 'notMet');
  const all = onMap + others;
  if (all === 0) return `${nothingToFixClause(notKnownWords(map).length === 0, ` ${within[reach]}`)}.`;
  const where = reach === 'host' ? '' : ` ${within[reach]}`;
  const first = `${onMap.toLocaleString('en')} of ${counted(all, 'finding', 'findings')} to fix${where} ${onMap === 1 ? 'is' : 'are'} on connections.`;
  return others === 0 ? first : `${first} ${others === 1 ? '1 other is' : `${others.toLocaleString('en')} others are`} about no connection and not on the map.`;
}

/** Findings without a verdict, and parts of the map that could not be read, each in a sentence. */
function notKnownWords(map: SegregationMap): readonly string[] {
  const findings = (verdict: Verdict, one: string, many: string): readonly string[] => {
    const { onMap, others } = countOf(map, verdict);
    return onMap + others === 0 ? [] : [`${counted(onMap + others, `finding ${one}`, `findings ${many}`)}.`];
  };
  const unread = map.edges.filter((edge) => edge.unread !== undefined).length;
  return [
    ...findings('unknown', 'could not be read', 'could not be read'),
    ...findings('manual', 'needs your answer', 'need your answer'),
    ...findings('pending', 'needs a restart of the host', 'need a restart of the host'),
    ...(unread > 0 ? [connectionsUnread(unread)] : []),
    ...(map.unread.length > 0 ? ['A part of the map could not be read.'] : []),
  ];
}

const countOf = ({ counts }: SegregationMap, verdict: Verdict): Pick<MapCount, 'onMap' | 'others'> =>
  counts.find((count) => count.verdict === verdict) ?? { onMap: 0, others: 0 };
const connectionsUnread = (count: number): string => `${counted(count, 'connection', 'connections')} could not be read.`;

/** The picture in words. */
export function mapAlternative(map: SegregationMap): string {
  const of = (kind: string): number => map.nodes.filter((node) => node.kind === kind).length;
  const host = map.nodes.find(({ kind }) => kind === 'host')?.label ?? '';
  const unread = map.edges.filter((edge) => edge.unread !== undefined).length;
  const numbers =
    map.marks.length === 1 ? '; findings on connections have the number 1' : `; findings on connections have the numbers 1 to ${String(map.marks.length)}`;
  return [
    `Segregation map of ${host}, from left to right: ${counted(of('group'), 'administrator group', 'administrator groups')} and ${counted(of('domain'), 'domain', 'domains')}; the host with ${counted(of('volume'), 'volume', 'volumes')}; ${counted(of('switch'), 'virtual switch', 'virtual switches')}; ${counted(of('vm'), 'VM', 'VMs')} by role.`,
    `${capital(counted(map.edges.length, 'connection', 'connections'))}${map.marks.length === 0 ? '' : numbers}.`,
    ...(unread > 0 ? [connectionsUnread(unread)] : []),
    `The table “${connectionsCaption}” contains the same.`,
  ].join(' ');
}
