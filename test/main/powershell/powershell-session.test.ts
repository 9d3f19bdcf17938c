import { describe, expect, it } from 'vitest';
import { PowerShellSession } from '../../../main/powershell/powershell-session.ts';
import { collect, errorOf } from './collect.ts';
import { FakeTransport, fakeOptions, helloReply, row, startFake } from './fake-transport.ts';

const edit = { setter: 's', property: 'p', key: {}, from: { v: 1 }, to: { v: 2 } } as const;
const done = { type: 'set', outcome: 'done', was: { v: 1 }, is: { v: 2 } };

describe('read', () => {
  it('asks for 1200 keys in three requests, one after the other, each with the whole limit on silence', async () => {
    const { session, transport } = await startFake((sent, fake) => {
      const keys = sent['keys'] as object[];
      fake.reply({ id: sent.id, type: 'rows', rows: keys.map((_, n) => row(n)) });
      setTimeout(() => {
        fake.reply({ id: sent.id, type: 'end', count: keys.length });
      }, 5);
    });
    const keys = Array.from({ length: 1200 }, (_, n) => ({ n: String(n) }));
    expect(await collect(session.read({ collector: 'vm', keys, silenceMs: 5000 }))).toHaveLength(1200);
    expect(transport.sent.map((sent) => (sent['keys'] as object[]).length)).toEqual([500, 500, 200]);
    expect(transport.sent.map((sent) => sent['silenceMs'])).toEqual([5000, 5000, 5000]);
    await session.stop();
  });

  it('hands out rows as they arrive, and reports progress', async () => {
    const seen: string[] = [];
    const { session } = await startFake((sent, fake) => {
      fake.reply({ id: sent.id, type: 'progress', done: 1, of: 2, what: 'one' });
      fake.reply({ id: sent.id, type: 'rows', rows: [row(1)] });
      setTimeout(() => {
        fake.reply({ id: sent.id, type: 'rows', rows: [row(2)] });
        fake.reply({ id: sent.id, type: 'end', count: 2 });
      }, 10);
    });
    for await (const rows of session.read({ collector: 'vm', onProgress: (progress) => seen.push(progress.what) }))
      seen.push(...rows.map((each) => each.key['n'] ?? ''));
    expect(seen).toEqual(['one', '1', '2']);
  });

  it('runs one request at a time, in the order of asking', async () => {
    let open = 0;
    const { session, transport } = await startFake((sent, fake) => {
      open += 1;
      expect(open).toBe(1);
      setTimeout(() => {
        open -= 1;
        fake.reply(sent.verb === 'set' ? { id: sent.id, ...done } : { id: sent.id, type: 'end', count: 0 });
      }, 3);
    });
    await Promise.all([collect(session.read({ collector: 'a' })), session.set(edit), collect(session.read({ collector: 'b' }))]);
    expect(transport.sent.map((sent) => sent['collector'] ?? sent.verb)).toEqual(['a', 'set', 'b']);
  });

  it('cancels when the signal says so: the caller is told at once, the next request waits for the answer', async () => {
    const { session, transport } = await startFake(
      (sent, fake) => {
        if (sent.verb === 'cancel')
          setTimeout(() => {
            fake.reply({ id: sent['of'], type: 'cancelled' });
          }, 15);
        if (sent['collector'] === 'next') fake.reply({ id: sent.id, type: 'end', count: 0 });
      },
      { cancelGraceMs: 5000 },
    );
    const abort = new AbortController();
    const reading = collect(session.read({ collector: 'slow', signal: abort.signal }));
    const next = collect(session.read({ collector: 'next' }));
    setTimeout(() => {
      abort.abort();
    }, 10);
    expect((await errorOf(reading)).kind).toBe('cancelled');
    await next;
    expect(transport.sent.map((sent) => sent['collector'] ?? sent.verb)).toEqual(['slow', 'cancel', 'next']);
    expect(session.alive).toBe(true);
  });

  it('kills a session that does not answer a cancel, and refuses what was waiting', async () => {
    const { session, transport } = await startFake(() => undefined);
    const abort = new AbortController();
    const reading = errorOf(collect(session.read({ collector: 'deaf', signal: abort.signal })));
    const waiting = errorOf(session.set(edit));
    setTimeout(() => {
      abort.abort();
    }, 5);
    expect((await reading).kind).toBe('cancelled');
    const refused = await waiting;
    expect(refused.kind).toBe('died');
    expect(refused.message).toContain('Not sent');
    expect(transport.killed).toBe(true);
    expect(transport.sent.some((sent) => sent.verb === 'set')).toBe(false);
    expect(session.alive).toBe(false);
  });

  it('does not send what was aborted while it waited', async () => {
    const { session, transport } = await startFake((sent, fake) =>
      setTimeout(() => {
        fake.reply({ id: sent.id, type: 'end', count: 0 });
      }, 20),
    );
    const abort = new AbortController();
    const first = collect(session.read({ collector: 'a' }));
    const second = errorOf(session.set({ ...edit, signal: abort.signal }));
    abort.abort();
    expect((await second).kind).toBe('cancelled');
    await first;
    expect(transport.sent).toHaveLength(1);
  });

  it('sends nothing for a signal that was aborted before', async () => {
    const { session, transport } = await startFake(() => undefined);
    const signal = AbortSignal.abort();
    expect((await errorOf(collect(session.read({ collector: 'vm', signal })))).kind).toBe('cancelled');
    expect((await errorOf(session.set({ ...edit, signal }))).kind).toBe('cancelled');
    expect(transport.sent).toEqual([]);
  });

  it('meets an error before rows that were not fetched yet', async () => {
    const { session } = await startFake((sent, fake) => {
      fake.reply({ id: sent.id, type: 'rows', rows: [row(1)] });
      fake.reply({ id: sent.id, type: 'fail', category: 'InvalidResult', message: 'no' });
    });
    const batches: unknown[] = [];
    const reading = (async () => {
      for await (const rows of session.read({ collector: 'vm' })) batches.push(rows);
    })();
    expect((await errorOf(reading)).category).toBe('InvalidResult');
    expect(batches).toEqual([]);
  });

  it('cancels the rest when the loop is left', async () => {
    const { session, transport } = await startFake((sent, fake) => {
      if (sent.verb === 'cancel') fake.reply({ id: sent['of'], type: 'cancelled' });
      else fake.reply({ id: sent.id, type: 'rows', rows: [row(1)] });
    });
    for await (const rows of session.read({ collector: 'endless' })) {
      expect(rows).toHaveLength(1);
      break;
    }
    expect(transport.sent.at(-1)).toMatchObject({ verb: 'cancel', of: 1 });
  });

  it('times out when the session is silent for too long, and goes on after the cancel', async () => {
    const { session } = await startFake((sent, fake) => {
      if (sent.verb === 'cancel') fake.reply({ id: sent['of'], type: 'cancelled' });
      if (sent['collector'] === 'good') fake.reply({ id: sent.id, type: 'end', count: 0 });
    });
    const error = await errorOf(collect(session.read({ collector: 'slow', silenceMs: 10 })));
    expect(error.kind).toBe('timedOut');
    expect(error.message).toContain('reading “slow”');
    expect(await collect(session.read({ collector: 'good' }))).toEqual([]);
  });

  it('passes on what PowerShell says, and calls its own limit on silence a time-out', async () => {
    const { session } = await startFake((sent, fake) => {
      fake.reply({ id: sent.id, type: 'fail', category: sent['collector'], errorId: 'Some.Id', hresult: -2147024891, message: 'Zugriff verweigert' });
    });
    expect(await errorOf(collect(session.read({ collector: 'PermissionDenied' })))).toMatchObject({
      kind: 'failed',
      category: 'PermissionDenied',
      errorId: 'Some.Id',
      hresult: -2147024891,
      message: 'Zugriff verweigert',
    });
    expect(await errorOf(collect(session.read({ collector: 'Silence' })))).toMatchObject({ kind: 'timedOut', category: 'Silence' });
  });

  it.each([
    ['garbage', (id: number) => `\u001e{"id":${id},"type":"rows","rows":oops}\n`],
    ['a reply to something else', (id: number) => `\u001e${JSON.stringify({ id, ...done })}\n`],
    ['an announced row that never came', (id: number) => `\u001e{"id":${id},"type":"end","count":3}\n`],
  ])('fails only the call when it gets %s', async (_, line) => {
    const { session } = await startFake((sent, fake) => {
      if (sent['collector'] === 'bad') fake.raw(line(sent.id));
      if (sent['collector'] === 'good') fake.reply({ id: sent.id, type: 'end', count: 0 });
    });
    const error = await errorOf(collect(session.read({ collector: 'bad' })));
    expect(error.kind).toBe('undecodable');
    expect(error.message).toContain('“bad”');
    expect(await collect(session.read({ collector: 'good' }))).toEqual([]);
    expect(session.alive).toBe(true);
  });

  it('counts replies to unknown requests and noise, and shows the noise', async () => {
    const shown: string[] = [];
    const options = fakeOptions((sent, fake) => {
      fake.reply({ id: 999, type: 'rows', rows: [row(1)] });
      fake.reply({ id: 999, type: 'end', count: 1 });
      for (let n = 0; n < 80; n += 1) fake.raw(`noise \u001b[31m${n}\n`);
      fake.reply({ id: sent.id, type: 'end', count: 0 });
    });
    const session = await PowerShellSession.start({ ...options, onNoise: (line) => shown.push(line) });
    expect(await collect(session.read({ collector: 'vm' }))).toEqual([]);
    expect(session.noise).toEqual({ lines: 80, strayReplies: 2 });
    expect(shown).toHaveLength(51);
    expect(shown[0]).toBe('noise ‹U+001B›[31m0');
  });

  it('gives the error of a progress listener to the caller, and stays usable', async () => {
    const { session } = await startFake((sent, fake) => {
      if (sent.verb === 'cancel') fake.reply({ id: sent['of'], type: 'cancelled' });
      else if (sent['collector'] === 'good') fake.reply({ id: sent.id, type: 'end', count: 0 });
      else fake.reply({ id: sent.id, type: 'progress', done: 1, of: 1, what: '' });
    });
    const onProgress = (): never => {
      throw new Error('the screen is gone');
    };
    await expect(collect(session.read({ collector: 'vm', onProgress }))).rejects.toThrow('the screen is gone');
    expect(await collect(session.read({ collector: 'good' }))).toEqual([]);
  });
});

