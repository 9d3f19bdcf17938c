import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wdigest } from '../../../main/catalogue/security-configuration/wdigest.control.ts';
import type { SettledState } from '../../../main/contract/fact-state.ts';
import type { Settled } from '../../../main/contract/journal.ts';
import { emptyProfile } from '../../../main/contract/profile.ts';
import { makePlan } from '../../../main/engine/planning/plan.ts';
import { scan } from '../../../main/engine/running/scan.ts';
import type { LocalHost } from '../../../main/hosts/local/local-host.ts';
import { sha256 } from '../../../main/shells/digest.ts';
import { testClock } from '../../test-clock.ts';
import { copyOfWorld, openSimulated, resetWorld } from '../../simulated-host.ts';
import { changeWorld } from '../../simulator/change-world.ts';

const above = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows';
const path = `${above}\\Explorer`;
const key = { path, name: 'NoAutoplayfornonVolume', kind: 'DWord' };
const world = copyOfWorld('neglected');
let host: LocalHost;
beforeAll(async () => {
  host = await openSimulated(world, 'change');
});
afterAll(() => host.close());
beforeEach(() => {
  resetWorld(world, 'neglected');
  changeWorld(world, (it) => {
    it.registry = Object.fromEntries(Object.entries(it.registry).filter(([name]) => !name.startsWith(above)));
  });
});
const absent: SettledState = { is: 'absent' };
const one: SettledState = { is: 'value', value: 1 };
const set = (from: SettledState, to: SettledState, madeKeys?: readonly string[]): Promise<Settled> =>
  host.set({ address: { resource: 'registry', key, property: 'value' }, from, to, edit: { how: 'replace' }, ...(madeKeys && { madeKeys }) });
const content = (): string => readFileSync(world, 'utf8');
const keysIn = (): readonly string[] => changeWorld(world, (it) => Object.keys(it.registry));

describe('the keys that a registry value was given', () => {
  it('are told before the write, and gone after undo', async () => {
    const before = content();
    const missing = await host.missingKeys([path]);
    expect(missing.slice(-2)).toEqual([above, path]);
    expect((await set(absent, one)).outcome).toBe('done');
    expect(await host.missingKeys([path])).toEqual([]);
    expect((await set(one, absent, missing)).outcome).toBe('done');
    expect(JSON.parse(content())).toEqual(JSON.parse(before));
  });

  it('go as well where the value is gone already', async () => {
    const missing = await host.missingKeys([path]);
    await set(absent, one);
    await set(one, absent);
    expect(keysIn()).toContain(path);
    expect((await set(one, absent, missing)).outcome).toBe('already');
    expect(keysIn()).not.toContain(path);
  });

  it.each([
    ['another value in it', path, { Own: { kind: 'DWord', value: 1 } }],
    ['a key below it', `${path}\\Own`, {}],
  ])('stay with %s', async (_what, name, values) => {
    const missing = await host.missingKeys([path]);
    await set(absent, one);
    changeWorld(world, (it) => {
      it.registry[name] = { ...it.registry[name], ...values };
    });
    expect((await set(one, absent, missing)).outcome).toBe('done');
    expect(keysIn()).toEqual(expect.arrayContaining([path, name]));
  });

  it('stay where the run did not create them, or the value was changed by another program', async () => {
    await set(absent, one);
    await set(one, absent);
    expect(keysIn()).toContain(path);
    expect((await set(absent, one)).outcome).toBe('done');
    expect((await set({ is: 'value', value: 5 }, absent, [path])).outcome).toBe('moved');
    expect(keysIn()).toContain(path);
  });

  it.each([`${path}\\Below`, `${above}\\Expl`, `${above}\\Other`, 'HKLM\\SOFTWARE', 'HKLM', '', 'HKLM\\SYSTEM\\CurrentControlSet'])(
    'are none that does not hold the value (%j): nothing is changed',
    async (foreign) => {
      await set(absent, one);
      const before = content();
      const settled = await set(one, absent, [path, foreign]);
      expect([settled.outcome, settled.message]).toEqual(['failed', expect.stringContaining('does not hold this value. Nothing was changed.')]);
      expect(content()).toBe(before);
    },
  );
});

describe('a registry value of another kind than asked for', () => {
  const provider = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest';
  const name = 'UseLogonCredential';
  const why = expect.stringContaining('The value is of the kind String, not DWord.') as string;
  beforeEach(() => {
    changeWorld(world, (it) => {
      it.registry[provider] = { [name]: { kind: 'String', value: '1' } };
    });
  });

  it('is unknown with both kinds as the reason, and nothing is planned', async () => {
    const { facts, findings } = await scan({ host, controls: [wdigest], profile: emptyProfile, applied: [], clock: testClock });
    expect(findings).toMatchObject([{ verdict: 'unknown', because: [why] }]);
    const known = { facts, profile: emptyProfile, applied: [], now: testClock.now() };
    expect(makePlan({ controls: [wdigest], optionalGroups: new Set() }, known, host.identity, sha256).plan.changes).toEqual([]);
  });

  it('is not replaced by a setter', async () => {
    const before = content();
    const address = { resource: 'registry', key: { path: provider, name, kind: 'DWord' }, property: 'value' };
    const settled = await host.set({ address, from: one, to: { is: 'value', value: 0 }, edit: { how: 'replace' } });
    expect(settled).toMatchObject({ outcome: 'failed', message: why });
    expect(content()).toBe(before);
  });
});
