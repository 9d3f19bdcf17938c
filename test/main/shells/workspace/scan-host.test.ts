import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { StorageError } from '../../../../main/storage/json/storage-error.ts';
import { saveAcceptedRisk } from '../../../../main/shells/workspace/change-profile.ts';
import { connect } from '../../../../main/shells/workspace/connect.ts';
import { showDrift } from '../../../../main/shells/workspace/drift.ts';
import { showUndo } from '../../../../main/shells/workspace/plan-changes.ts';
import { routerOf } from '../../../../main/shells/workspace/router.ts';
import { readControlAgain, watchScan } from '../../../../main/shells/workspace/scan-host.ts';
import { Workspace } from '../../../../main/shells/workspace/workspace.ts';
import type { Application } from '../../../../main/application/ports/application.ts';
import { applyIt, planFor, practiceApplication, reference } from '../../application/practice-application.ts';

/** The same application over a disk that has become full for scans. */
function withFullDisk(application: Application): Application {
  return {
    ...application,
    storage: async (machineId) => {
      const storage = await application.storage(machineId);
      storage.scans.update = () => Promise.reject(new StorageError('notWritable', 'The disk is full.'));
      return storage;
    },
  };
}

async function scanned(application: Application): Promise<Workspace> {
  const workspace = new Workspace({ application, shell: 'window', elevation: { can: false } });
  await connect(workspace, reference);
  for await (const _event of watchScan(workspace, reference, false, undefined));
  return workspace;
}

describe('a short call of the window that reads the host', () => {
  const calls: Readonly<Record<string, (workspace: Workspace, run: string) => Promise<{ readonly notices: readonly string[] }>>> = {
    'checking a finding again': (workspace) => readControlAgain(workspace, reference, 'W02-42'),
    'planning an undo': (workspace, run) => showUndo(workspace, reference, { run }),
    'reading what Castellan has set': (workspace) => showDrift(workspace, reference),
  };

  it.each(Object.entries(calls))('reports that its readings were not saved: %s', async (_name, call) => {
    const application = practiceApplication();
    const { run } = await applyIt(application, await planFor(application, 'W02-42'));
    expect((await call(await scanned(application), run)).notices).toEqual([]);
    const { notices } = await call(await scanned(withFullDisk(application)), run);
    expect(notices).toEqual([expect.stringMatching(/The disk is full\..+gone when this window is closed/)]);
  });
});

describe('a scan', () => {
  const begun = async (): Promise<Workspace> => {
    const workspace = new Workspace({ application: practiceApplication(), shell: 'window', elevation: { can: false } });
    await connect(workspace, reference);
    return workspace;
  };
  const accepted = { control: 'W02-42', reason: 'Old scanner', approver: 'Anna', expires: '2027-11-28T00:00:00.000Z' };

  it('says that what was stated has changed during it, and its findings are judged on that', async () => {
    const workspace = await begun();
    let saved: Promise<unknown> | undefined;
    const ends: unknown[] = [];
    for await (const event of watchScan(workspace, reference, false, undefined)) {
      if (event.event === 'reading') saved ??= saveAcceptedRisk(workspace, reference, accepted);
      if (event.event === 'done') ends.push(event.restated);
    }
    await saved;
    expect(ends).toEqual([true]);
    expect(workspace.session(reference).findingsOf('W02-42')).toMatchObject([{ waived: true }]);
    for await (const event of watchScan(workspace, reference, false, undefined)) if (event.event === 'done') ends.push(event.restated);
    expect(ends).toEqual([true, false]);
  });

  it.each([true, false])('is cancelled or whole in the findings that a new page asks for: cancelled %s', async (cancelled) => {
    const workspace = await begun();
    for await (const event of watchScan(workspace, reference, false, undefined))
      if (cancelled && event.event === 'read') workspace.running(reference)?.work.abort.abort();
    const pieces: boolean[] = [];
    for await (const { partial } of await createRouterClient(routerOf(workspace)).findings({ reference })) pieces.push(partial);
    expect([...new Set(pieces)]).toEqual([cancelled]);
  });
});
