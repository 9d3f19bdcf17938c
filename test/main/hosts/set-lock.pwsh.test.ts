import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SettledState } from '../../../main/contract/fact-state.ts';
import type { Settled } from '../../../main/contract/journal.ts';
import type { SetTicket } from '../../../main/engine/ports.ts';
import type { LocalHost } from '../../../main/hosts/local/local-host.ts';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { SetLock } from '../../../main/storage/journal/set-lock.ts';
import { writeUndoFile } from '../../../main/storage/undo-file.ts';
import { copyOfWorld, openSimulated, resetWorld } from '../../simulated-host.ts';

const world = copyOfWorld('neglected');
const folder = mkdtempSync(join(tmpdir(), 'castellan-lock-'));
const path = join(folder, 'set.lock');
let host: LocalHost;
beforeAll(async () => {
  host = await openSimulated(world, 'change');
});
afterAll(() => host.close());
beforeEach(() => {
  resetWorld(world, 'neglected');
});

const key = { path: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest', name: 'UseLogonCredential', kind: 'DWord' };
const value = (number: number): SettledState => ({ is: 'value', value: number });
const setWith = (ticket: SetTicket): Promise<Settled> =>
  host.set({ address: { resource: 'registry', key, property: 'value' }, from: value(1), to: value(0), edit: { how: 'replace' }, ticket });
const content = (): string => readFileSync(world, 'utf8');

async function expectRefused(ticket: SetTicket, message: string | RegExp): Promise<void> {
  const before = content();
  const settled = await setWith(ticket);
  const said: unknown = typeof message === 'string' ? expect.stringContaining(message) : expect.stringMatching(message);
  expect([settled.outcome, settled.message]).toEqual(['failed', said]);
  expect(content()).toBe(before);
}

describe('a change that needs its lock', () => {
  it('is made with the ticket that was issued', async () => {
    const ticket = await new SetLock(path).issue('run#0');
    expect(await setWith(ticket)).toEqual({ outcome: 'done', was: value(1), is: value(0), message: '' });
    expect(readFileSync(path, 'utf8')).toMatch(/^run#0\n\{"pid":\d+,"since":"[^"]+"\}\n$/u);
  });

  it.each(['', 'set.lock', '.\\set.lock', '..\\set.lock', 'D:set.lock', '\\set.lock', 'HKLM:\\set.lock', 'file:///set.lock'])(
    'is not made with a lock file that has no full path (%j)',
    async (relative) => {
      await new SetLock(path).issue('run#0');
      const before = content();
      const settled = await setWith({ path: relative, name: 'run#0' });
      expect([settled.outcome, settled.message]).toEqual(['failed', expect.stringContaining(`has no full path ('${relative}'). Nothing was changed.`)]);
      expect(content()).toBe(before);
      expect(existsSync(relative)).toBe(false);
    },
  );

  it.each([
    ['a lock file that is missing', { path: join(folder, 'none', 'set.lock'), name: 'run#0' }, 'Could not find'],
    ['an earlier ticket', { path, name: 'run#7' }, 'has given this change up'],
    ['a ticket without a name', { path, name: '' }, 'has no name'],
  ])('is not made with %s', async (_what, ticket, message) => {
    await new SetLock(path).withdraw();
    await expectRefused(ticket, message);
  });

  it('is not made with the ticket of another change than the one that was begun', async () => {
    await new SetLock(path).issue('run#8');
    await expectRefused({ path, name: 'run#7' }, 'Castellan has begun another change on this host meanwhile. Nothing was changed.');
  });

  it('is not made when undo.ps1 has used the host meanwhile, and says so', async () => {
    const ticket = await new SetLock(path).issue('run#9');
    const data = join(folder, 'data', 'host');
    mkdirSync(join(folder, 'data', 'keys'), { recursive: true });
    mkdirSync(data);
    const code = Buffer.alloc(32, 7);
    writeFileSync(join(folder, 'data', 'keys', 'journal.key'), code.toString('hex'));
    // The lock is beside the undo file, which undoes in this test a change that was never made.
    copyFileSync(path, join(data, 'set.lock'));
    const change = { from: value(0), to: value(1) };
    const file = await writeUndoFile(data, code, {
      host: hostname(),
      run: 'other',
      head: { n: 1, mac: '0'.repeat(64) },
      steps: [{ label: 'UseLogonCredential', setter: 'registry', property: 'value', key, change }],
    });
    const undo = fileURLToPath(new URL('../../simulator/undo.ps1', import.meta.url));
    const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', undo, '-Path', file], {
      encoding: 'utf8',
      env: { ...process.env, CASTELLAN_WORLD: world },
    });
    expect((JSON.parse(said.stdout) as readonly { Outcome: string }[]).map(({ Outcome }) => Outcome)).toEqual(['already']);
    await expectRefused(
      { ...ticket, path: join(data, 'set.lock') },
      /^undo\.ps1 has used this host since this change was asked for \(process \d+, \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\), .*Nothing was changed\./,
    );
  });
});
