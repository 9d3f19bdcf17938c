import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../../../../main/contract/wizard/draft.ts';
import { Desk } from '../../../../main/shells/workspace/workspace.ts';
import type { KnownHost } from '../../../../main/shells/workspace/host-session.ts';
import type { House } from '../../../../main/application/application.ts';

/** A desk whose disk takes its time: `finish` lets the save end. */
const deskWithSlowDisk = (): { desk: Desk; finish: (error?: Error) => void } => {
  let finish: (error?: Error) => void = () => undefined;
  const save = (): Promise<void> =>
    new Promise((resolve, reject) => {
      finish = (error) => {
        if (error) reject(error);
        else resolve();
      };
    });
  const house = { storage: () => Promise.resolve({ draft: { save } }) } as unknown as House;
  const desk = new Desk({ house, shell: 'browser', elevation: { can: false } });
  desk.remember('a', { identity: { machineId: 'a' } } as unknown as KnownHost);
  return {
    desk,
    finish: (error) => {
      finish(error);
    },
  };
};

describe('a process that ends while a draft is being kept', () => {
  it('can wait until it is on the disk', async () => {
    const { desk, finish } = deskWithSlowDisk();
    const kept = desk.keep('a', emptyDraft);
    expect(desk.keeping).toBe(true);
    let settled = false;
    const over = desk.untilKept().then(() => (settled = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(settled).toBe(false);
    finish();
    await Promise.all([kept, over]);
    expect(desk.keeping).toBe(false);
  });

  it('does not wait for ever for a disk that refused', async () => {
    const { desk, finish } = deskWithSlowDisk();
    const kept = desk.keep('a', emptyDraft);
    const over = desk.untilKept();
    await new Promise((resolve) => setImmediate(resolve));
    finish(new Error('no room'));
    await expect(kept).rejects.toThrow('no room');
    await over;
    expect(desk.keeping).toBe(false);
  });
});
