import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PowerShellSession } from '../../../main/powershell/powershell-session.ts';
import { openChildProcess } from './child-process-transport.ts';
import { collect, errorOf } from './collect.ts';
import { fixture, realOptions } from './transports.ts';

const lanes = ['network', 'policy', 'protection', 'system', 'servicing', 'files'];

describe('lanes of a session that can change settings', () => {
  let session: PowerShellSession;
  beforeAll(async () => {
    session = await PowerShellSession.start(realOptions(openChildProcess, fixture('real-session')));
  });
  afterAll(() => session.stop());

  it('answer while another one reads, until that one is cancelled', async () => {
    const abort = new AbortController();
    const endless = errorOf(collect(session.read({ collector: 'machine', lane: 'main', signal: abort.signal })));
    for (const lane of ['network', 'system']) expect(await collect(session.read({ collector: 'vm', lane, keys: [{ vm: lane }] }))).toHaveLength(1);
    abort.abort();
    expect((await endless).kind).toBe('cancelled');
    expect(await collect(session.read({ collector: 'vm', lane: 'main', keys: [{ vm: 'a' }] }))).toHaveLength(1);
  });

  it('go on beside one that no stop reaches; that one is given up, and gets a runspace of its own again', async () => {
    // Opened before, so that the limit on silence meets the call and not the loading of modules.
    expect(await collect(session.read({ collector: 'vm', lane: 'policy', keys: [{ vm: 'first' }] }))).toHaveLength(1);
    const stuck = errorOf(collect(session.read({ collector: 'service', lane: 'policy', silenceMs: 500 })));
    for (let n = 0; n < 20; n += 1) expect(await collect(session.read({ collector: 'vm', lane: 'main', keys: [{ vm: String(n) }] }))).toHaveLength(1);
    expect(await stuck).toMatchObject({ kind: 'timedOut', category: 'Silence' });
    expect(await collect(session.read({ collector: 'vm', lane: 'policy', keys: [{ vm: 'again' }] }))).toHaveLength(1);
    expect(session.alive).toBe(true);
  });

  it('write whole replies when all of them answer at once', async () => {
    const keys = Array.from({ length: 400 }, (_, n) => ({ vm: `${String(n)} ${'x'.repeat(900)}` }));
    const found = await Promise.all(lanes.map((lane) => collect(session.read({ collector: 'vm', lane, keys }))));
    for (const rows of found) expect(rows.map(({ key }) => key)).toEqual(keys);
    expect(session.noise).toEqual({ lines: 0, strayReplies: 0 });
  });

  it('beside the one that sets know nothing that changes a setting, and refuse the commands of other lanes', async () => {
    for (const lane of ['network', 'files']) {
      const [row] = await collect(session.read({ collector: 'netAdapter', lane }));
      expect(row?.facts['modules']).toEqual({ v: ['Castellan.Read'] });
      expect(row?.facts['setters']).toEqual({ v: 0 });
      expect(row?.facts['vm']).toEqual({ v: `The command 'Get-VM' is not called in the lane ${lane}.` });
      expect(row?.facts['windows']).not.toMatchObject({ v: expect.arrayContaining(['Hyper-V']) as unknown });
    }
    const [row] = await collect(session.read({ collector: 'netAdapter', lane: 'main' }));
    expect(row?.facts['modules']).toEqual({ v: ['Castellan.Read', 'Castellan.Write'] });
    expect(row?.facts['windows']).toMatchObject({ v: expect.arrayContaining(['Hyper-V', 'NetSecurity', 'Defender', 'Dism']) as unknown });
  });

  it('are a closed list', async () => {
    expect(await errorOf(collect(session.read({ collector: 'vm', lane: 'fast' })))).toMatchObject({ kind: 'failed', category: 'BadRequest' });
  });

  it('let a change run with nothing beside it', async () => {
    const reads = lanes.map((lane) => collect(session.read({ collector: 'vm', lane, keys: [{ vm: lane }] })));
    const set = session.set({ setter: 'registry', property: 'value', key: { name: 'a' }, from: { v: 1 }, to: { v: 2 } });
    expect((await set).outcome).toBe('done');
    for (const each of reads) expect(await each).toHaveLength(1);
  });
});
