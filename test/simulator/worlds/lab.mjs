// HV-LAB: the test host of a company: Windows Server 2025 in a workgroup, whose five VMs have what only a lab has: nested
// virtualization, a part of the graphics processor, an assigned device, a VLAN trunk and MAC address spoofing.
import { audit } from './audit-parts.mjs';
import { firewallProfile, rules } from './firewall-parts.mjs';
import {
  bootRegistry,
  certificate,
  checkpoint,
  folder,
  foldersOf,
  hostAdapter,
  linuxGuest,
  netAdapter,
  schedulerEvent,
  services,
  share,
  storageWithMount,
  systemAccess,
  tight,
  updateEvent,
  vm,
  vmSid,
  windowsGuest,
  withNewAdapters,
} from './parts.mjs';

const machineSid = 'S-1-5-21-2203958811-1190427716-3380017529';
const external = '7a4c1e90-2b6d-4f18-8c35-9d0e1f2a3b41';
const isolated = '7a4c1e90-2b6d-4f18-8c35-9d0e1f2a3b42';
const id = (number) => `3b7c52d8-5b37-508e-9173-0000000000${String(number).padStart(2, '0')}`;
const device = (number, part) => `Microsoft:${id(number).toUpperCase()}\\${part}`;
const own = (number, name, given = {}) => withNewAdapters(vm(id(number), name, { Version: '12.0', switchId: isolated, ...given }));

/** Firewalls and routers of a lab see several VLANs through one adapter. */
const trunk = { OperationMode: 'Trunk', NativeVlanId: 0, AllowedVlanIdList: [10, 20] };

const vms = [
  // Runs Hyper-V itself: its own VMs reach the switch with MAC addresses of their own.
  own(1, 'NESTED01', {
    State: 'Running',
    spoofing: 'On',
    vmProcessor: { ExposeVirtualizationExtensions: true, EnableHostResourceProtection: true },
    kvp: windowsGuest('nested01', '26100', '3', 'Windows Server 2025 Datacenter'),
  }),
  own(2, 'GPU01', {
    State: 'Running',
    vmGpuPartition: [{ Id: device(2, '4B0A91C3-0002'), Name: 'GPU Partition Settings' }],
    kvp: windowsGuest('gpu01', '26100', '1', 'Windows 11 Enterprise'),
  }),
  // A VM with an assigned device can only be turned off, and has no checkpoints.
  own(3, 'AI01', {
    AutomaticStopAction: 'TurnOff',
    CheckpointType: 'Disabled',
    template: 'MicrosoftUEFICertificateAuthority',
    vmAssignedDevice: [
      { Id: device(3, '4B0A91C3-0003'), InstanceID: 'PCIP\\VEN_10DE&DEV_20B5', LocationPath: 'PCIROOT(40)#PCI(0100)#PCI(0000)' },
    ],
  }),
  own(4, 'RTR01', { State: 'Running', Generation: 1, spoofing: 'On', switchId: external, vlan: trunk, kvp: null }),
  // Its path begins with C:, and its files are on another volume.
  own(5, 'LNX-TEST', {
    folder: 'C:\\Volumes\\Lab\\LNX-TEST',
    secureBoot: 'Off',
    template: 'MicrosoftUEFICertificateAuthority',
    Checkpoints: [checkpoint('before the test', 'Off', { CreationTime: '2026/11/10T09:00:00Z' })],
    kvp: linuxGuest('lnx-test'),
  }),
];

