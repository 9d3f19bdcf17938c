import { describe, expect, it } from 'vitest';
import { given, type Control, type Given } from '../../../main/catalogue/control.ts';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { judge } from '../../../main/engine/judging/judge.ts';
import { firewallProfile } from '../../../main/resources/network/firewall-profile.ts';
import { knownFrom } from '../../laws/host/facts-from-given.ts';

function byId(id: string): Control {
  const found = controls.find((control) => control.id === id);
  if (!found) throw new Error(`There is no control ${id}.`);
  return found;
}

describe('a firewall that Group Policy turns off', () => {
  it('says so, as nothing can be set on this host', () => {
    const control = byId('W12-01');
    const of = (effective: 'True' | 'False', local: 'True' | 'False'): readonly string[] =>
      judge(
        control,
        knownFrom(control, [
          given(firewallProfile.effective, effective),
          given(firewallProfile.local, local),
          given(firewallProfile.defaultInboundAction, 'Block'),
          given(firewallProfile.localInboundAction, 'NotConfigured'),
        ]),
      ).flatMap((finding) => [finding.verdict, ...finding.because]);
    expect(of('False', 'True').join(' ')).toMatch(/^notMet .*Group Policy/);
    expect(of('False', 'False')).toEqual(['notMet']);
    expect(of('True', 'False')).toEqual(['met']);
  });
});

describe('a network interface that Group Policy excludes from Windows Firewall', () => {
  const of = (inForce: Given, onThisHost: Given): readonly string[] => {
    const control = byId('W08-02');
    return judge(control, knownFrom(control, [inForce, onThisHost])).flatMap((finding) => [finding.verdict, ...finding.because]);
  };
  const { exemptInterfacesInForce: inForce, exemptInterfaces: local } = firewallProfile;
  it('is excluded, also where this host sets none, and says that nothing can be set here', () => {
    expect(of(given(inForce, ['Ethernet 1']), given(local, [])).join(' ')).toMatch(/^notMet .*Group Policy/);
    expect(of(given(inForce, ['Ethernet 1']), given(local, ['Ethernet 1']))).toEqual(['notMet']);
  });
  it('is not excluded where only the store of this host says so', () => {
    expect(of(given(inForce, []), given(local, ['Ethernet 1']))).toEqual(['met']);
    expect(of(given(inForce, []), given(local, []))).toEqual(['met']);
  });
});
