import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SettledState } from '../../../main/contract/fact-state.ts';
import type { Settled } from '../../../main/contract/journal.ts';
import type { SetTicket } from '../../../main/engine/ports.ts';
import type { LocalHost } from '../../../main/hosts/local/local-host.ts';
import { SetLock } from '../../../main/storage/set-lock.ts';
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
    const before = content();
    const settled = await setWith(ticket);
    expect([settled.outcome, settled.message]).toEqual(['failed', expect.stringContaining(message)]);
    expect(content()).toBe(before);
  });
});
