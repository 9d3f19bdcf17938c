import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { lockOutTable } from '../../../main/catalogue/lock-out.ts';
import { given, type Given } from '../../../main/catalogue/control.ts';
import type { Standing } from '../../../main/contract/plan.ts';
import { judge } from '../../../main/engine/judging/judge.ts';
import { makePlan } from '../../../main/engine/planning/plan.ts';
import { computerAccount } from '../../../main/resources/identity/computer-account.ts';
import { crashOnAuditFail } from '../../../main/resources/windows/audit-failure.ts';
import { defender } from '../../../main/resources/defender/defender.ts';
import { session } from '../../../main/resources/windows/session.ts';
import { logSizeSettings } from '../../../main/resources/windows/event-log.ts';
import { absent } from '../../../main/grammar/kind.ts';
import { machine } from '../../../main/resources/windows/machine.ts';
import { guest } from '../../../main/resources/hyper-v/guest/guest.ts';
import { service } from '../../../main/resources/windows/service.ts';
import { deviceGuard, vbsSettings } from '../../../main/resources/windows/device-guard.ts';
import { dword, readOnlyDword } from '../../../main/resources/windows/registry.ts';
import { accountPolicy } from '../../../main/resources/identity/account-policy.ts';
import { askedValues } from '../../../main/resources/questions/asked-values.ts';
import { liveMigration } from '../../../main/resources/hyper-v/host/live-migration.ts';
import { vmHost } from '../../../main/resources/hyper-v/host/vm-host.ts';
import { vmFirmware } from '../../../main/resources/hyper-v/devices/vm-firmware.ts';
import { vmSmbStorage } from '../../../main/resources/hyper-v/places/vm-smb-storage.ts';
import { vm } from '../../../main/resources/hyper-v/vm.ts';
import { sha256 } from '../../../main/shells/digest.ts';
import { knownFrom } from '../../laws/host/facts-from-given.ts';

const relaxLimits = dword('HKLM\\SYSTEM\\CurrentControlSet\\Control\\SAM', 'RelaxMinimumPasswordLengthLimits');
const identity = { reference: 'test', kind: 'recorded', name: 'HV01', machineId: 'm' } as const;
const byId = (id: string) => {
  const found = controls.find((control) => control.id === id);
  if (!found?.examples) throw new Error(`There is no control ${id} with examples.`);
  return { control: found, bad: found.examples.bad };
};
/** How the first change of the control's bad example stands, with these facts besides. */
function standing(id: string, ...more: readonly Given[]): Standing | undefined {
  const { control, bad } = byId(id);
  return makePlan({ controls: [control], optionalGroups: new Set() }, knownFrom(control, [...bad, ...more]), identity, sha256).plan.changes[0]?.standing;
}

describe('Kerberos for live migration', () => {
  const account = (anyProtocol: boolean, ...names: string[]): Given[] => [
    given(computerAccount.delegatesToAnybody, false),
    given(computerAccount.anyProtocol, anyProtocol),
    given(computerAccount.delegatesTo, names),
  ];
  const [files, migration] = ['cifs/HV02.corp.example', 'Microsoft Virtual System Migration Service/HV02.corp.example'];
  it('is on hold while the directory does not allow the delegation, or was not read', () => {
    expect(standing('HV-A-19', ...account(true))).toMatchObject({ is: 'held', by: 'precheck' });
    expect(standing('HV-A-19', ...account(true, files))).toMatchObject({ is: 'held', by: 'precheck' });
    expect(standing('HV-A-19', ...account(false, files, migration))).toMatchObject({ is: 'held', by: 'precheck' });
    expect(standing('HV-A-19')).toMatchObject({ is: 'held', by: 'unknown' });
  });
  it('is on hold while the two services belong to different hosts', () => {
    for (const other of ['HV03.corp.example', 'HV03', 'HV02.lab.example', 'HV02X'])
      expect([other, standing('HV-A-19', ...account(true, files, `Microsoft Virtual System Migration Service/${other}`))]).toMatchObject([
        other,
        { is: 'held', by: 'precheck' },
      ]);
  });
  it('asks for a confirmation where the directory allows it', () => {
    expect(standing('HV-A-19', ...account(true, files, migration))).toMatchObject({ is: 'confirm' });
    expect(standing('HV-A-19', ...account(true, 'cifs/NAS01', 'cifs/hv02', migration))).toMatchObject({ is: 'confirm' });
  });
});