describe('set and act', () => {
  it('answers with what was and what is', async () => {
    const { session } = await startFake((sent, fake) => {
      fake.reply({ id: sent.id, ...done, message: null });
    });
    expect(await session.set(edit)).toMatchObject({ outcome: 'done', was: { v: 1 }, is: { v: 2 } });
  });

  it('answers with the value of an action', async () => {
    const { session } = await startFake((sent, fake) => {
      fake.reply({ id: sent.id, type: 'act', value: { planted: true } });
    });
    expect(await session.act({ action: 'plant', arguments: {} })).toEqual({ planted: true });
  });

  it.each([
    [
      'the process dies',
      (fake: FakeTransport) => {
        fake.exit({ code: 7, signal: null });
      },
    ],
    [
      'the reply is garbled',
      (fake: FakeTransport) => {
        fake.raw('\u001e{"type":"set"\n');
      },
    ],
    ['nothing comes', () => undefined],
    [
      'it was cancelled, which nobody had asked for',
      (fake: FakeTransport) => {
        fake.reply({ id: 1, type: 'cancelled' });
      },
    ],
  ])('says that the outcome is unknown when %s', async (_, answer) => {
    const { session, transport } = await startFake(
      (_sent, fake) => {
        answer(fake);
      },
      { setLimitMs: 60 },
    );
    const error = await errorOf(session.set(edit));
    expect(error.kind).toBe('lostReply');
    expect(error.message).toContain('“s.p”');
    expect(transport.sent.filter((sent) => sent.verb === 'set')).toHaveLength(1);
    expect(transport.sent.some((sent) => sent.verb === 'cancel')).toBe(false);
  });

  it('is not cancelled once it was sent', async () => {
    const { session, transport } = await startFake((sent, fake) =>
      setTimeout(() => {
        fake.reply({ id: sent.id, ...done });
      }, 20),
    );
    const abort = new AbortController();
    const setting = session.set({ ...edit, signal: abort.signal });
    setTimeout(() => {
      abort.abort();
    }, 5);
    expect((await setting).outcome).toBe('done');
    expect(transport.sent).toHaveLength(1);
  });
});

