import { runsOf } from '../../engine/history/runs.ts';
import type { Application } from '../ports/application.ts';
import { withOpenHost } from './open-host.ts';

/**
 * Resets a practice host to its recording, and ends its runs in the journal: what they have changed is gone, so none is offered for undo. Both happen while
 * the journal is locked. Rejects with HostError notHere for any other host, before that host is opened.
 */
export async function resetPractice(application: Application, reference: string): Promise<void> {
  if (!reference.startsWith('practice:')) return application.hosts.reset(reference);
  // What was remembered may be unreadable, and a reset repairs it.
  await application.hosts.open(reference, 'read').then(
    (host) => host.close(),
    () => application.hosts.reset(reference),
  );
  await withOpenHost(application, reference, 'read', async ({ storage }) => {
    await storage.journal.transact(async (entries) => {
      await application.hosts.reset(reference);
      const hasRuns = runsOf(entries).some((run) => run.resetAt === undefined);
      return hasRuns ? [{ entry: 'practiceReset', at: application.clock.now() }] : [];
    });
  });
}
