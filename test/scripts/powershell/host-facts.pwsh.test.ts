import { beforeAll, describe, expect, it } from 'vitest';
import type { FactState } from '../../../main/contract/fact-state.ts';
import type { LocalHost } from '../../../main/hosts/local/local-host.ts';
import { resourceNamed } from '../../../main/resources/resource-named.ts';
import { blockRule } from '../../block-rule.ts';
import { changeWorld } from '../../simulator/change-world.ts';
import { copyOfWorld, openSimulated } from '../../simulated-host.ts';

interface World {
  events: object[];
  netAdapters: { Name: string; Status: string; InterfaceIndex: number }[];
  ipAddresses: object[];
  serverRoles: string[];
  tpmVersion: string;
  managementTraces: string[];
  services: { Name: string; StartMode?: string | undefined }[];
  firewall: { rules: object[] };
  registry: Record<string, object>;
  sshServerConfig?: string[];
  vms: { Name: string; System?: { FirstBoot: string } }[];
}
const update = (name: string, at: string, values: readonly (string | number)[]): object => ({
  log: 'Setup',
  provider: 'Microsoft-Windows-Servicing',
  id: 2,
  at,
  values: [name, ...values],
});
const scheduler = (log: string, at: string, type: number): object => ({ log, provider: 'Microsoft-Windows-Hyper-V-Hypervisor', id: 2, at, values: [type] });

