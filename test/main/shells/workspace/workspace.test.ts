import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../../../../main/contract/wizard/draft.ts';
import { Workspace } from '../../../../main/shells/workspace/workspace.ts';
import type { HostSession } from '../../../../main/shells/workspace/host-session.ts';
import type { Application } from '../../../../main/application/ports/application.ts';

/** A workspace whose disk takes its time: `finish` lets the save end. */
const workspaceWithSlowDisk = (): { workspace: Workspace; finish: (error?: Error) => void } => {
  let finish: (error?: Error) => void = () => undefined;
  const save = (): Promise<void> =>
    new Promise((resolve, reject) => {
      finish = (error) => {
        if (error) reject(error);
        else resolve();
      };
    });
  const application = { storage: () => Promise.resolve({ draft: { save } }) } as unknown as Application;
  const workspace = new Workspace({ application, shell: 'browser', elevation: { can: false } });
  workspace.remember('a', { identity: { machineId: 'a' } } as unknown as HostSession);
  return {
    workspace,
    finish: (error) => {
      finish(error);
    },
  };
};

describe('a process that ends while a draft is being kept', () => {
  it('can wait until it is on the disk', async () => {
    const { workspace, finish } = workspaceWithSlowDisk();
    const kept = workspace.keep('a', emptyDraft);
    expect(workspace.keeping).toBe(true);
    let settled = false;
    const over = workspace.untilKept().then(() => (settled = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(settled).toBe(false);
    finish();
    await Promise.all([kept, over]);
    expect(workspace.keeping).toBe(false);
  });

  it('does not wait for ever for a disk that refused', async () => {
    const { workspace, finish } = workspaceWithSlowDisk();
    const kept = workspace.keep('a', emptyDraft);
    const over = workspace.untilKept();
    await new Promise((resolve) => setImmediate(resolve));
    finish(new Error('no room'));
    await expect(kept).rejects.toThrow('no room');
    await over;
    expect(workspace.keeping).toBe(false);
  });
});
