import { foldedMessage } from '../../../main/contract/foreign-text.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PowerShellSession } from '../../../main/powershell/powershell-session.ts';
import { collect, errorOf } from './collect.ts';
import { hostileTexts, titledHostileTexts } from './hostile-texts.ts';
import { fixture, realOptions, transports } from './transports.ts';

const script = fixture('real-session');

describe.each(transports)('the session of the product over %s', (_, open) => {
  let session: PowerShellSession;
  beforeAll(async () => {
    session = await PowerShellSession.start(realOptions(open, script));
  });
  afterAll(() => session.stop());

  it('says what it can do', () => {
    expect(session.hello).toMatchObject({ protocol: 1, readOnly: false });
    expect(session.hello.collectors).toContain('vm');
    expect(session.hello.setters).toContain('registry');
  });

  it('carries hostile texts there and back', async () => {
    const keys = hostileTexts.map((vm) => ({ vm }));
    const rows = await collect(session.read({ collector: 'vm', keys }));
    expect(rows).toEqual(hostileTexts.map((vm) => ({ key: { vm }, facts: { name: { v: vm }, notes: { v: [vm] } } })));
  });

  it.each(titledHostileTexts)('carries %s through both kinds of set and through a failure', async (__, text) => {
    const set = await session.set({ setter: 'registry', property: 'value', key: { name: text }, from: { v: text }, to: { v: [text, 7] } });
    expect(set).toMatchObject({ outcome: 'done', was: { v: text }, is: { v: [text, 7] }, message: foldedMessage(`value ${text}`) });
    const edited = await session.set({ setter: 'localGroup', property: 'members', key: { group: text }, add: [text], remove: [] });
    expect(edited).toMatchObject({ outcome: 'moved', was: { v: [] }, is: { v: [text] }, message: foldedMessage(`members ${text}`) });
    const error = await errorOf(collect(session.read({ collector: 'certificate', keys: [{ store: text }] })));
    expect(error).toMatchObject({ kind: 'failed', message: foldedMessage(text) });
  });

  it('cancels a read and goes on in the same process', async () => {
    const abort = new AbortController();
    const seen: unknown[] = [];
    const reading = (async () => {
      setTimeout(() => {
        abort.abort();
      }, 300);
      for await (const rows of session.read({ collector: 'machine', signal: abort.signal })) seen.push(...rows);
    })();
    expect((await errorOf(reading)).kind).toBe('cancelled');
    expect(await collect(session.read({ collector: 'vm', keys: [{ vm: 'a' }] }))).toHaveLength(1);
    expect(session.alive).toBe(true);
  });

  it('is ended when it is silent for too long, and goes on in the same process', async () => {
    const error = await errorOf(collect(session.read({ collector: 'machine', silenceMs: 300 })));
    expect(error).toMatchObject({ kind: 'timedOut', category: 'Silence' });
    expect(await collect(session.read({ collector: 'vm', keys: [{ vm: 'a' }] }))).toHaveLength(1);
  });

  it('takes 1200 keys and a row of 5 MB', async () => {
    const keys = Array.from({ length: 1200 }, (__, n) => ({ vm: `n${n}` }));
    expect((await collect(session.read({ collector: 'vm', keys }))).map((row) => row.key)).toEqual(keys);
    const [row] = await collect(session.read({ collector: 'defender' }));
    expect(row?.facts['runningMode']).toEqual({ v: 'x'.repeat(5 * 1024 * 1024) });
  });

  it('answers what it does not know with BadRequest', async () => {
    expect(await errorOf(collect(session.read({ collector: 'nothing' })))).toMatchObject({ kind: 'failed', category: 'BadRequest' });
    const set = session.set({ setter: 'nothing', property: 'p', key: {}, from: { absent: true }, to: { v: 1 } });
    expect(await errorOf(set)).toMatchObject({ kind: 'failed', category: 'BadRequest' });
    expect(await errorOf(session.act({ action: 'nothing', arguments: {} }))).toMatchObject({ kind: 'failed', category: 'BadRequest' });
  });

  it('writes nothing but replies that are waited for', () => {
    expect(session.noise).toEqual({ lines: 0, strayReplies: 0 });
  });

  it('refuses to set when it was started read-only, and does not even list a setter', async () => {
    const readOnly = await PowerShellSession.start(realOptions(open, script, { readOnly: true }));
    expect(readOnly.hello).toMatchObject({ readOnly: true, setters: [], actions: [] });
    const set = readOnly.set({ setter: 'registry', property: 'value', key: { name: 'a' }, from: { absent: true }, to: { v: 1 } });
    expect(await errorOf(set)).toMatchObject({ kind: 'failed', category: 'ReadOnly' });
    expect(await collect(readOnly.read({ collector: 'vm', keys: [{ vm: 'a' }] }))).toHaveLength(1);
    await readOnly.stop();
  });
});
