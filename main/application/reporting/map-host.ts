import type { Profile } from '../../contract/profile.ts';
import type { SegregationMap } from '../../contract/segregation-map.ts';
import { makeMap } from '../../engine/mapping/make-map.ts';
import type { Application } from '../ports/application.ts';
import { withOpenHost } from '../hosts/open-host.ts';
import { profileOf } from '../hosts/profile-of.ts';
import { knownOf, type ReportHostEvent } from './report-host.ts';
import { settleOpenRuns } from '../hosts/settle-open-runs.ts';
import type { Watching } from '../hosts/watching.ts';

export interface MapHostRequest {
  readonly reference: string;
  /** Undefined: the one that is kept. */
  readonly profile?: Profile | undefined;
  readonly scanFirst: boolean;
}

/** The segregation map of a host: of the latest scan that is kept, or of a new one where that one does not show the host as it is. */
export const mapHost = (
  application: Application,
  { reference, profile, scanFirst }: MapHostRequest,
  watching: Watching<ReportHostEvent>,
): Promise<SegregationMap> =>
  withOpenHost(application, reference, 'read', async (opened) => {
    await settleOpenRuns(opened, watching.tell);
    const counted = await profileOf(opened, profile, watching.tell);
    return makeMap(await knownOf(opened, counted, scanFirst, watching));
  });
