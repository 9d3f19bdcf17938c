import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SettledState } from '../../../main/contract/fact-state.ts';
import type { Settled } from '../../../main/contract/journal.ts';
import type { LocalHost } from '../../../main/hosts/local/local-host.ts';
import { copyOfWorld, openSimulated, resetWorld } from '../../simulated-host.ts';
import { changeAnyWorld } from '../../simulator/change-world.ts';

const world = copyOfWorld('neglected');
let host: LocalHost;
beforeAll(async () => {
  host = await openSimulated(world, 'change');
});
afterAll(() => host.close());

const names = [
  'TCP Query User{0F0E0D0C-0B0A-4000-8000-000000000001}C:\\a b\\x[1].exe',
  "it's one",
  "back\\'slash\\",
  "' OR InstanceID LIKE '%",
  '*',
  '$(calc)`"’',
  'Rule',
  'RULE',
];
beforeEach(() => {
  resetWorld(world, 'neglected');
  changeAnyWorld(world, (it) => {
    const first = it.firewall.rules.find((rule) => rule['PolicyStoreSourceType'] === 'Local') ?? expect.fail('no rule of this host');
    it.firewall.rules.push(...names.map((name) => ({ ...first, Name: name, InstanceID: name, RemoteAddress: ['Any'] })));
    it.firewall.rules.push({ ...first, Name: 'policy', InstanceID: 'policy', RemoteAddress: ['Any'], PolicyStoreSourceType: 'GroupPolicy' });
  });
});
/** The rules that let in from somewhere else than before. */
function changed(): readonly string[] {
  const found: string[] = [];
  changeAnyWorld(world, (it) => {
    for (const rule of it.firewall.rules) if (String(rule['RemoteAddress']) === '10.0.0.1') found.push(String(rule['InstanceID']));
  });
  return found;
}
const from: SettledState = { is: 'value', value: ['Any'] };
const to: SettledState = { is: 'value', value: ['10.0.0.1'] };
const set = (rule: string): Promise<Settled> =>
  host.set({ address: { resource: 'firewallRule', key: { rule }, property: 'remoteAddresses' }, from, to, edit: { how: 'replace' } });

describe('the setter of firewall rules', () => {
  it.each(names)('sets the rule with the id %j and no other', async (name) => {
    expect(await set(name)).toMatchObject({ outcome: 'done', message: '', is: to });
    expect(changed()).toEqual([name]);
  });

  it.each([
    ['10.0.4.0/24', '10.0.4.0/255.255.255.0'],
    ['10.0.4.7/24', '10.0.4.0/255.255.255.0'],
    ['10.0.4.7/32', '10.0.4.7'],
    ['FE80::0:1/64', 'fe80::/64'],
    ['localsubnet', 'LocalSubnet'],
    ['10.0.0.1 - 10.0.0.9', '10.0.0.1-10.0.0.9'],
  ])('takes %s for %s, as the store prints it', async (planned, printed) => {
    const stored = (addresses: readonly string[]): void => {
      changeAnyWorld(world, (it) => {
        for (const rule of it.firewall.rules) if (rule['InstanceID'] === 'Rule') rule['RemoteAddress'] = [...addresses];
      });
    };
    const states = { from: { is: 'value', value: [planned] }, to: { is: 'value', value: ['Any'] } } as const;
    const address = { resource: 'firewallRule', key: { rule: 'Rule' }, property: 'remoteAddresses' };
    stored([printed]);
    expect(await host.set({ address, ...states, edit: { how: 'replace' } })).toMatchObject({ outcome: 'done', is: states.to });
    stored([printed]);
    expect(await host.set({ address, from: states.to, to: states.from, edit: { how: 'replace' } })).toMatchObject({ outcome: 'already' });
    stored(['10.0.5.0/255.255.255.0']);
    expect(await host.set({ address, ...states, edit: { how: 'replace' } })).toMatchObject({ outcome: 'moved' });
  });

  it.each(['rule', 'TCP Query*', 'policy', 'nothing', "x' OR 'a' = 'a"])('sets nothing for %j, which is no rule in the store of this host', async (name) => {
    expect(await set(name)).toMatchObject({ outcome: 'failed', message: expect.stringContaining('no such rule in the store of this host') as string });
    expect(changed()).toEqual([]);
  });
});