export const lab = {
  title: 'Windows Server 2025 in a workgroup, a lab with nested virtualization and a GPU',
  clock: '2026/11/23T06:40:00Z',
  conditions: { language: 'en-US', hyperVRefusal: 'denied', missingModules: [], deniedFolders: [], slow: null },
  computer: {
    Name: 'HV-LAB',
    Domain: 'WORKGROUP',
    PartOfDomain: false,
    DomainRole: 2,
    UUID: '9d2f0c61-3a58-4e77-b1c4-5e6f7a8b9c01',
    Manufacturer: 'Supermicro',
    Model: 'SYS-740GP-TNRT',
  },
  system: {
    ProductType: 3,
    BuildNumber: '26100',
    Caption: 'Microsoft Windows Server 2025 Datacenter',
    LastBootUpTime: '2026/11/20T06:40:00Z',
  },
  identity: {
    UserSid: `${machineSid}-1001`,
    UserName: 'HV-LAB\\kim',
    GroupSids: ['S-1-5-32-544', 'S-1-5-11'],
    Administrator: true,
    HyperVAdministrator: false,
  },
  connection: { Kind: 'RemoteDesktop', Peers: ['10.0.4.7>3389'] },
  networkProfiles: [{ Name: 'Lab', InterfaceAlias: 'vEthernet (Lab network)', InterfaceIndex: 8, NetworkCategory: 'Private' }],
  services: services(),
  vms,
  switches: [
    {
      Id: external,
      Name: 'Lab network',
      SwitchType: 'External',
      AllowManagementOS: true,
      EmbeddedTeamingEnabled: false,
      NetAdapterInterfaceDescriptions: ['Ethernet 1 controller'],
    },
    { Id: isolated, Name: 'Lab isolated', SwitchType: 'Private', AllowManagementOS: false, EmbeddedTeamingEnabled: false },
  ],
  registry: {
    ...bootRegistry,
    'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': {
      UBR: { kind: 'DWord', value: 2314 },
      InstallationType: { kind: 'String', value: 'Server' },
    },
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa': { CrashOnAuditFail: { kind: 'DWord', value: 0 } },
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp': { UserAuthentication: { kind: 'DWord', value: 1 } },
  },
  security: {
    systemAccess: systemAccess({ LockoutBadCount: 10, MinimumPasswordLength: 8 }),
    registryValues: {},
    privilegeRights: {
      SeNetworkLogonRight: ['S-1-5-32-544', 'S-1-5-32-545'],
      SeServiceLogonRight: ['S-1-5-80-0', 'S-1-5-83-0'],
      SeCreateSymbolicLinkPrivilege: ['S-1-5-32-544', 'S-1-5-83-0'],
    },
  },
  audit: audit(),
  sids: { machine: machineSid, domain: null },
  files: vms.flatMap((machine) => foldersOf(machine).map((path) => folder(path, tight(vmSid(machine.Id))))),
  features: { SMB1Protocol: 'DisabledWithPayloadRemoved', 'IIS-WebServerRole': 'Disabled' },
  smbServer: {
    EnableSMB1Protocol: false,
    EnableSMB2Protocol: true,
    RequireSecuritySignature: true,
    EncryptData: false,
    AuditSmb1Access: false,
  },
  smbClient: { RequireSecuritySignature: true, EnableSecuritySignature: true },
  deviceGuard: {
    AvailableSecurityProperties: [1, 2, 3, 5, 6, 7],
    RequiredSecurityProperties: [1, 2],
    SecurityServicesConfigured: [2],
    SecurityServicesRunning: [2],
    VirtualizationBasedSecurityStatus: 2,
  },
  firewall: {
    profiles: [firewallProfile('Domain', 'True'), firewallProfile('Private', 'True'), firewallProfile('Public', 'True')],
    rules: rules(),
  },
  groups: { 'S-1-5-32-544': [`${machineSid}-500`, `${machineSid}-1001`], 'S-1-5-32-578': [], 'S-1-5-32-555': [], 'S-1-5-32-580': [] },
  accounts: { [`${machineSid}-500`]: 'HV-LAB\\Administrator', [`${machineSid}-1001`]: 'HV-LAB\\kim' },
  certificates: [certificate('My', 'B7'.repeat(20), 'CN=HV-LAB', { Issuer: 'CN=HV-LAB', SelfSigned: true, HasPrivateKey: true })],
  defender: {
    preference: {
      ExclusionPath: null,
      ExclusionExtension: null,
      ExclusionProcess: null,
      AttackSurfaceReductionRules_Ids: null,
      AttackSurfaceReductionRules_Actions: null,
      DisableRealtimeMonitoring: false,
    },
    status: { AntivirusSignatureAge: 1, AMRunningMode: 'Normal', RealTimeProtectionEnabled: true, IsTamperProtected: false },
  },
  hostAdapters: [hostAdapter('Lab network', external)],
  netAdapters: [netAdapter('Ethernet 1')],
  computerAccount: null,
  appLocker: '<AppLockerPolicy Version="1" />',
  vmHost: {
    VirtualHardDiskPath: 'D:\\VMs',
    VirtualMachinePath: 'D:\\VMs',
    VirtualMachineMigrationEnabled: false,
    VirtualMachineMigrationAuthenticationType: 'CredSSP',
  },
  ...storageWithMount('C:\\Volumes\\Lab', 'C', 'D'),
  events: [schedulerEvent('2026/11/20T06:40:00Z'), updateEvent],
  localUser: [
    {
      SID: `${machineSid}-500`,
      Name: 'Administrator',
      Enabled: false,
      LastLogon: '2026-02-02T08:00:00Z',
      PasswordLastSet: '2026-02-02T08:00:00Z',
    },
    { SID: `${machineSid}-1001`, Name: 'kim', Enabled: true, LastLogon: '2026-11-20T08:00:00Z', PasswordLastSet: '2026-10-05T08:00:00Z' },
  ],
  vmMigrationNetwork: [],
  vmReplicationEntry: [],
  iscsiSession: [],
  vmReplication: [],
  shares: [share('ADMIN$', 'C:\\Windows', { Special: true }), share('C$', 'C:\\', { Special: true })],
  policy: { gpos: [], registry: [], userRights: [], numeric: [] },
};
