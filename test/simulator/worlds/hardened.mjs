// HV-CORE1: Windows Server 2025 Server Core, hardened; a few settings are left to fix.
import { audit } from './audit-parts.mjs';
import { firewallProfile, rules } from './firewall-parts.mjs';
import {
  bootRegistry,
  certificate,
  folder,
  foldersOf,
  hostAdapter,
  netAdapter,
  schedulerEvent,
  service,
  services,
  share,
  storage,
  systemAccess,
  tight,
  updateEvent,
  vm,
  vmSid,
  windowsGuest,
} from './parts.mjs';

const domain = 'S-1-5-21-2211003344-1020304050-3344556677';
const machineSid = 'S-1-5-21-1188772244-2090334411-4105566778';
const guests = '3d5c7b9a-1e2f-4a6b-8c0d-2e4f6a8b0c1e';
const management = '3d5c7b9a-1e2f-4a6b-8c0d-2e4f6a8b0c1f';
const id = (number) => `5afe0000-5b37-508e-9173-0000000000${String(number).padStart(2, '0')}`;
const vms = [
  vm(id(1), 'APP01', {
    State: 'Running',
    Version: '12.0',
    switchId: guests,
    vlan: 20,
    AutomaticStopAction: 'ShutDown',
    kvp: windowsGuest('app01.tenant.example', '26100'),
  }),
  vm(id(2), 'SQL01', {
    State: 'Running',
    Version: '12.0',
    switchId: guests,
    vlan: 21,
    AutomaticStopAction: 'ShutDown',
    kvp: windowsGuest('sql01.tenant.example', '26100'),
  }),
  vm(id(3), 'TPL-2025', { Version: '12.0', AutomaticStartAction: 'Nothing', AutomaticStopAction: 'ShutDown' }),
];
for (const machine of vms) for (const adapter of machine.NetworkAdapters) Object.assign(adapter, { DhcpGuard: 'On', RouterGuard: 'On' });
const explorer = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer';
const value = (number) => ({ kind: 'DWord', value: number });
const managed = ['10.20.0.0/255.255.255.0'];