describe('Secure Boot', () => {
  const off = given(vm.state, 'Off');
  it('is on hold where the template does not fit what the guest reports', () => {
    expect(standing('HV-D-02', off, given(guest.family, 'Other'), given(vmFirmware.secureBootTemplate, 'MicrosoftWindows'))).toMatchObject({
      is: 'held',
      by: 'precheck',
    });
    expect(standing('HV-D-02', off, given(guest.family, 'Windows'), given(vmFirmware.secureBootTemplate, 'MicrosoftUEFICertificateAuthority'))).toMatchObject({
      is: 'held',
      by: 'precheck',
    });
  });
  it('asks about the template where the guest reports nothing, and not where it fits', () => {
    const asked = (found: Standing | undefined): string => (found?.is === 'confirm' ? found.understand.join(' ') : `not asked: ${JSON.stringify(found)}`);
    expect(asked(standing('HV-D-02', off, given(vmFirmware.secureBootTemplate, 'MicrosoftWindows')))).toContain('template');
    const fits = asked(standing('HV-D-02', off, given(guest.family, 'Windows'), given(vmFirmware.secureBootTemplate, 'MicrosoftWindows')));
    expect(fits).toContain('BitLocker');
    expect(fits).not.toContain('template of the VM fits');
  });
});

describe('SMB signing', () => {
  it('is on hold while VMs have files on SMB shares', () => {
    expect(standing('W09-01', given(vmSmbStorage.name, 'APP01'), given(vmSmbStorage.shares, ['\\\\nas01\\vms']))).toMatchObject({
      is: 'held',
      by: 'precheck',
      reason: expect.stringContaining('Found: APP01: SMB shares with its files: \\\\nas01\\vms') as string,
    });
    expect(standing('W09-01', given(vmSmbStorage.shares, []))).toMatchObject({ is: 'confirm' });
  });
});

describe('services', () => {
  it('are not stopped while a running service depends on them', () => {
    expect(standing('W02-01', given(service('Spooler').dependents, ['Fax']))).toMatchObject({ is: 'held', by: 'precheck' });
    expect(standing('W02-01', given(service('Spooler').dependents, []))).toMatchObject({ is: 'ready' });
  });
  it.each(['Fax', 'SNMP', 'SNMPTRAP', 'TlntSvr', 'simptcp', 'WMPNetworkSvc', 'iprip'])('of old protocols are not stopped while one depends on %s', (name) => {
    const others = ['Fax', 'SNMP', 'SNMPTRAP', 'TlntSvr', 'simptcp', 'WMPNetworkSvc', 'iprip'].filter((each) => each !== name);
    const rest = others.map((each) => given(service(each).dependents, absent));
    expect(standing('W02-08', ...rest, given(service(name).dependents, ['HardwareAgent']))).toMatchObject({ is: 'held', by: 'precheck' });
    expect(standing('W02-08', ...rest, given(service(name).dependents, []))).toMatchObject({ is: 'ready' });
    expect(standing('W02-08', ...rest)).toMatchObject({ is: 'held', by: 'unknown' });
  });
});

describe('virtualization-based security', () => {
  const inDomain = [given(machine.build, 26_100), given(machine.domainJoined, true), given(liveMigration.enabled, true)];
  const policies = ['EnableVirtualizationBasedSecurity', 'RequirePlatformSecurityFeatures', 'HypervisorEnforcedCodeIntegrity'];
  const policy = (name: string) => given(readOnlyDword('HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\DeviceGuard', name), absent);
  const settings = [vbsSettings.enable, vbsSettings.requiredFeatures].map((each) => given(each, absent));
  const hardware = [given(deviceGuard.availableProperties, [1, 2]), ...policies.map(policy), ...settings];
  const on = (...more: readonly Given[]) => standing('W02-36', ...hardware, ...inDomain, ...more);
  it('is on hold while Credential Guard would stop live migration with CredSSP', () => {
    expect(on(given(vmHost.migrationAuthentication, 'CredSSP'))).toMatchObject({ is: 'held', by: 'precheck' });
    expect(on()).toMatchObject({ is: 'held', by: 'unknown' });
  });
  it('is not, with Kerberos, without live migration, outside a domain, and on Windows that does not start Credential Guard', () => {
    const credSsp = given(vmHost.migrationAuthentication, 'CredSSP');
    expect(on(given(vmHost.migrationAuthentication, 'Kerberos'))).toMatchObject({ is: 'confirm' });
    for (const other of [given(liveMigration.enabled, false), given(machine.domainJoined, false), given(machine.build, 20_348)])
      expect(on(credSsp, other)).toMatchObject({ is: 'confirm' });
  });
});

