import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collect, errorOf } from './collect.ts';
import { row, startFake, type FakeTransport } from './fake-transport.ts';

/** The clock stands still but for what a test says, so nothing here measures the computer. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});
const silenceMs = 60_000;
const readMarginMs = 12_000;

async function reading(collector: string): Promise<{ readonly fake: FakeTransport; readonly id: number; readonly rows: Promise<unknown> }> {
  const { session, transport } = await startFake(
    (sent, fake) => {
      if (sent.verb === 'cancel') fake.reply({ id: sent['of'], type: 'cancelled' });
    },
    { readMarginMs },
  );
  const rows = collect(session.read({ collector, silenceMs }));
  rows.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(0);
  return { fake: transport, id: transport.sent[0]?.id ?? 0, rows };
}

describe('the limit on a read', () => {
  it.each([
    ['rows', (id: number) => ({ id, type: 'rows', rows: [row(1)] })],
    ['progress', (id: number) => ({ id, type: 'progress', done: 1, of: 9, what: 'machines' })],
  ])('begins anew with %s: an hour of work is no silence', async (_, reply) => {
    const { fake, id, rows } = await reading('vm');
    for (let minute = 0; minute < 60; minute += 1) {
      fake.reply(reply(id));
      await vi.advanceTimersByTimeAsync(silenceMs + readMarginMs - 1);
    }
    fake.reply({ id, type: 'end', count: _ === 'rows' ? 60 : 0 });
    expect(await rows).toHaveLength(_ === 'rows' ? 60 : 0);
  });

  it('ends a read that has begun well and then puts out nothing', async () => {
    const { fake, id, rows } = await reading('vm');
    fake.reply({ id, type: 'rows', rows: [row(1)] });
    await vi.advanceTimersByTimeAsync(silenceMs + readMarginMs - 1);
    expect(fake.sent.map(({ verb }) => verb)).toEqual(['read']);
    await vi.advanceTimersByTimeAsync(1);
    const error = await errorOf(rows);
    expect(error.kind).toBe('timedOut');
    expect(error.message).toContain('put out nothing for 72 s while reading “vm”');
    expect(fake.sent.map(({ verb }) => verb)).toEqual(['read', 'cancel']);
  });
});