export const hardened = {
  title: 'Windows Server 2025 Server Core in its own domain, hardened',
  clock: '2026/11/21T04:00:00Z',
  conditions: { language: 'en-US', hyperVRefusal: 'denied', missingModules: [], deniedFolders: [], slow: null },
  computer: {
    Name: 'HV-CORE1',
    Domain: 'fabric.example',
    PartOfDomain: true,
    DomainRole: 3,
    UUID: '2b8f0c4e-7d15-4a9b-8e63-5c4d3e2f1a0b',
    Manufacturer: 'HPE',
    Model: 'ProLiant DL380 Gen11',
  },
  system: {
    ProductType: 3,
    BuildNumber: '26100',
    Caption: 'Microsoft Windows Server 2025 Datacenter',
    LastBootUpTime: '2026/11/12T02:00:00Z',
  },
  identity: {
    UserSid: `${domain}-1105`,
    UserName: 'FABRIC\\mia',
    GroupSids: [`${domain}-1110`, 'S-1-5-32-544', 'S-1-5-11'],
    Administrator: true,
    HyperVAdministrator: false,
  },
  connection: { Kind: 'WinRM', Peers: ['10.20.0.9>5985'] },
  networkProfiles: [{ Name: 'fabric.example', InterfaceAlias: 'Management', InterfaceIndex: 6, NetworkCategory: 'DomainAuthenticated' }],
  services: services(service('AppIDSvc')).map((each) =>
    each.Name === 'Spooler' ? service('Spooler', { Status: 'Stopped', StartMode: 'Disabled' }) : each,
  ),
  vms,
  switches: [
    {
      Id: guests,
      Name: 'Guests',
      SwitchType: 'External',
      AllowManagementOS: false,
      EmbeddedTeamingEnabled: true,
      NetAdapterInterfaceDescriptions: ['Embedded NIC 1 controller'],
    },
    {
      Id: management,
      Name: 'Management',
      SwitchType: 'External',
      AllowManagementOS: true,
      EmbeddedTeamingEnabled: false,
      NetAdapterInterfaceDescriptions: ['Embedded NIC 2 controller'],
    },
  ],
  registry: {
    ...bootRegistry,
    'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': {
      UBR: value(4061),
      InstallationType: { kind: 'String', value: 'Server Core' },
    },
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\DeviceGuard': { EnableVirtualizationBasedSecurity: { kind: 'DWord', value: 1 } },
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\DeviceGuard\\Scenarios\\HypervisorEnforcedCodeIntegrity': {
      Enabled: { kind: 'DWord', value: 1 },
    },
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa': { CrashOnAuditFail: value(0) },
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest': { UseLogonCredential: value(0) },
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp': { UserAuthentication: value(1) },
    'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System': { InactivityTimeoutSecs: value(900), scforceoption: value(1) },
    [explorer]: { NoDriveTypeAutoRun: value(255), NoAutorun: value(1) },
    'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\Explorer': { NoAutoplayfornonVolume: value(1) },
    'HKLM\\SYSTEM\\CurrentControlSet\\Policies\\Microsoft\\FVE': { RDVDenyWriteAccess: value(1) },
    'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\EventLog\\Security': { MaxSize: value(262144) },
    'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\EventLog\\System': { MaxSize: value(65536) },
    'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\EventLog\\Application': { MaxSize: value(65536) },
  },
  security: {
    systemAccess: systemAccess({ MinimumPasswordLength: 14, LockoutBadCount: 5 }),
    registryValues: {},
    privilegeRights: {
      SeNetworkLogonRight: ['S-1-5-32-544', 'S-1-5-11'],
      SeServiceLogonRight: ['S-1-5-80-0', 'S-1-5-83-0'],
      SeCreateSymbolicLinkPrivilege: ['S-1-5-32-544', 'S-1-5-83-0'],
    },
  },
  audit: audit({ '0cce921d': 3, '0cce9237': 1 }),
  sids: { machine: machineSid, domain },
  files: vms.flatMap((machine) => foldersOf(machine).map((path) => folder(path, tight(vmSid(machine.Id))))),
  features: { SMB1Protocol: 'DisabledWithPayloadRemoved', 'IIS-WebServerRole': 'Disabled' },
  smbServer: {
    EnableSMB1Protocol: false,
    EnableSMB2Protocol: true,
    RequireSecuritySignature: true,
    EncryptData: false,
    AuditSmb1Access: true,
  },
  smbClient: { RequireSecuritySignature: true, EnableSecuritySignature: true },
  deviceGuard: {
    AvailableSecurityProperties: [1, 2, 3, 5, 7],
    RequiredSecurityProperties: [1, 2],
    SecurityServicesConfigured: [1, 2],
    SecurityServicesRunning: [1, 2],
    VirtualizationBasedSecurityStatus: 2,
  },
  firewall: {
    profiles: [firewallProfile('Domain', 'True'), firewallProfile('Private', 'True'), firewallProfile('Public', 'True')],
    rules: rules().map((rule) => ({ ...rule, RemoteAddress: managed })),
  },
  groups: {
    'S-1-5-32-544': [`${machineSid}-500`, `${domain}-1110`],
    'S-1-5-32-578': [`${domain}-1105`],
    'S-1-5-32-555': [],
    'S-1-5-32-580': [],
  },
  accounts: {
    [`${machineSid}-500`]: 'HV-CORE1\\Administrator',
    [`${domain}-1105`]: 'FABRIC\\mia',
    [`${domain}-1110`]: 'FABRIC\\Host Administrators',
  },
  certificates: [certificate('My', 'E1'.repeat(20), 'CN=HV-CORE1.fabric.example', { HasPrivateKey: true, Bits: 3072 })],
  defender: {
    preference: {
      ExclusionPath: null,
      ExclusionExtension: null,
      ExclusionProcess: null,
      AttackSurfaceReductionRules_Ids: ['9e6c4e1f-7d60-472f-ba1a-a39ef669e4b2'],
      AttackSurfaceReductionRules_Actions: [1],
      DisableRealtimeMonitoring: false,
    },
    status: { AntivirusSignatureAge: 1, AMRunningMode: 'Normal', RealTimeProtectionEnabled: true, IsTamperProtected: true },
  },
  hostAdapters: [hostAdapter('Management', management, 10)],
  netAdapters: [netAdapter('Embedded NIC 1'), netAdapter('Embedded NIC 2')],
  computerAccount: {
    Flags: 4096 + 16777216,
    DelegatesTo: ['cifs/HV-CORE2.fabric.example', 'Microsoft Virtual System Migration Service/HV-CORE2.fabric.example'],
  },
  appLocker:
    '<AppLockerPolicy Version="1"><RuleCollection Type="Msi" EnforcementMode="Enabled"><FilePublisherRule Id="a" Name="Known" UserOrGroupSid="S-1-1-0" Action="Allow" /></RuleCollection><RuleCollection Type="Script" EnforcementMode="Enabled"><FilePublisherRule Id="b" Name="Known" UserOrGroupSid="S-1-1-0" Action="Allow" /></RuleCollection></AppLockerPolicy>',
  vmHost: {
    VirtualHardDiskPath: 'D:\\VMs',
    VirtualMachinePath: 'D:\\VMs',
    VirtualMachineMigrationEnabled: true,
    VirtualMachineMigrationAuthenticationType: 'Kerberos',
  },
  ...storage('C', 'D'),
  events: [schedulerEvent('2026/11/12T02:00:00Z'), updateEvent],
  localUser: [
    {
      SID: `${machineSid}-500`,
      Name: 'Administrator',
      Enabled: true,
      LastLogon: '2026-11-20T08:00:00Z',
      PasswordLastSet: '2026-10-05T08:00:00Z',
    },
  ],
  vmMigrationNetwork: [{ Subnet: '10.0.9.0/24' }],
  vmReplicationEntry: [],
  iscsiSession: [],
  vmReplication: [],
  shares: [share('ADMIN$', 'C:\\Windows', { Special: true }), share('Images', 'D:\\Images', { FolderEnumerationMode: 'AccessBased' })],
  policy: { gpos: [], registry: [], userRights: [], numeric: [] },
};