describe('a minimum password length above 14', () => {
  const of = (length: number, asked: number, ...build: readonly number[]): unknown => {
    const { control } = byId('W04-01');
    const known = knownFrom(control, [
      given(machine.productType, 'Server'),
      given(relaxLimits, absent),
      given(accountPolicy.minimumPasswordLength, length),
      given(askedValues.minimumPasswordLength, asked),
      ...build.map((each) => given(machine.build, each)),
    ]);
    const { plan } = makePlan({ controls: [control], optionalGroups: new Set() }, known, identity, sha256);
    const [finding] = judge(control, known);
    return [finding?.verdict, finding?.because.join(' ').includes('at most 14') === true, plan.changes.map(({ to }) => (to.is === 'value' ? to.value : to.is))];
  };
  it('is 14 on a Windows that enforces no more, which is not what the policy asks for', () => {
    expect(of(7, 16, 17_763)).toEqual(['notMet', true, [14]]);
    expect(of(14, 16, 17_763)).toEqual(['notMet', true, []]);
    expect(of(7, 16, 20_348)).toEqual(['notMet', false, [1, 16]]);
  });
  it('needs the build of Windows only there', () => {
    expect(of(7, 16)).toEqual(['unknown', false, []]);
    expect(of(7, 14)).toEqual(['notMet', false, [14]]);
    expect(of(14, 14)).toEqual(['met', false, []]);
  });
});

describe('a smart card', () => {
  it('is not asked for outside a domain: local accounts cannot use one', () => {
    const { control, bad } = byId('W07-01');
    const verdict = (...more: readonly Given[]) => judge(control, knownFrom(control, [...bad, ...more]))[0]?.verdict;
    expect([verdict(), verdict(given(machine.domainJoined, false))]).toEqual(['notMet', 'notApplicable']);
  });
});

describe('a legacy service that Windows installs', () => {
  const of = (name: string, startType: 'Manual' | 'Automatic' | 'Disabled', state: 'Stopped' | 'Running'): unknown => {
    const { control } = byId('W02-08');
    const known = knownFrom(control, [...(control.examples?.good ?? []), given(service(name).startType, startType), given(service(name).state, state)]);
    const { plan } = makePlan({ controls: [control], optionalGroups: new Set() }, known, identity, sha256);
    return [judge(control, known)[0]?.verdict, plan.changes.map(({ to }) => (to.is === 'value' ? to.value : to.is))];
  };
  it.each(['WMPNetworkSvc', 'SNMPTRAP'])('counts where it runs or starts automatically, and is then disabled: %s', (name) => {
    expect(of(name, 'Manual', 'Stopped')).toEqual(['met', []]);
    expect(of(name, 'Manual', 'Running')).toEqual(['notMet', ['Stopped', 'Disabled']]);
    expect(of(name, 'Automatic', 'Stopped')).toEqual(['notMet', ['Disabled']]);
  });
  it('is no excuse for the others', () => {
    expect(of('SNMP', 'Manual', 'Stopped')).toEqual(['notMet', ['Disabled']]);
  });
});

describe('real-time protection', () => {
  it('is on hold while tamper protection is on, and only then', () => {
    expect(standing('W03-02', given(defender.tamperProtected, true))).toMatchObject({
      is: 'held',
      by: 'precheck',
      reason: expect.stringContaining('Tamper protection') as string,
    });
    expect(standing('W03-02', given(defender.tamperProtected, false))).toEqual({ is: 'ready' });
  });
});