describe('the end', () => {
  it('rejects everything open with the exit code and the last error output', async () => {
    const { session } = await startFake((_sent, fake) => {
      fake.complain('first\n\u001b[31mthe disk is on fire');
      fake.exit({ code: 7, signal: null });
    });
    const [active, waiting] = await Promise.all([errorOf(collect(session.read({ collector: 'vm' }))), errorOf(collect(session.read({ collector: 'vm' })))]);
    expect(active.kind).toBe('died');
    expect(active.message).toContain('exit code 7');
    expect(active.message).toContain('‹U+001B›[31mthe disk is on fire');
    expect(waiting.kind).toBe('died');
    expect((await errorOf(session.set(edit))).kind).toBe('died');
    await session.exited;
  });

  it('counts a set as lost that got its turn in the very moment of the end', async () => {
    const { session } = await startFake((sent, fake) => {
      fake.reply({ id: sent.id, type: 'end', count: 0 });
      fake.exit({ code: 7, signal: null });
    });
    const [, setting] = await Promise.all([collect(session.read({ collector: 'vm' })), errorOf(session.set(edit))]);
    expect(setting.kind).toBe('lostReply');
    expect(setting.message).toContain('exit code 7');
  });

  it('lets a set finish, refuses what waits, says goodbye and ends the input', async () => {
    const { session, transport } = await startFake((sent, fake) =>
      setTimeout(() => {
        fake.reply({ id: sent.id, ...done });
      }, 20),
    );
    const setting = session.set(edit);
    const waiting = errorOf(collect(session.read({ collector: 'vm' })));
    await Promise.resolve();
    await session.stop();
    expect((await setting).outcome).toBe('done');
    expect((await waiting).kind).toBe('cancelled');
    expect(transport.sent.at(-1)).toMatchObject({ verb: 'bye' });
    expect(transport.inputEnded).toBe(true);
    expect(transport.killed).toBe(false);
    expect((await errorOf(session.set(edit))).kind).toBe('cancelled');
  });

  it.each([
    ['wrongProtocol', { ...helloReply, protocol: 3 }],
    ['wrongProtocol', { ...helloReply, readOnly: true }],
    ['wrongProtocol', { id: 1, type: 'end', count: 0 }],
    ['constrainedLanguage', { ...helloReply, languageMode: 'ConstrainedLanguage' }],
  ])('does not start: %s', async (kind, hello) => {
    const options = fakeOptions(() => undefined, hello);
    const error = await errorOf(PowerShellSession.start(options));
    expect(error.kind).toBe(kind);
    expect(error.message).toContain('/nowhere/session.ps1');
    expect(options.opened[0]?.killed).toBe(true);
  });

  it('recognises an execution policy that wants signatures, however Windows PowerShell has broken the line', async () => {
    const options = fakeOptions(() => undefined);
    const open = (): FakeTransport => {
      const transport = new FakeTransport(() => undefined);
      setTimeout(() => {
        transport.complain('Die Datei ist nicht digital signiert.\r\n    + CategoryInfo : SecurityError: (:) [], PSSecurityExcep\r\n   tion');
        transport.exit({ code: 1, signal: null });
      }, 1);
      return transport;
    };
    const error = await errorOf(PowerShellSession.start({ ...options, open }));
    expect(error).toMatchObject({ kind: 'didNotStart', category: 'SecurityError' });
    expect(error.message).toContain('Get-ExecutionPolicy -List');
  });
});
