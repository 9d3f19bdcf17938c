import type { Finding } from '../../contract/finding.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Facts } from '../../contract/reading.ts';
import type { SegregationMap } from '../../contract/segregation-map.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { machine } from '../../resources/windows/machine.ts';
import { hostTarget } from '../judging/judge.ts';
import { mapAdministration } from './map-administration.ts';
import { MapDraft } from './map-draft.ts';
import { mapNetwork } from './map-network.ts';
import { mapStorage } from './map-storage.ts';
import { mapVms, withFindings } from './map-vms.ts';
import { placeFindings } from './place-findings.ts';

/** Readings that the map rests on. */
const readFrom = ['vm', 'vmSwitch', 'hostNetworkAdapter', 'vmNetworkAdapter', 'vmHardDisk', 'guest'];

export interface MapEvidence {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly profile: Profile;
}

/** Who and what can reach the VMs of a host, with the findings on the connections. What was not read is said, and never left out. */
export function makeMap({ facts, findings, profile }: MapEvidence): SegregationMap {
  const draft = new MapDraft();
  const [own] = rowsIn(facts, machine);
  const { label, key } = hostTarget({ facts, profile });
  const host = draft.node('host', key, label, { note: own?.text('caption') ?? '' });
  for (const name of readFrom) draft.unread.push(...unreadOf(facts, name));
  mapVms(draft, facts, profile);
  mapAdministration(draft, facts, host);
  mapNetwork(draft, facts, host);
  mapStorage(draft, facts, host);
  const { marks, counts } = placeFindings(draft, findings);
  return {
    nodes: withFindings(draft.nodes, findings),
    edges: draft.edges.map(({ notes, marks: numbers, ...edge }) => ({ ...edge, note: [...notes].join(', '), marks: [...numbers].sort((a, b) => a - b) })),
    marks,
    counts,
    unread: draft.unread,
  };
}

function unreadOf(facts: Facts, name: string): readonly string[] {
  const reading = facts[name];
  const { title } = resourceNamed(name);
  if (!reading) return [`${title}: not read.`];
  if (reading.problem) return [`${title}: ${reading.problem.why}`];
  return reading.complete ? [] : [`${title}: the list is not complete.`];
}
