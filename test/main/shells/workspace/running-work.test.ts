import { describe, expect, it } from 'vitest';
import type { ApplyEventView } from '../../../../main/contract/wizard/api.ts';
import { Workspace } from '../../../../main/shells/workspace/workspace.ts';
import { RunningWork } from '../../../../main/shells/workspace/running-work.ts';

const gather = async (events: AsyncGenerator<number>): Promise<readonly number[]> => {
  const all: number[] = [];
  for await (const event of events) all.push(event);
  return all;
};
const done: ApplyEventView = {
  event: 'done',
  run: '20261128-1',
  purpose: 'fix',
  choice: { targets: [], optionalGroups: [], steps: [] },
  changed: { controls: [], rows: [] },
  steps: [],
  notices: [],
};
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('work that several watch', () => {
  const counting = (): RunningWork<number> =>
    new RunningWork(async (tell) => {
      for (let number = 1; number <= 3; number += 1) {
        tell(number);
        await soon();
      }
    });

  it('sends a late watcher all events from the beginning', async () => {
    const work = counting();
    const first = gather(work.follow());
    await soon();
    await soon();
    expect(await gather(work.follow())).toEqual([1, 2, 3]);
    expect(await first).toEqual([1, 2, 3]);
  });

  it('goes on when the watcher goes', async () => {
    const work = counting();
    const watcher = new AbortController();
    const watching = gather(work.follow(watcher.signal));
    watcher.abort();
    expect((await watching).length).toBeLessThan(3);
    await work.over;
    expect(await gather(work.follow())).toEqual([1, 2, 3]);
  });

  it('listens to its watcher once, however much there is to tell', async () => {
    const work = new RunningWork<number>(async (tell) => {
      for (let number = 0; number < 50; number += 1) {
        tell(number);
        await Promise.resolve();
      }
    });
    const watcher = new AbortController();
    let listeners = 0;
    const listen = watcher.signal.addEventListener.bind(watcher.signal);
    watcher.signal.addEventListener = (...args: Parameters<typeof listen>) => {
      listeners += 1;
      listen(...args);
    };
    expect(await gather(work.follow(watcher.signal))).toHaveLength(50);
    expect(listeners).toBe(1);
  });

  it('sends its last event when nothing is running: the next work can begin on it', async () => {
    const workspace = new Workspace({ application: undefined as never, shell: 'browser', elevation: { can: false } });
    let closed = false;
    const work = new RunningWork<ApplyEventView>(async (tell) => {
      tell({ event: 'verifying' });
      await soon();
      closed = true;
      return done;
    });
    workspace.begin('practice:x', { is: 'apply', work });
    // Two watchers: one waits from the beginning, one comes when it is over.
    const watch = async (): Promise<readonly string[]> => {
      const heard: string[] = [];
      for await (const event of work.follow()) {
        heard.push(event.event);
        if (event.event !== 'done') continue;
        expect(closed).toBe(true);
        expect(() => {
          workspace.refuseWhileBusy('practice:x');
        }).not.toThrow();
      }
      return heard;
    };
    const early = watch();
    expect(() => {
      workspace.refuseWhileBusy('practice:x');
    }).toThrow('An apply is running');
    expect(await early).toEqual(['verifying', 'done']);
    expect(await watch()).toEqual(['verifying', 'done']);
  });

  it('ends for every watcher with the error that ended it, after what was told', async () => {
    const work = new RunningWork<number>((tell) => {
      tell(1);
      return Promise.reject(new Error('the host is gone'));
    });
    const seen: number[] = [];
    await expect(
      (async () => {
        for await (const event of work.follow()) seen.push(event);
      })(),
    ).rejects.toThrow('the host is gone');
    expect(seen).toEqual([1]);
    await expect(work.over).resolves.toBeUndefined();
  });
});
