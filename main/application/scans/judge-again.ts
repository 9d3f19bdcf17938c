import type { Control } from '../../catalogue/control.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Facts } from '../../contract/reading.ts';
import { mergeFacts } from '../../engine/running/merge-facts.ts';
import type { Application } from '../ports/application.ts';
import { withOpenHost, type OpenHost } from '../hosts/open-host.ts';
import { scanOpened, type ScanHostEvent, type ScannedHost } from './scan-host.ts';
import { settleOpenRuns } from '../hosts/settle-open-runs.ts';
import type { Watching } from '../hosts/watching.ts';

export interface ReadAgain {
  readonly profile: Profile;
  readonly controls: readonly Control[];
  /** What is known of the host: the fresh facts are put over it. */
  readonly facts: Facts;
  readonly also?: readonly string[] | undefined;
}
export interface JudgeAgainRequest extends ReadAgain {
  readonly reference: string;
}

/** Reads again what some controls rest on. The findings are those of these controls; the facts are all that is known then. */
export const judgeAgain = (application: Application, request: JudgeAgainRequest, watching: Watching<ScanHostEvent>): Promise<ScannedHost> =>
  withOpenHost(application, request.reference, 'read', async (opened) => {
    await settleOpenRuns(opened, watching.tell);
    return readAgain(opened, request, watching);
  });

/** The same on a host that is open. */
export async function readAgain(opened: OpenHost, { facts, ...what }: ReadAgain, watching: Watching<ScanHostEvent>): Promise<ScannedHost> {
  const found = await scanOpened(opened, what, watching);
  return { ...found, facts: mergeFacts(facts, found.facts) };
}
