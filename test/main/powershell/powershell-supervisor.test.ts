import { describe, expect, it } from 'vitest';
import { PowerShellSupervisor } from '../../../main/powershell/powershell-supervisor.ts';
import { collect, errorOf } from './collect.ts';
import { fakeOptions, helloReply, row } from './fake-transport.ts';

const edit = { setter: 's', property: 'p', key: {}, from: { v: 1 }, to: { v: 2 } } as const;

/** The first process ends at its first request, after `rowsBefore` rows; the next ones answer. */
function dyingOnce(rowsBefore: number): ReturnType<typeof fakeOptions> {
  let requests = 0;
  return fakeOptions((sent, fake) => {
    requests += 1;
    if (requests > 1) {
      fake.reply({ id: sent.id, type: 'rows', rows: [row(1)] });
      fake.reply({ id: sent.id, type: 'end', count: 1 });
      return;
    }
    if (rowsBefore > 0) fake.reply({ id: sent.id, type: 'rows', rows: [row(0)] });
    setTimeout(() => {
      fake.exit({ code: 7, signal: null });
    }, 5);
  });
}

describe('PowerShellSupervisor', () => {
  it('starts on first use, once for all who ask', async () => {
    const options = fakeOptions((sent, fake) => {
      fake.reply({ id: sent.id, type: 'end', count: 0 });
    });
    const supervisor = new PowerShellSupervisor(options);
    expect(options.opened).toHaveLength(0);
    await Promise.all([collect(supervisor.read({ collector: 'a' })), collect(supervisor.read({ collector: 'b' })), supervisor.hello()]);
    expect(options.opened).toHaveLength(1);
    expect(supervisor.starts).toBe(1);
  });

  it('repeats a read once in a new process when no row had been handed out', async () => {
    const options = dyingOnce(0);
    expect(await collect(new PowerShellSupervisor(options).read({ collector: 'vm' }))).toHaveLength(1);
    expect(options.opened).toHaveLength(2);
  });

  it('does not repeat a read of which rows were handed out, but the next one works', async () => {
    const options = dyingOnce(1);
    const supervisor = new PowerShellSupervisor(options);
    expect((await errorOf(collect(supervisor.read({ collector: 'vm' })))).kind).toBe('died');
    expect(options.opened).toHaveLength(1);
    expect(await collect(supervisor.read({ collector: 'vm' }))).toHaveLength(1);
  });

  it('gives up a read that kills PowerShell twice', async () => {
    const options = fakeOptions((_sent, fake) => {
      fake.exit({ code: 7, signal: null });
    });
    expect((await errorOf(collect(new PowerShellSupervisor(options).read({ collector: 'vm' })))).kind).toBe('died');
    expect(options.opened).toHaveLength(2);
  });

  it('never repeats a set', async () => {
    const options = dyingOnce(0);
    expect((await errorOf(new PowerShellSupervisor(options).set(edit))).kind).toBe('lostReply');
    expect(options.opened.flatMap((transport) => transport.sent).filter((sent) => sent.verb === 'set')).toHaveLength(1);
  });

  it('does not repeat what was cancelled or refused', async () => {
    const options = fakeOptions((sent, fake) => {
      fake.reply({ id: sent.id, type: 'fail', category: 'BadRequest', message: 'no' });
    });
    expect((await errorOf(collect(new PowerShellSupervisor(options).read({ collector: 'vm' })))).kind).toBe('failed');
    expect(options.opened.flatMap((transport) => transport.sent)).toHaveLength(1);
  });

  it('refuses to set or act in read-only mode, without starting anything', async () => {
    const options = { ...fakeOptions(() => undefined, { ...helloReply, readOnly: true }), readOnly: true };
    const supervisor = new PowerShellSupervisor(options);
    expect(await errorOf(supervisor.set(edit))).toMatchObject({ kind: 'failed', category: 'ReadOnly' });
    expect(await errorOf(supervisor.act({ action: 'plant', arguments: {} }))).toMatchObject({ kind: 'failed', category: 'ReadOnly' });
    expect(options.opened).toHaveLength(0);
  });

  it('starts nothing when the check before the start fails, and tries again the next time', async () => {
    const options = fakeOptions((sent, fake) => {
      fake.reply({ id: sent.id, type: 'end', count: 0 });
    });
    let changed = true;
    const beforeStart = (): Promise<void> => (changed ? Promise.reject(new Error('a script was changed')) : Promise.resolve());
    const supervisor = new PowerShellSupervisor({ ...options, beforeStart });
    await expect(collect(supervisor.read({ collector: 'vm' }))).rejects.toThrow('a script was changed');
    expect(options.opened).toHaveLength(0);
    changed = false;
    expect(await collect(supervisor.read({ collector: 'vm' }))).toEqual([]);
  });

  it('handles a cancel while PowerShell is still starting', async () => {
    const supervisor = new PowerShellSupervisor({ ...fakeOptions(() => undefined), beforeStart: () => new Promise(() => undefined) });
    const abort = new AbortController();
    const reading = errorOf(collect(supervisor.read({ collector: 'vm', signal: abort.signal })));
    abort.abort();
    expect((await reading).kind).toBe('cancelled');
  });

  it('starts nothing for a signal that was aborted before', async () => {
    const options = fakeOptions(() => undefined);
    expect((await errorOf(collect(new PowerShellSupervisor(options).read({ collector: 'vm', signal: AbortSignal.abort() })))).kind).toBe('cancelled');
    expect(options.opened).toHaveLength(0);
  });

  it('ends what it has started, also while it starts, and starts nothing afterwards', async () => {
    const options = fakeOptions(() => undefined);
    const supervisor = new PowerShellSupervisor(options);
    const starting = supervisor.hello();
    await supervisor.stop();
    await starting;
    expect(options.opened[0]?.sent.at(-1)).toMatchObject({ verb: 'bye' });
    expect((await errorOf(supervisor.hello())).kind).toBe('cancelled');
    expect(options.opened).toHaveLength(1);
    await new PowerShellSupervisor(options).stop();
  });
});