describe('the collectors of the host', () => {
  let world: string;
  let host: LocalHost;
  beforeAll(async () => {
    world = copyOfWorld('neglected');
    host = await openSimulated(world, 'read');
    return () => host.close();
  });
  const change = (edit: (it: World) => void): void => {
    changeWorld(world, (it) => {
      edit(it as unknown as World);
    });
  };
  const fact = async (resource: string, property: string, key: Readonly<Record<string, string>> = {}): Promise<FactState | undefined> => {
    const reading = await host.read({ resource: resourceNamed(resource) });
    return reading.rows.find((row) => Object.entries(key).every(([part, text]) => row.key[part] === text))?.facts[property];
  };

  it.each([
    ['the number of the state', [5112, '0x0', 'UpdateAgentLCU'], true],
    ['the number as text', ['5112', 'Installed', '0x0', 'WindowsUpdateAgent'], true],
    ['the word alone', ['Installed', '0x0', 'WindowsUpdateAgent'], true],
    ['another state', [5000, 'Staged', '0x0', 'UpdateAgentLCU'], false],
    ['an error', [5112, 'Installed', '0x800f0922', 'UpdateAgentLCU'], false],
    ['a feature', [5112, 'Installed', '0x0', 'UpdateAgentFOD'], false],
    ['a package of an administrator', [5112, 'Installed', '0x0', 'DISM Package Manager Provider'], false],
  ] as const)('take an update with %s for an installed cumulative update: %j', async (_what, values, isOne) => {
    change((it) => (it.events = [update('KB5060526', '2026/11/11T03:10:00Z', values)]));
    expect(await fact('lastUpdate', 'name')).toMatchObject(isOne ? { is: 'value', value: 'KB5060526' } : { is: 'unread' });
  });

  it('name what else manages the host: enrollments that are in force, agents, desired configurations, preferences', async () => {
    const names = ['mdm', 'agents', 'documents', 'registryPreferences', 'groupPreferences', 'servicePreferences'];
    const all = () => Promise.all(names.map((name) => fact('otherManagers', name)));
    expect(await all()).toEqual(names.map(() => ({ is: 'value', value: [] })));
    const software = 'HKLM\\SOFTWARE\\Microsoft';
    const enrolled = (id: string, state: number) => ({ ProviderID: { kind: 'String', value: id }, EnrollmentState: { kind: 'DWord', value: state } });
    const applied = (name: string) => ({ DisplayName: { kind: 'String', value: name } });
    const history = `${software}\\Windows\\CurrentVersion\\Group Policy\\History`;
    change((it) => {
      it.services.push({ Name: 'CcmExec', StartMode: 'Auto' });
      it.managementTraces = ['dsc'];
      it.registry[`${software}\\Enrollments\\11111111-2222-3333-4444-555555555555`] = enrolled('MS DM Server', 1);
      it.registry[`${software}\\Enrollments\\21111111-2222-3333-4444-555555555555`] = enrolled('Ended', 6);
      it.registry[`${software}\\Enrollments\\Status`] = {};
      it.registry[`${history}\\{B087BE9D-ED37-454f-AF9C-04291E351182}\\0`] = applied('Hosts');
      it.registry[`${history}\\{17D89FEC-5C44-4972-B12D-241CAEF74509}\\0`] = applied('Groups A');
      it.registry[`${history}\\{17D89FEC-5C44-4972-B12D-241CAEF74509}\\1`] = applied('Groups B');
    });
    const found = (...value: readonly string[]) => ({ is: 'value', value });
    expect(await all()).toEqual([found('MS DM Server'), found('CcmExec'), found('dsc'), found('Hosts'), found('Groups A', 'Groups B'), found()]);
  });

  it('skip an update that was removed again, and take the one before it', async () => {
    const installed = [5112, 'Installed', '0x0', 'UpdateAgentLCU'];
    change(
      (it) =>
        (it.events = [
          update('KB5068787', '2026/11/12T03:10:00Z', [0, 'Absent', '0x0', 'UpdateAgentLCU']),
          update('KB5068787', '2026/11/11T03:10:00Z', installed),
          update('KB5060526', '2026/10/14T03:10:00Z', installed),
        ]),
    );
    expect(await fact('lastUpdate', 'name')).toEqual({ is: 'value', value: 'KB5060526' });
  });

  it('find the scheduler of the hypervisor in the System log, of this start alone', async () => {
    change((it) => (it.events = [scheduler('System', '2026/09/01T05:00:00Z', 3)]));
    expect(await fact('hypervisor', 'scheduler')).toEqual({ is: 'value', value: 'Core' });
    change((it) => (it.events = [scheduler('System', '2026/08/01T05:00:00Z', 3)]));
    expect(await fact('hypervisor', 'scheduler')).toMatchObject({ is: 'unread' });
    change((it) => (it.events = []));
    expect(await fact('hypervisor', 'scheduler')).toMatchObject({ is: 'unread' });
  });

  it('tells progress between the bulk reads of firewall filters', async () => {
    const told: string[] = [];
    await host.read({ resource: resourceNamed('firewallRule'), onProgress: ({ what, done, of }) => told.push(`${what} ${String(done)} of ${String(of)}`) });
    expect(told).toEqual([1, 2, 3, 4, 5, 6].map((done) => `firewall filters ${String(done)} of 7`));
  });

  it('read the inbound rules that block, and none where none is in force', async () => {
    const key = { rule: 'block' };
    expect(await fact('firewallBlock', 'displayName', key)).toBeUndefined();
    change((it) => it.firewall.rules.push(blockRule));
    const reading = await host.read({ resource: resourceNamed('firewallBlock') });
    expect(reading.rows.map((row) => row.key)).toEqual([key]);
    expect(reading.rows[0]?.facts).toMatchObject({
      profiles: { is: 'value', value: ['Domain', 'Private', 'Public'] },
      localPorts: { is: 'value', value: ['3389'] },
      localAddresses: { is: 'value', value: ['Any'] },
      remoteAddresses: { is: 'value', value: ['10.0.4.0/24'] },
      program: { is: 'value', value: 'C:\\Tools\\old.exe' },
      source: { is: 'value', value: 'GroupPolicy' },
    });
    // It is no rule that allows.
    expect(await fact('firewallRule', 'displayName', key)).toBeUndefined();
  });

  it('read the interfaces and the conditions of firewall rules', async () => {
    const own = (name: string, more: object) => ({ ...blockRule, Name: name, InstanceID: name, Action: 'Allow', ...more });
    change((it) =>
      it.firewall.rules.push(
        own('any', {}),
        own('limited', { InterfaceAlias: ['Ethernet 2', 'Wi-Fi'], InterfaceType: 'Wired, Wireless' }),
        own('secured', { Authentication: 'Required', OverrideBlockRules: true, RemoteUser: 'O:LSD:(A;;CC;;;S-1-5-32-544)' }),
        own('no answer', { Encryption: null }),
      ),
    );
    const { rows } = await host.read({ resource: resourceNamed('firewallRule') });
    const factsOf = (rule: string) => {
      const { interfaces, interfaceTypes, conditions } = rows.find((row) => row.key['rule'] === rule)?.facts ?? {};
      return [interfaces, interfaceTypes, conditions];
    };
    const list = (...value: readonly string[]) => ({ is: 'value', value });
    expect(factsOf('any')).toEqual([list('Any'), list('Any'), list()]);
    expect(factsOf('limited')).toEqual([list('Ethernet 2', 'Wi-Fi'), list('Wired', 'Wireless'), list()]);
    expect(factsOf('secured')).toEqual([list('Any'), list('Any'), list('Authentication', 'OverrideBlockRules', 'RemoteUser')]);
    expect(factsOf('no answer')[2]).toMatchObject({ is: 'unread', why: expect.stringContaining('has no Encryption') as string });
  });

  it('name Remote Desktop on the port of its listener, where a rule names the port alone', async () => {
    const listener = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp';
    const own = { ...blockRule, Name: 'moved', InstanceID: 'moved', Action: 'Allow', Program: 'Any', LocalPort: ['33890'] };
    change((it) => it.firewall.rules.push(own));
    expect(await fact('firewallRule', 'opens', { rule: 'moved' })).toEqual({ is: 'value', value: [] });
    change((it) => (it.registry[listener] = { ...it.registry[listener], PortNumber: { kind: 'DWord', value: 33890 } }));
    expect(await fact('firewallRule', 'opens', { rule: 'moved' })).toEqual({ is: 'value', value: ['Remote Desktop (33890)'] });
  });

  it('name WinRM and SSH on the ports of their listeners, and nothing where a port was not read', async () => {
    const ports = ['2222', '15985'];
    change((it) => {
      it.firewall.rules.push({ ...blockRule, Name: 'other', InstanceID: 'other', Action: 'Allow', Program: 'Any', LocalPort: ports });
      it.registry['HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WSMAN\\Listener\\*+HTTP'] = { Port: { kind: 'DWord', value: 15985 } };
      it.registry['HKLM\\SYSTEM\\CurrentControlSet\\Services\\sshd'] = {
        ImagePath: { kind: 'ExpandString', value: '%SystemRoot%\\System32\\OpenSSH\\sshd.exe' },
      };
      it.sshServerConfig = ['Port 2222'];
    });
    expect(await fact('firewallRule', 'opens', { rule: 'other' })).toEqual({ is: 'value', value: ['SSH (2222)', 'WinRM (15985)'] });
    change((it) => (it.sshServerConfig = ['Include sshd_config.d/*.conf']));
    expect(await fact('firewallRule', 'opens', { rule: 'other' })).toMatchObject({
      is: 'unread',
      why: expect.stringContaining('includes other files') as string,
    });
    change((it) => (it.sshServerConfig = []));
  });

  it('read the link of an adapter, and count only an IP address that Windows did not give itself', async () => {
    const [up, down, without] = [
      { Name: 'Ethernet 1', Status: 'Up', index: 11, address: '10.0.4.9' },
      { Name: 'Ethernet 2', Status: 'Disconnected', index: 12, address: '169.254.7.7' },
      { Name: 'Ethernet 3', Status: 'Disabled', index: 13, address: 'fe80::1%13' },
    ];
    change((it) => {
      const pattern = it.netAdapters[0];
      if (!pattern) throw new Error('no adapter');
      it.netAdapters = [up, down, without].map(({ Name, Status, index }) => ({
        ...pattern,
        Name,
        Status,
        InterfaceGuid: `{0fe1c2d3-0000-4000-8000-0000000000${String(index)}}`,
        InterfaceIndex: index,
      }));
      it.ipAddresses = [up, down, without].map(({ index, address }) => ({ InterfaceIndex: index, IPAddress: address }));
    });
    const { rows } = await host.read({ resource: resourceNamed('netAdapter') });
    const value = (property: string) => rows.map(({ facts }) => facts[property]).map((state) => (state?.is === 'value' ? state.value : state));
    expect(value('connected')).toEqual([true, false, false]);
    expect(value('addressed')).toEqual([true, false, false]);
    expect(value('switchedOn')).toEqual([true, true, false]);
  });

  it('list the role services of file services that serve more than shares', async () => {
    change((it) => (it.serverRoles = ['Hyper-V', 'FileAndStorage-Services', 'FS-FileServer', 'FS-NFS-Service', 'FS-iSCSITarget-Server']));
    expect(await fact('serverRoles', 'roles')).toEqual({
      is: 'value',
      value: ['Hyper-V', 'FileAndStorage-Services', 'FS-NFS-Service', 'FS-iSCSITarget-Server'],
    });
  });

  it.each([
    ['Auto', { is: 'value', value: true }],
    ['Manual', { is: 'value', value: true }],
    ['Disabled', { is: 'value', value: false }],
    [undefined, expect.objectContaining({ is: 'unread' })],
  ])('take a host for a node of a cluster where its cluster service may start: %s', async (StartMode, expected) => {
    change((it) => (it.services = [...it.services.filter(({ Name }) => Name !== 'ClusSvc'), { ...it.services[0], Name: 'ClusSvc', StartMode }]));
    expect(await fact('machine', 'clustered')).toEqual(expected);
  });

  it('take a host without the cluster service for no node', async () => {
    change((it) => (it.services = it.services.filter(({ Name }) => Name !== 'ClusSvc')));
    expect(await fact('machine', 'clustered')).toEqual({ is: 'value', value: false });
  });

  it.each([
    ['Network', { is: 'value', value: 'Network' }],
    ['Drive', { is: 'value', value: 'Drive' }],
    ['Unknown', expect.objectContaining({ is: 'unread' })],
  ])('read the kind of the first boot device, and do not take an unknown one for harmless: %s', async (FirstBoot, expected) => {
    change((it) => (it.vms = it.vms.map((vm) => ({ ...vm, System: { FirstBoot } }))));
    const { rows } = await host.read({ resource: resourceNamed('vmSystem') });
    expect(rows.find(({ facts }) => JSON.stringify(facts['vmName']).includes('LNX01'))?.facts['firstBoot']).toEqual(expected);
  });

  it('read the version of the TPM', async () => {
    change((it) => (it.tpmVersion = '1.2, 2, 3'));
    expect(await fact('tpmVersion', 'specification')).toEqual({ is: 'value', value: '1.2, 2, 3' });
  });
});
