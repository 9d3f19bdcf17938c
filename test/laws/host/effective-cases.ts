import type { Profile } from '../../../main/contract/profile.ts';
import type { AnyWorld } from '../../simulator/change-world.ts';

/** Windows as it is found now and then, and what the audit must say. Each case changes one recorded world. */
export interface EffectiveCase {
  readonly name: string;
  readonly control: string;
  readonly change: (world: AnyWorld) => void;
  /** Verdicts by target label; targets that are not named do not matter. */
  readonly expected: Readonly<Record<string, string>>;
  readonly profile?: Partial<Profile>;
  readonly because?: Readonly<Record<string, string>>;
}

const nlaPolicy = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services';
const rdpListener = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp';
const dword = (value: number): { kind: string; value: number } => ({ kind: 'DWord', value });
const rule = (name: string, more: Record<string, unknown>): Record<string, unknown> => ({
  Name: name,
  InstanceID: name,
  DisplayName: name,
  Group: null,
  Enabled: 'True',
  Direction: 'Inbound',
  Action: 'Allow',
  Profile: 'Any',
  Protocol: 'TCP',
  LocalPort: ['Any'],
  RemoteAddress: ['Any'],
  PolicyStoreSourceType: 'Local',
  ...more,
});
const managed: Partial<Profile> = { values: { managementNetworks: ['10.20.0.0/24'] } };

/** Puts the host and the first VM on the switch of the management adapter, with these isolation settings in place of VLANs. */
function isolate(world: AnyWorld, ofHost: Record<string, unknown>, ofVm: Record<string, unknown>): void {
  const [own] = world.hostAdapters;
  const vm = world.vms[0]?.NetworkAdapters[0];
  if (own) Object.assign(own, { Vlan: 0, Isolation: { DefaultIsolationID: 0, MultiTenantStack: 'Off', ...ofHost } });
  if (vm) Object.assign(vm, { SwitchId: own?.['SwitchId'], Vlan: 0, Isolation: { DefaultIsolationID: 0, MultiTenantStack: 'Off', ...ofVm } });
}
const defaultSwitch = 'vEthernet (Default Switch)';
const forwards = (InterfaceAlias: string, SwitchId?: string) => (world: AnyWorld) => {
  world.ipInterface = [{ InterfaceIndex: 7, AddressFamily: 'IPv4', InterfaceAlias, Forwarding: 'Enabled' }];
  const adapter = { Id: `Microsoft:${String(SwitchId).toUpperCase()}`, Name: InterfaceAlias.slice('vEthernet ('.length, -1), SwitchId, Vlan: 0 };
  if (SwitchId !== undefined) Object.assign(world, { hostAdapters: [adapter] });
};
const inVlan = (DefaultIsolationID: number) => ({ IsolationMode: 'Vlan', DefaultIsolationID });

