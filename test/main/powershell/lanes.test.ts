import { describe, expect, it } from 'vitest';
import { PowerShellSession } from '../../../main/powershell/powershell-session.ts';
import { PowerShellSupervisor } from '../../../main/powershell/powershell-supervisor.ts';
import { collect, errorOf } from './collect.ts';
import { fakeOptions, helloReply, row, type FakeTransport, type Sent } from './fake-transport.ts';

const hello = { ...helloReply, atOnce: 4 };
const edit = { setter: 's', property: 'p', key: {}, from: { v: 1 }, to: { v: 2 } } as const;
const end = (sent: Sent, fake: FakeTransport): void => {
  fake.reply({ id: sent.id, type: 'end', count: 0 });
};
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('reads of several lanes', () => {
  it('are sent at once, each with its lane, and each gets its own rows when the replies are mixed', async () => {
    const open: Sent[] = [];
    const options = fakeOptions((sent, fake) => {
      open.push(sent);
      if (open.length < 3) return;
      for (const each of open) fake.reply({ id: each.id, type: 'rows', rows: [row(each.id)] });
      for (const each of [...open].reverse()) fake.reply({ id: each.id, type: 'end', count: 1 });
    }, hello);
    const session = await PowerShellSession.start(options);
    const lanes = ['main', 'network', 'policy'];
    const found = await Promise.all(lanes.map((lane) => collect(session.read({ collector: lane, lane }))));
    expect(open.map((sent) => sent['lane'])).toEqual(lanes);
    expect(found.map(([each]) => each?.key)).toEqual(open.map((sent) => ({ n: String(sent.id) })));
    expect(session.noise.strayReplies).toBe(0);
  });

  it('are no more than the session works on at once', async () => {
    const open: (() => void)[] = [];
    const options = fakeOptions(
      (sent, fake) =>
        void open.push(() => {
          end(sent, fake);
        }),
      { ...hello, atOnce: 2 },
    );
    const session = await PowerShellSession.start(options);
    const reads = ['a', 'b', 'c'].map((lane) => collect(session.read({ collector: lane, lane })));
    await soon();
    expect(open).toHaveLength(2);
    open[0]?.();
    await soon();
    expect(open).toHaveLength(3);
    for (const each of open) each();
    await Promise.all(reads);
  });

  it('wait for a change, and a change waits for them', async () => {
    const log: string[] = [];
    const options = fakeOptions((sent, fake) => {
      log.push(`${sent.verb} begins`);
      setTimeout(() => {
        log.push(`${sent.verb} ends`);
        fake.reply(sent.verb === 'set' ? { id: sent.id, type: 'set', outcome: 'done', was: { v: 1 }, is: { v: 2 } } : { id: sent.id, type: 'end', count: 0 });
      }, 5);
    }, hello);
    const session = await PowerShellSession.start(options);
    await Promise.all([collect(session.read({ collector: 'a', lane: 'a' })), session.set(edit), collect(session.read({ collector: 'b', lane: 'b' }))]);
    expect(log).toEqual(['read begins', 'read ends', 'set begins', 'set ends', 'read begins', 'read ends']);
  });

  it('go on when one of them hangs, is cancelled, or times out', async () => {
    const options = fakeOptions((sent, fake) => {
      if (sent.verb === 'cancel') fake.reply({ id: sent['of'], type: 'cancelled' });
      if (sent['collector'] === 'good') end(sent, fake);
    }, hello);
    const session = await PowerShellSession.start(options);
    const abort = new AbortController();
    const hanging = errorOf(collect(session.read({ collector: 'hangs', lane: 'a', signal: abort.signal })));
    const silent = errorOf(collect(session.read({ collector: 'silent', lane: 'b', silenceMs: 10 })));
    for (let n = 0; n < 5; n += 1) expect(await collect(session.read({ collector: 'good', lane: 'c' }))).toEqual([]);
    expect((await silent).kind).toBe('timedOut');
    expect(await collect(session.read({ collector: 'good', lane: 'b' }))).toEqual([]);
    abort.abort();
    expect((await hanging).kind).toBe('cancelled');
    expect(await collect(session.read({ collector: 'good', lane: 'a' }))).toEqual([]);
    expect(session.alive).toBe(true);
  });

  it('all fail when a reply cannot be read and does not say whose it is', async () => {
    const options = fakeOptions((sent, fake) => {
      if (sent['collector'] === 'b') fake.raw('\u001e{"type":"rows"\n');
      if (sent['collector'] === 'good') end(sent, fake);
    }, hello);
    const session = await PowerShellSession.start(options);
    const [a, b] = await Promise.all(['a', 'b'].map((lane) => errorOf(collect(session.read({ collector: lane, lane })))));
    expect([a?.kind, b?.kind]).toEqual(['undecodable', 'undecodable']);
    expect(await collect(session.read({ collector: 'good', lane: 'a' }))).toEqual([]);
  });

  it('are all cancelled when the session stops', async () => {
    const options = fakeOptions((sent, fake) => {
      if (sent.verb === 'cancel') fake.reply({ id: sent['of'], type: 'cancelled' });
    }, hello);
    const session = await PowerShellSession.start(options);
    const reads = ['a', 'b'].map((lane) => errorOf(collect(session.read({ collector: lane, lane }))));
    await soon();
    await session.stop();
    expect((await Promise.all(reads)).map(({ kind }) => kind)).toEqual(['cancelled', 'cancelled']);
  });
});

describe('a read that ends PowerShell', () => {
  it('costs its own facts alone: what ran beside it, and what waited, is read in the next process', async () => {
    const options = fakeOptions((sent, fake) => {
      if (sent['collector'] === 'deadly') fake.exit({ code: 7, signal: null });
      else
        setTimeout(() => {
          end(sent, fake);
        }, 5);
    }, hello);
    const supervisor = new PowerShellSupervisor(options);
    const beside = ['a', 'b', 'c', 'c', 'd', 'e'].map((lane) => collect(supervisor.read({ collector: lane, lane })));
    const deadly = errorOf(collect(supervisor.read({ collector: 'deadly', lane: 'deadly' })));
    expect((await deadly).kind).toBe('died');
    for (const each of beside) expect(await each).toEqual([]);
    const [, ...later] = options.opened;
    for (const { sent } of later) if (sent.some((each) => each['collector'] === 'deadly')) expect(sent.at(-1)?.['collector']).toBe('deadly');
  });
});
