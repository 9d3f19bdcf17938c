import { describe, expect, it } from 'vitest';
import type { Address } from '../../../../main/contract/address.ts';
import type { Change } from '../../../../main/contract/plan.ts';
import { domainControllerAdvice } from '../../../../main/engine/planning/domain-controllers.ts';
import { endangers } from '../../../../main/engine/protecting/forecast.ts';
import { authenticationSettings } from '../../../../main/resources/network/remote-desktop.ts';
import { factsOf, reading, row, value } from '../known.ts';

const at = (address: Address): Change => ({ address, target: { kind: 'host', key: {}, label: 'HV01' }, edit: { how: 'replace' } }) as unknown as Change;
const nla = at({ resource: 'registry', key: authenticationSettings.listener.address ?? {}, property: 'value' });
const rule = (id: string): Change => at({ resource: 'firewallRule', key: { rule: id }, property: 'remoteAddresses' });
const firewall = at({ resource: 'firewallProfile', key: { profile: 'Domain' }, property: 'local' });
const over = (connection: string) =>
  factsOf(
    reading('session', [row({}, { connection: value(connection), peers: value(['10.0.4.7>3389']), networkProfiles: value(['Domain']) })]),
    reading('firewallRule', [
      row({ rule: 'rdp' }, { opens: value(['Remote Desktop (3389)']) }),
      row({ rule: 'all' }, { opens: value(['Remote Desktop (3389)', 'WinRM (5985)']) }),
    ]),
  );

describe('a change that decides about connections', () => {
  it('is free at the console where it concerns Remote Desktop alone', () => {
    expect(endangers(nla, true, over('Console'))).toBeUndefined();
    expect(endangers(rule('rdp'), true, over('Console'))).toBeUndefined();
  });
  it('stays on hold over every other connection, and for everything else', () => {
    for (const connection of ['RemoteDesktop', 'WinRM', 'Ssh', 'unknown']) expect(endangers(nla, true, over(connection))).toBeDefined();
    expect(endangers(rule('all'), true, over('Console'))).toBeDefined();
    expect(endangers(rule('gone'), true, over('Console'))).toBeDefined();
    expect(endangers(firewall, true, over('Console'))).toBeDefined();
  });
});

describe('a domain controller that must be off', () => {
  const guests = (...controllers: readonly (readonly [string, boolean])[]) =>
    factsOf(
      reading(
        'guest',
        controllers.map(([name, is]) => row({ vm: name }, { vmName: value(name), domainController: value(is) })),
      ),
    );
  it('is named together with the others that run', () => {
    expect(domainControllerAdvice('DC01', guests(['DC01', true], ['DC02', true], ['SQL01', false]))).toContain('Do not shut down DC02 at the same time');
    expect(domainControllerAdvice('DC01', guests(['DC01', true], ['SQL01', false]))).toContain('the only domain controller');
    expect(domainControllerAdvice('SQL01', guests(['DC01', true], ['SQL01', false]))).toBeUndefined();
  });
});