export const effectiveCases: readonly EffectiveCase[] = [
  {
    name: 'an isolation ID is the VLAN of an adapter that its VLAN setting calls untagged',
    control: 'HV-A-10',
    change: (world) => {
      isolate(world, inVlan(711), inVlan(711));
    },
    expected: { Management: 'notMet' },
  },
  {
    name: 'a VM with another isolation ID is not in the untagged network of the host',
    control: 'HV-A-10',
    change: (world) => {
      isolate(world, { IsolationMode: 'None' }, inVlan(711));
    },
    expected: { Management: 'met' },
  },
  {
    name: 'a VM in a virtual subnet is in no VLAN',
    control: 'HV-A-10',
    change: (world) => {
      isolate(world, { IsolationMode: 'None' }, { IsolationMode: 'NativeVirtualSubnet', DefaultIsolationID: 5001 });
    },
    expected: { Management: 'met' },
  },
  {
    name: 'a guest that chooses its VLAN itself is not judged',
    control: 'HV-A-10',
    change: (world) => {
      isolate(world, { IsolationMode: 'None' }, { ...inVlan(711), MultiTenantStack: 'On' });
    },
    expected: { Management: 'unknown' },
  },
  {
    name: 'a switch with a forwarding extension is not judged by VLANs',
    control: 'HV-A-10',
    change: (world) => {
      isolate(world, { IsolationMode: 'None' }, { IsolationMode: 'None' });
      for (const each of world.switches)
        each['MoreExtensions'] = [{ Id: 'F', Name: 'Microsoft Azure VFP Switch Extension', Vendor: 'Microsoft', ExtensionType: 'Forwarding', Enabled: true }];
    },
    expected: { Management: 'unknown' },
  },
  {
    name: 'NLA that the policy switches off is not required, whatever the listener says',
    control: 'W14-02',
    change: (world) => {
      world.registry[nlaPolicy] = { UserAuthentication: dword(0) };
    },
    expected: { 'HV-CORE1': 'notMet' },
  },
  {
    name: 'NLA that the policy requires is required, whatever the listener says',
    control: 'W14-02',
    change: (world) => {
      world.registry[nlaPolicy] = { UserAuthentication: dword(1) };
      world.registry[rdpListener] = { UserAuthentication: dword(0) };
    },
    expected: { 'HV-CORE1': 'met' },
  },
  {
    name: 'a firewall that allows inbound connections by default is not on',
    control: 'W12-01',
    change: (world) => {
      for (const profile of world.firewall.profiles) profile.DefaultInboundAction = profile.Name === 'Private' ? 'Block' : 'Allow';
    },
    expected: { Domain: 'notMet', Private: 'met', Public: 'notMet' },
  },
  {
    name: 'an interface that Group Policy excludes is excluded, and one that is set on this host alone is not',
    control: 'W08-02',
    change: (world) => {
      for (const profile of world.firewall.profiles) {
        profile.DisabledInterfaceAliases = [profile.Name === 'Private' ? 'Ethernet 2' : 'NotConfigured'];
        profile.GroupPolicyDisabledInterfaceAliases = { Domain: ['Ethernet 1'], Private: ['NotConfigured'] }[profile.Name];
      }
    },
    expected: { Domain: 'notMet', Private: 'met', Public: 'met' },
    because: { Domain: 'No interface is excluded on this host: Group Policy excludes it. Change it in the Group Policy.' },
  },
  {
    name: 'rules are judged by what they open, not by their names',
    control: 'W12-08',
    profile: managed,
    change: (world) => {
      world.firewall.rules.push(
        rule('own port', { LocalPort: ['3389'] }),
        rule('own range', { LocalPort: ['3000-4000'] }),
        rule('everything', { Protocol: 'Any' }),
        rule('everything of svchost', { Program: '%SystemRoot%\\System32\\svchost.exe' }),
        rule('everything of TermService', { Program: 'C:\\Windows\\System32\\svchost.exe', Service: 'TermService' }),
        rule('own WinRM, managed', { LocalPort: ['5985'], RemoteAddress: ['10.20.0.0/255.255.255.0'] }),
        rule('backup agent', { Program: 'C:\\Program Files\\Backup\\agent.exe' }),
        rule('print spooler RPC', { LocalPort: ['RPC'], Program: 'C:\\Windows\\System32\\spoolsv.exe' }),
        rule('store app', { Protocol: 'Any', Package: 'S-1-15-2-1-2-3' }),
        rule('other service', { Protocol: 'Any', Program: '%SystemRoot%\\System32\\svchost.exe', Service: 'DoSvc' }),
        rule('web', { LocalPort: ['8443'] }),
        rule('UDP 445', { Protocol: 'UDP', LocalPort: ['445'] }),
      );
    },
    expected: {
      'own port': 'notMet',
      'own range': 'notMet',
      everything: 'notMet',
      'everything of svchost': 'notMet',
      'everything of TermService': 'notMet',
      'own WinRM, managed': 'met',
      'backup agent': 'none',
      'print spooler RPC': 'none',
      'store app': 'none',
      'other service': 'none',
      web: 'none',
      'UDP 445': 'none',
    },
  },
  {
    name: 'disks of all VMs in one folder are found',
    control: 'HV-B-05',
    change: (world) => {
      for (const vm of world.vms) for (const disk of vm.HardDrives) disk.Path = `D:\\Virtual Hard Disks\\${vm.Name}.vhdx`;
    },
    expected: { APP01: 'notMet', SQL01: 'notMet', 'TPL-2025': 'notMet' },
  },
  {
    name: 'a disk on another drive is found, a physical disk is not a file',
    control: 'HV-B-05',
    change: (world) => {
      const [first, second] = world.vms;
      first?.HardDrives.push({ ...first.HardDrives[0], Path: 'E:\\more\\APP01.vhdx', ControllerLocation: 1 });
      second?.HardDrives.push({ ...second.HardDrives[0], Path: 'Disk 3 931.51 GB Bus 0 Lun 0 Target 0', DiskNumber: 3, ControllerLocation: 1 });
    },
    expected: { APP01: 'notMet', SQL01: 'met', 'TPL-2025': 'met' },
  },
  {
    name: 'the layout of Hyper-V Replica is Hyper-V’s own',
    control: 'HV-B-05',
    change: (world) => {
      for (const vm of world.vms.slice(0, 2)) {
        const store = 'R:\\Replica\\Hyper-V Replica';
        vm.ReplicationMode = 'Replica';
        Object.assign(vm, { Path: store, ConfigurationLocation: store, SnapshotFileLocation: store, SmartPagingFilePath: store });
        for (const disk of vm.HardDrives) disk.Path = `${store}\\Virtual hard disks\\${vm.Id.toUpperCase()}\\disk0.vhdx`;
      }
    },
    expected: { APP01: 'met', SQL01: 'met', 'TPL-2025': 'met' },
  },
  {
    name: 'a VM that is no replica is not excused by the name of its folder',
    control: 'HV-B-05',
    change: (world) => {
      for (const vm of world.vms) for (const disk of vm.HardDrives) disk.Path = `R:\\Hyper-V Replica\\${vm.Name}.vhdx`;
    },
    expected: { APP01: 'notMet', SQL01: 'notMet' },
  },
  {
    name: 'an internal switch behind NAT is no management network, and one without it is judged, also one with the name nat',
    control: 'HV-A-10',
    change: (world) => {
      const ids = { nat: '11111111-2222-4333-8444-555555555555', Lab: '11111111-2222-4333-8444-555555555556', Linux: '790e58b4-7939-4434-9358-89ae7ddbe87e' };
      for (const [name, id] of Object.entries(ids)) {
        world.switches.push({ Id: id, Name: name, SwitchType: 'Internal', AllowManagementOS: true, EmbeddedTeamingEnabled: false });
        world.hostAdapters.push({ Id: `Microsoft:${id}`, Name: name, SwitchId: id, Vlan: 0 });
        const [vm] = world.vms;
        vm?.NetworkAdapters.push({ ...vm.NetworkAdapters[0], Id: `Microsoft:${id}\\${name}`, Name: name, SwitchId: id, Vlan: 0 });
      }
      world.netNat = [{ Name: 'NatOfLab', InternalIPInterfaceAddressPrefix: '192.168.100.0/24' }];
      const alias = (name: string, IPAddress: string) => ({ IPAddress, InterfaceIndex: 31, InterfaceAlias: `vEthernet (${name})` });
      world.ipAddresses = [alias('nat', '192.168.99.1'), alias('Lab', '192.168.100.1')];
    },
    expected: { Management: 'met', nat: 'notMet', Lab: 'notApplicable', Linux: 'notApplicable' },
  },
  {
    name: 'a node with another build of Windows is to fix, and a host that is no node is not asked',
    control: 'HV-E-15',
    change: (world) => {
      world.services.push({ Name: 'ClusSvc', DisplayName: 'Cluster Service', Status: 'Running', StartMode: 'Auto', DelayedAutoStart: false });
      world.clusterNode = ['26100', '20348'].map((BuildNumber, index) => ({ Name: `HV-CORE${String(index + 1)}`, BuildNumber }));
    },
    expected: { 'HV-CORE1': 'notMet' },
  },
  {
    name: 'a firewall of WSL that lets all connections in is to fix',
    control: 'HV-D-60',
    change: (world) => {
      world.features['VirtualMachinePlatform'] = 'Enabled';
      world.wslFirewall = { Enabled: 'True', DefaultInboundAction: 'Allow' };
    },
    expected: { 'HV-CORE1': 'notMet' },
  },
  {
    name: 'a firewall of WSL does not apply where WSL cannot run',
    control: 'HV-D-60',
    change: (world) => {
      world.features['VirtualMachinePlatform'] = 'Disabled';
      world.wslFirewall = { Enabled: 'False', DefaultInboundAction: 'Allow' };
    },
    expected: { 'HV-CORE1': 'notApplicable' },
  },
  {
    name: 'protocols of the host beside a virtual switch are to fix',
    control: 'W08-03',
    change: (world) => {
      world.netBinding = ['vms_pp', 'ms_server'].map((ComponentID) => ({
        InstanceID: `{1}::${ComponentID}`,
        Name: 'Embedded NIC 1',
        ComponentID,
        Enabled: true,
      }));
    },
    expected: { 'Embedded NIC 1': 'notMet' },
  },
  ...(
    [
      ['an interface that forwards is to fix', forwards('Embedded NIC 2'), 'notMet'],
      ['forwarding of the Default Switch is left alone', forwards(defaultSwitch, 'c08cb7b8-9b3c-408e-8e30-5e16a3aeb444'), 'met'],
      ['forwarding of another switch with its name is to fix', forwards(defaultSwitch, 'd08cb7b8-9b3c-408e-8e30-5e16a3aeb444'), 'notMet'],
    ] as const
  ).map(([name, change, verdict]) => ({ name, control: 'W08-04', change, expected: { 'HV-CORE1': verdict } })),
  {
    name: 'an expired authority and one that Windows requires are left alone, an own weak certificate and an own weak authority are not',
    control: 'W15-04',
    change: (world) => {
      const weak = { Issuer: 'CN=Old Root', Algorithm: 'RSA', Bits: 1024, SignatureOid: '1.2.840.113549.1.1.4', SelfSigned: false, HasPrivateKey: false };
      world.certificates.push(
        { ...weak, Store: 'CA', Thumbprint: 'C7'.repeat(20), Subject: 'CN=Expired Authority', NotAfter: '2002/12/31T07:00:00Z' },
        { ...weak, Store: 'CA', Thumbprint: '109F1CAED645BB78B3EA2B94C0697C740733031C', Subject: 'CN=Of Windows', NotAfter: '2039/12/31T07:00:00Z' },
        { ...weak, Store: 'CA', Thumbprint: 'C8'.repeat(20), Subject: 'CN=Weak Authority', NotAfter: '2039/12/31T07:00:00Z' },
        { ...weak, Store: 'My', Thumbprint: 'C9'.repeat(20), Subject: 'CN=Own', NotAfter: '2002/12/31T07:00:00Z' },
      );
    },
    expected: { 'CN=Expired Authority': 'notApplicable', 'CN=Of Windows': 'notApplicable', 'CN=Weak Authority': 'notMet', 'CN=Own': 'notMet' },
  },
  {
    name: 'CentOS Linux 8 no longer receives updates',
    control: 'HV-D-52',
    change: (world) => {
      const item = (name: string, data: string): string =>
        `<INSTANCE CLASSNAME="Msvm_KvpExchangeDataItem"><PROPERTY NAME="Data" TYPE="string"><VALUE>${data}</VALUE></PROPERTY><PROPERTY NAME="Name" TYPE="string"><VALUE>${name}</VALUE></PROPERTY></INSTANCE>`;
      const [first, second] = world.vms;
      if (first) first.Kvp = [item('OSName', 'CentOS Linux'), item('OSMajorVersion', '8'), item('OSBuildNumber', '4.18.0-348.el8.x86_64')];
      if (second) second.Kvp = ['<INSTANCE CLASSNAME="x"><PROPERTY NAME="Data"><VALUE>&bad', '<a/>'];
    },
    expected: { APP01: 'notMet', SQL01: 'unknown' },
    because: { SQL01: 'The guest reports data that cannot be read (2 damaged items). Check the operating system in the guest.' },
  },
];
