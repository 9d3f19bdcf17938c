import type { SegregationMap } from '../../contract/segregation-map.ts';
import { makeMap } from '../../engine/mapping/make-map.ts';
import type { Workspace } from './workspace.ts';

/** The segregation map of what is known about a host; absent before its first scan. */
export function showMap(workspace: Workspace, reference: string): { readonly map?: SegregationMap } {
  const session = workspace.session(reference);
  if (!session.scanned) return {};
  return { map: makeMap({ facts: session.facts, findings: session.findings(), profile: session.profile }) };
}
