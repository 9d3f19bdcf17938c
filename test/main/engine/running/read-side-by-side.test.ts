import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsAtOnce, readSideBySide } from '../../../../main/engine/running/read-side-by-side.ts';
import { sourcesOf } from '../../../../main/engine/running/reading-order.ts';
import type { Reading } from '../../../../main/contract/reading.ts';
import type { Resource } from '../../../../main/grammar/resource-shape.ts';
import { resources } from '../../../../main/resources/resource-named.ts';
import { reading } from '../known.ts';

const all = [...resources.values()];
const isRead = ({ scope }: Resource): boolean => scope.is !== 'computed';

/** A host whose readings arrive when the test says so. */
class Host {
  readonly begun: string[] = [];
  readonly arrived: string[] = [];
  readonly running = new Map<string, { readonly resource: Resource; readonly answer: (reading: Reading) => void; readonly fail: (error: Error) => void }>();
  onBegin: ((resource: Resource) => void) | undefined;

  readonly read = (resource: Resource): Promise<Reading> => {
    this.begun.push(resource.name);
    const answer = new Promise<Reading>((resolve, reject) => this.running.set(resource.name, { resource, answer: resolve, fail: reject }));
    this.onBegin?.(resource);
    return answer;
  };
  readonly take = (resource: Resource): void => {
    this.running.delete(resource.name);
    this.arrived.push(resource.name);
  };
  /** Answers one of those that run, and lets what follows from it begin. */
  async answer(name: string): Promise<void> {
    this.running.get(name)?.answer(reading(name, []));
    await settled();
  }
  /** The two that every other reading rests on. */
  async answerGround(): Promise<void> {
    while (this.arrived.length < 2) await this.answer([...this.running.keys()][0] ?? '');
  }
  /** Answers what runs, the pick first, until nothing runs but these. */
  async answerAll(but: readonly string[] = [], pick = 0): Promise<void> {
    for (;;) {
      const names = [...this.running.keys()].filter((name) => !but.includes(name));
      const name = names[pick % Math.max(names.length, 1)];
      if (name === undefined) return;
      await this.answer(name);
      // After a rejection nothing is taken any longer: without this the test would never end.
      if (this.running.has(name)) throw new Error(`The reading of “${name}” was answered and did not arrive.`);
    }
  }
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('readings side by side', () => {
  it('begin after all that they rest on, one per lane and one ahead in main, never more than declared, in every order of arrival', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: 1 }), fc.nat(20), async (asked, pick) => {
        const names = new Set(asked.map(({ name }) => name));
        const host = new Host();
        host.onBegin = (resource) => {
          for (const source of sourcesOf(resource)) if (names.has(source)) expect(host.arrived).toContain(source);
          const lanes = [...host.running.values()].filter((each) => isRead(each.resource)).map((each) => each.resource.lane);
          const ahead = lanes.length - new Set(lanes).size;
          expect(ahead).toBe(Math.max(0, lanes.filter((lane) => lane === 'main').length - 1));
          expect(ahead).toBeLessThanOrEqual(1);
          expect(host.running.size - ahead).toBeLessThanOrEqual(readingsAtOnce);
        };
        const done = readSideBySide({ resources: asked, read: host.read, arrived: host.take });
        await host.answerAll([], pick);
        await done;
        expect([...host.begun].sort()).toEqual([...names].sort());
        expect(host.arrived).toHaveLength(names.size);
      }),
      { numRuns: 30 },
    );
  });

  it('are told as begun once, before they arrive, and never two of a lane at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: 1 }), fc.nat(20), async (asked, pick) => {
        const host = new Host();
        const told: string[] = [];
        const inFront = new Map<string, string>();
        const overtaking: string[] = [];
        const overtakingArrived: string[] = [];
        const arrivedTold: boolean[] = [];
        const done = readSideBySide({
          resources: asked,
          read: host.read,
          begun: (resource) => {
            told.push(resource.name);
            if (!isRead(resource)) return;
            const before = inFront.get(resource.lane);
            if (before === undefined || host.arrived.includes(before)) inFront.set(resource.lane, resource.name);
            else overtaking.push(resource.name);
          },
          arrived: (resource) => {
            arrivedTold.push(told.includes(resource.name));
            if (overtaking.length > overtakingArrived.length) overtakingArrived.push(resource.name);
            host.take(resource);
          },
        });
        await host.answerAll([], pick);
        await done;
        expect(arrivedTold).not.toContain(false);
        // One that overtakes the one in front is told when it arrives.
        expect(overtakingArrived).toEqual(overtaking);
        expect([...told].sort()).toEqual(asked.map(({ name }) => name).sort());
      }),
      { numRuns: 30 },
    );
  });

  it('run at once where nothing holds them: as many lanes as declared', async () => {
    const host = new Host();
    let most = 0;
    host.onBegin = () => {
      most = Math.max(most, new Set([...host.running.values()].map(({ resource }) => (isRead(resource) ? resource.lane : resource.name))).size);
    };
    const done = readSideBySide({ resources: all, read: host.read, arrived: host.take });
    await host.answerAll();
    await done;
    expect(most).toBe(readingsAtOnce);
  });

  it.each(all.filter(({ name }) => !['session', 'machine'].includes(name)))(
    'hold nothing but their own lane and what rests on them when they hang: $name',
    async ({ name, lane }) => {
      const host = new Host();
      const done = readSideBySide({ resources: all, read: host.read, arrived: host.take });
      await host.answerAll([name]);
      const held = new Set([name]);
      for (let before = 0; before < held.size;) {
        before = held.size;
        for (const each of all) if (sourcesOf(each).some((source) => held.has(source)) || (each.lane === lane && isRead(each))) held.add(each.name);
      }
      for (const each of all) if (!held.has(each.name)) expect(host.arrived).toContain(each.name);
      expect(host.arrived).not.toContain(name);
      await host.answerAll();
      await done;
    },
  );

  it('begin no more after a cancel, and what runs is waited for and kept', async () => {
    const host = new Host();
    const abort = new AbortController();
    const done = readSideBySide({ resources: all, signal: abort.signal, read: host.read, arrived: host.take });
    await host.answerGround();
    const begun = [...host.begun];
    expect(host.running.size).toBeGreaterThan(1);
    abort.abort();
    await host.answerAll();
    await done;
    expect(host.begun).toEqual(begun);
    expect([...host.arrived].sort()).toEqual([...begun].sort());
  });

  it('that were only asked for ahead and are given up after a cancel do not arrive', async () => {
    const host = new Host();
    const told: string[] = [];
    const abort = new AbortController();
    const done = readSideBySide({
      resources: all,
      signal: abort.signal,
      read: host.read,
      begun: ({ name }) => told.push(name),
      arrived: host.take,
    });
    await host.answerGround();
    const ahead = host.begun.filter((name) => !told.includes(name));
    expect(ahead).toHaveLength(1);
    abort.abort();
    for (const [name, { answer }] of host.running) answer({ ...reading(name, []), complete: false, problem: { kind: 'unread', why: 'Cancelled.' } });
    await done;
    expect([...host.arrived].sort()).toEqual(told.sort());
  });

  it('reject when the host is gone, after the others have ended', async () => {
    const host = new Host();
    let over = false;
    const done = readSideBySide({ resources: all, read: host.read, arrived: host.take });
    const failed = done.catch((error: unknown) => error).finally(() => (over = true));
    await host.answerGround();
    const [first, ...others] = [...host.running.keys()];
    host.running.get(first ?? '')?.fail(new Error('the host is gone'));
    await settled();
    expect(over).toBe(false);
    for (const name of others) host.running.get(name)?.answer(reading(name, []));
    expect(await failed).toMatchObject({ message: 'the host is gone' });
  });
});
