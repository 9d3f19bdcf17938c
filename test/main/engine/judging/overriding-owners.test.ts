import { describe, expect, it } from 'vitest';
import { firewallOn } from '../../../../main/catalogue/perimeter/firewall-on.control.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import type { Facts, Row } from '../../../../main/contract/reading.ts';
import { judge } from '../../../../main/engine/judging/judge.ts';
import { resourcesOf } from '../../../../main/engine/judging/needs.ts';

const at = '2026-11-28T08:00:00.000Z';
const states = (values: Readonly<Record<string, string | boolean>>): Row['facts'] =>
  Object.fromEntries(Object.entries(values).map(([name, value]): [string, FactState] => [name, { is: 'value', value }]));
const firewall = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\DomainProfile';
/** Group Policy lists these values of the domain profile, each with the policy object that sets it. */
const policies = (named: Readonly<Record<string, string>>): readonly Row[] =>
  Object.entries(named).map(([value, gpoName]) => ({
    key: { kind: 'Registry', name: `${firewall}\\${value}` },
    facts: states({ gpoName, gpoId: `{${gpoName}}`, winner: true }),
  }));

const set = { effective: 'True', local: 'True', defaultInboundAction: 'Block', localInboundAction: 'Block' };
function found(profile: Partial<typeof set>, listed: readonly Row[] | undefined) {
  const facts: Facts = {
    firewallProfile: { resource: 'firewallProfile', at, complete: true, rows: [{ key: { profile: 'Domain' }, facts: states({ ...set, ...profile }) }] },
    ...(listed && { policySetting: { resource: 'policySetting', at, complete: true, rows: listed } }),
  };
  const [finding] = judge(firewallOn, { facts, profile: emptyProfile, applied: [], now: at });
  return { because: finding?.because, owners: finding?.evidence.flatMap(({ address, owner }) => (owner ? [[address.property, owner.name]] : [])) };
}
const overrides = 'The value set on this host is not in force: Group Policy overrides it. Change it in the Group Policy.';
const off = { effective: 'False' };

describe('the finding about a value that is not in force', () => {
  it('names the policy object in its reason and beside the value when Group Policy lists the setting', () => {
    expect(found(off, policies({ EnableFirewall: 'Hosts' }))).toEqual({
      because: [overrides, 'The value in force comes from Group Policy “Hosts” ({Hosts}).'],
      owners: [['effective', 'Hosts']],
    });
  });

  it('names only the policy object of the value that is wrong when another one sets a good value', () => {
    const listed = policies({ EnableFirewall: 'Good', DefaultInboundAction: 'Wrong' });
    expect(found({ defaultInboundAction: 'Allow' }, listed)).toEqual({
      because: [overrides, 'The value in force comes from Group Policy “Wrong” ({Wrong}).'],
      owners: [['defaultInboundAction', 'Wrong']],
    });
  });

  it.each([
    ['the results of Group Policy were not read', undefined],
    ['Group Policy lists no setting of the firewall', []],
  ])('names no policy object when %s', (_case, listed) => {
    expect(found(off, listed)).toEqual({ because: [overrides], owners: [] });
  });

  it('names no policy object when the value is set on the host itself', () => {
    expect(found({ ...off, local: 'False' }, policies({ EnableFirewall: 'Hosts' }))).toEqual({ because: [], owners: [] });
  });

  it('has the results of Group Policy when the control is judged in a scan', () => {
    expect(resourcesOf(firewallOn)).toContain('policySetting');
  });
});