describe('more auditing', () => {
  it.each(['W11-A02', 'W11-A18', 'HV-B-12'])('by %s is on hold while a full Security log stops the host', (id) => {
    for (const stops of [1, 2]) expect(standing(id, given(crashOnAuditFail, stops))).toMatchObject({ is: 'held', by: 'precheck' });
    for (const harmless of [0, absent]) expect(standing(id, given(crashOnAuditFail, harmless))?.is).toMatch(/^(ready|confirm)$/);
  });
});

describe('changes that can lock out', () => {
  it.each([
    ['HV-D-23', 'DHCP'],
    ['W09-07', 'removable drive'],
  ])('%s needs a confirmation of its own, which names the %s', (id, words) => {
    const { control, bad } = byId(id);
    expect(lockOutTable[id]).toContain(words);
    expect(makePlan({ controls: [control], optionalGroups: new Set() }, knownFrom(control, bad), identity, sha256).plan.changes).not.toEqual([]);
    const confirmed = standing(id, given(session.connection, 'Console'));
    expect(confirmed).toMatchObject({ is: 'confirm', control: id });
    expect(confirmed?.is === 'confirm' && confirmed.understand[0]).toContain(words);
  });
});

describe('management ports', () => {
  const inside = given(session.peerAddresses, ['10.0.4.7']);
  it('are on hold while your own address is outside the management networks, or was not read', () => {
    expect(standing('W12-08', given(session.peerAddresses, ['192.168.7.7']))).toMatchObject({
      is: 'held',
      by: 'precheck',
      reason: expect.stringContaining('Your own address is inside the management networks.') as string,
    });
    expect(standing('W12-08', given(session.peerAddresses, ['10.0.4.7', '192.168.7.7']))).toMatchObject({ is: 'held', by: 'precheck' });
    expect(standing('W12-08')).toMatchObject({ is: 'held', by: 'unknown' });
  });
  it('are on hold for the connection alone where your address is inside', () => {
    expect(standing('W12-08', inside)).toMatchObject({ is: 'held', by: 'connection' });
  });
});

describe('log sizes', () => {
  const { security, system, application } = logSizeSettings;
  const changes = (...givens: readonly Given[]): readonly (readonly [string, unknown, unknown])[] => {
    const control = byId('W11-02').control;
    const known = knownFrom(control, [given(machine.hyperV, false), ...givens]);
    return makePlan({ controls: [control], optionalGroups: new Set() }, known, identity, sha256).plan.changes.map((change) => [
      (change.address.key['path'] ?? '').replace(/^.*\\(Policies|Services)\\.*\\/, '$1 '),
      change.from,
      change.to,
    ]);
  };
  const below4Gib = [security, system, application].map((each) => given(each.upper, absent));
  const none = [...[security, system, application].map((each) => given(each.policy, absent)), ...below4Gib];
  it('are set where they are too small, in the place that decides, and no other log is touched', () => {
    const found = changes(...none, given(security.own, 1_073_741_824), given(system.own, 33_554_432), given(application.own, 20_971_520));
    expect(found).toEqual([['Services Application', { is: 'value', value: 20_971_520 }, { is: 'value', value: 33_554_432 }]]);
  });
  it('are raised in policy where the policy decides, also where the log has a setting of its own', () => {
    const found = changes(
      given(security.policy, 20_480),
      given(security.own, 1_073_741_824),
      ...none.slice(1),
      given(system.own, 33_554_432),
      given(application.own, 33_554_432),
    );
    expect(found).toEqual([['Policies Security', { is: 'value', value: 20_480 }, { is: 'value', value: 196_608 }]]);
  });
  it('are never made smaller, for every configured size', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat({ max: 4_000_000_000 }), { nil: undefined }), { minLength: 6, maxLength: 6 }), (sizes) => {
        const settings = [security.policy, security.own, system.policy, system.own, application.policy, application.own];
        const found = changes(...below4Gib, ...settings.map((setting, index) => given(setting, sizes[index] ?? absent)));
        for (const [, from, to] of found as readonly (readonly [string, { value?: number }, { value: number }])[])
          expect(to.value).toBeGreaterThan(from.value ?? 0);
      }),
      { numRuns: 200 },
    );
  });
});
