import type { Profile } from '../../contract/profile.ts';
import type { OpenHost } from './open-host.ts';
import type { SettleEvent } from './settle-open-runs.ts';

/** The profile that was given, or else the one that is kept for this host. A kept file that cannot be read is named, and nothing of it counts. */
export async function profileOf({ storage }: OpenHost, given: Profile | undefined, tell: (event: SettleEvent) => void): Promise<Profile> {
  if (given) return given;
  const { value, notice } = await storage.profile.read();
  if (notice !== undefined) tell({ event: 'notice', message: notice });
  return value;
}
