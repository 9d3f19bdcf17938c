import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { foldedMessage } from '../../../main/contract/foreign-text.ts';
import { PowerShellSession } from '../../../main/powershell/powershell-session.ts';
import { PowerShellSupervisor } from '../../../main/powershell/powershell-supervisor.ts';
import { collect, errorOf } from './collect.ts';
import { hostileTexts, titledHostileTexts } from './hostile-texts.ts';
import { isRunning } from './is-running.ts';
import { fixture, realOptions, transports } from './transports.ts';

// Starting PowerShell takes long on a busy computer.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const script = fixture('misbehaving');
const edit = { property: 'p', key: { name: 'x' }, from: { v: 1 }, to: { v: 2 } } as const;

describe.each(transports)('one session over %s', (_, open) => {
  let session: PowerShellSession;
  const shown: string[] = [];
  beforeAll(async () => {
    session = await PowerShellSession.start(realOptions(open, script, { onNoise: (line) => shown.push(line), timing: { cancelGraceMs: 1000 } }));
  });
  afterAll(() => session.stop());

  const read = (collector: string): Promise<unknown[]> => collect(session.read({ collector }));

  it('carries hostile texts there and back in every field, and stays alive', async () => {
    const keys = hostileTexts.map((name) => ({ name }));
    const whats: string[] = [];
    const rows = await collect(session.read({ collector: 'echo', keys, onProgress: ({ what }) => whats.push(what) }));
    expect(rows.map((row) => row.key['name'])).toEqual(hostileTexts);
    expect(rows.map((row) => row.facts['value'])).toEqual(keys.map((key) => ({ v: key })));
    expect(rows.map((row) => row.facts['no'])).toEqual(hostileTexts.map((text) => ({ unsupported: foldedMessage(text) })));
    expect(rows.map((row) => row.facts['bad'])).toEqual(
      hostileTexts.map((name) => ({ unread: { category: name, errorId: name, message: foldedMessage(name) } })),
    );
    expect(whats).toEqual([foldedMessage(hostileTexts[0] ?? '')]);
  });

  it.each(titledHostileTexts)('carries %s through a set, an action and a failure', async (__, name) => {
    const state = (v: string): { v: string } => ({ v });
    expect(await session.set({ setter: 'echo', property: 'p', key: { name }, from: state(name), to: state(`${name}!`) })).toMatchObject({
      outcome: 'done',
      was: { v: name },
      is: { v: `${name}!` },
      message: foldedMessage(name),
    });
    expect(await session.act({ action: 'echo', arguments: { name, list: [name] } })).toEqual({ name, list: [name] });
    const error = await errorOf(collect(session.read({ collector: 'refuses', keys: [{ name }] })));
    expect(error).toMatchObject({
      kind: 'failed',
      category: 'PermissionDenied',
      errorId: foldedMessage(name),
      hresult: -2147024891,
      message: foldedMessage(name),
    });
  });

  it('asks for 1200 keys in several requests', async () => {
    const keys = Array.from({ length: 1200 }, (__, n) => ({ name: `n${n}` }));
    expect((await collect(session.read({ collector: 'echo', keys }))).map((row) => row.key)).toEqual(keys);
  });

  it('finds a reply behind escape bytes and one that comes in two halves', async () => {
    expect(await read('escapes')).toEqual([]);
    expect(await read('halves')).toEqual([]);
  });

  it('survives a flood on both outputs, and counts it', async () => {
    const before = session.noise.lines;
    expect(await read('floods')).toHaveLength(1);
    expect(session.noise.lines - before).toBe(3000);
    expect(shown[0]).toMatch(/^noise 1 ‹U\+001B›\[31m\{"id"/u);
    expect(shown).toHaveLength(51);
  });

  it('takes a reply of 20 MB', async () => {
    const [row] = await collect(session.read({ collector: 'large' }));
    const value = row?.facts['value'];
    expect(value && 'v' in value && typeof value.v === 'string' && value.v.length).toBe(20 * 1024 * 1024);
  });

  it.each(['garbles', 'miscounts'])('fails only the call whose reply is wrong (%s)', async (collector) => {
    const error = await errorOf(read(collector));
    expect(error.kind).toBe('undecodable');
    expect(error.message).toContain(collector);
    expect(await read('escapes')).toEqual([]);
  });

  it('counts a reply without a request', async () => {
    const before = session.noise.strayReplies;
    await read('strays');
    expect(session.noise.strayReplies).toBe(before + 1);
  });

  it('cancels a read, keeps the rows it had handed out, and goes on', async () => {
    const abort = new AbortController();
    const seen: unknown[] = [];
    const reading = (async () => {
      for await (const rows of session.read({ collector: 'waitsForCancel', signal: abort.signal })) {
        seen.push(...rows);
        abort.abort();
      }
    })();
    expect((await errorOf(reading)).kind).toBe('cancelled');
    expect(seen).toHaveLength(1);
    expect(await read('escapes')).toEqual([]);
    expect(session.alive).toBe(true);
  });

  it('says that the outcome of a garbled set is unknown, and goes on', async () => {
    expect((await errorOf(session.set({ ...edit, setter: 'garbled' }))).kind).toBe('lostReply');
    expect(await read('escapes')).toEqual([]);
  });
});

describe.each(transports)('sessions that end over %s', (_, open) => {
  const start = (timing = {}): Promise<PowerShellSession> => PowerShellSession.start(realOptions(open, script, { timing }));

  it.each([
    ['dies', 'exit code 7', 'the disk is on fire'],
    ['throws', 'exit code 1', 'the session script itself broke'],
  ])('rejects with the exit code and the error output when it %s in the middle', async (collector, exit, complaint) => {
    const session = await start();
    const error = await errorOf(collect(session.read({ collector })));
    expect(error.kind).toBe('died');
    expect(error.message).toContain(exit);
    expect(error.message).toContain(complaint);
    expect(session.alive).toBe(false);
  });

  it('sees the end although a child of PowerShell still holds its output', async () => {
    const session = await start();
    const { message } = await errorOf(collect(session.read({ collector: 'leavesAChild' })));
    expect(message).toContain('exit code 7');
    const child = Number(/the child is process (\d+)/u.exec(message)?.[1]);
    // No request was waiting for it.
    expect(isRunning(child)).toBe(true);
    process.kill(child);
  });

  it('kills a read that hangs, after its silence and grace', async () => {
    const session = await start({ readMarginMs: 50, cancelGraceMs: 100 });
    const { pid } = session.hello;
    expect((await errorOf(collect(session.read({ collector: 'hangs', silenceMs: 100 })))).kind).toBe('timedOut');
    await session.exited;
    expect(isRunning(pid)).toBe(false);
  });

  it('says that the outcome is unknown when the reply to a set is lost', async () => {
    const session = await start();
    expect((await errorOf(session.set({ ...edit, setter: 'lost' }))).kind).toBe('lostReply');
  });

  it('lets a set finish before it stops, and leaves no process behind', async () => {
    const session = await start();
    const setting = session.set({ ...edit, setter: 'slow' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await session.stop();
    expect(await setting).toMatchObject({ outcome: 'refused', message: 'not now' });
    expect(isRunning(session.hello.pid)).toBe(false);
  });

  it('kills a session that is deaf to the goodbye', async () => {
    const session = await start({ cancelGraceMs: 100, stopGraceMs: 100 });
    const reading = errorOf(collect(session.read({ collector: 'hangs' })));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await session.stop();
    expect((await reading).kind).toBe('cancelled');
    expect(isRunning(session.hello.pid)).toBe(false);
  });

  it('is started again by the supervisor', async () => {
    const supervisor = new PowerShellSupervisor(realOptions(open, script));
    expect((await errorOf(collect(supervisor.read({ collector: 'diesAfterRows' })))).kind).toBe('died');
    const first = supervisor.starts;
    expect((await errorOf(collect(supervisor.read({ collector: 'dies' })))).kind).toBe('died');
    expect(supervisor.starts).toBe(first + 2);
    expect(await collect(supervisor.read({ collector: 'escapes' }))).toEqual([]);
    await supervisor.stop();
  });
});
