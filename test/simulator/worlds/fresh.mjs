// WIN-7QK2M4: Windows Server 2022, newly installed: the defaults of Windows, a workgroup, the built-in administrator at the console.
import { audit } from './audit-parts.mjs';
import { firewallProfile, rules } from './firewall-parts.mjs';
import {
  bootRegistry,
  certificate,
  folder,
  foldersOf,
  hostAdapter,
  inheritedUsers,
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

const machineSid = 'S-1-5-21-2127521184-1604012920-1887927527';
const external = '7b0d2f6e-1c3a-4e5f-8a9b-2c4d6e8f0a10';
const vms = [
  vm('a7e1c3d5-0b2f-4a68-9c1d-3e5f7a9b1c01', 'APP01', {
    State: 'Running',
    Version: '10.0',
    switchId: external,
    kvp: windowsGuest('app01'),
  }),
  vm('a7e1c3d5-0b2f-4a68-9c1d-3e5f7a9b1c02', 'TEST', {
    Version: '10.0',
    folder: 'C:\\ProgramData\\Microsoft\\Windows\\Hyper-V',
    disks: ['C:\\ProgramData\\Microsoft\\Windows\\Virtual Hard Disks\\TEST.vhdx'],
  }),
];
const [app, test] = vms;

export const fresh = {
  title: 'Windows Server 2022 in a workgroup, newly installed',
  clock: '2026/11/20T07:30:00Z',
  conditions: { language: 'en-US', hyperVRefusal: 'denied', missingModules: [], deniedFolders: [], slow: null },
  computer: {
    Name: 'WIN-7QK2M4',
    Domain: 'WORKGROUP',
    PartOfDomain: false,
    DomainRole: 2,
    UUID: '8d1f0b7a-52c4-4e9b-a3d6-1f2e3d4c5b6a',
    Manufacturer: 'HPE',
    Model: 'ProLiant DL380 Gen10',
  },
  system: {
    ProductType: 3,
    BuildNumber: '20348',
    Caption: 'Microsoft Windows Server 2022 Datacenter',
    LastBootUpTime: '2026/11/20T07:30:00Z',
  },
  identity: {
    UserSid: `${machineSid}-500`,
    UserName: 'WIN-7QK2M4\\Administrator',
    GroupSids: ['S-1-5-32-544', 'S-1-5-11'],
    Administrator: true,
    HyperVAdministrator: false,
  },
  connection: { Kind: 'Console', Peers: [] },
  networkProfiles: [{ Name: 'Network', InterfaceAlias: 'Ethernet', InterfaceIndex: 4, NetworkCategory: 'Public' }],
  services: services(service('RemoteAccess', { Status: 'Stopped', StartMode: 'Disabled' })),
  vms,
  switches: [
    {
      Id: external,
      Name: 'External',
      SwitchType: 'External',
      AllowManagementOS: true,
      EmbeddedTeamingEnabled: false,
      NetAdapterInterfaceDescriptions: ['Ethernet controller'],
    },
  ],
  registry: {
    ...bootRegistry,
    'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': {
      UBR: { kind: 'DWord', value: 169 },
      InstallationType: { kind: 'String', value: 'Server' },
    },
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa': { CrashOnAuditFail: { kind: 'DWord', value: 0 } },
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp': { UserAuthentication: { kind: 'DWord', value: 1 } },
    'HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\Security': { MaxSize: { kind: 'DWord', value: 20971520 } },
  },
  security: {
    systemAccess: systemAccess({ PasswordHistorySize: 0, MinimumPasswordAge: 0, LockoutBadCount: 0 }),
    registryValues: {},
    privilegeRights: {
      SeNetworkLogonRight: ['S-1-1-0', 'S-1-5-32-544', 'S-1-5-32-545', 'S-1-5-32-551'],
      SeServiceLogonRight: ['S-1-5-80-0', 'S-1-5-83-0'],
      SeCreateSymbolicLinkPrivilege: ['S-1-5-32-544', 'S-1-5-83-0'],
    },
  },
  audit: audit(),
  sids: { machine: machineSid, domain: null },
  files: [
    ...foldersOf(app).map((path) => folder(path, tight(vmSid(app.Id)))),
    folder(test.Path, tight(vmSid(test.Id))),
    folder('C:\\ProgramData\\Microsoft\\Windows\\Virtual Hard Disks', inheritedUsers(vmSid(test.Id))),
  ],
  features: { SMB1Protocol: 'DisabledWithPayloadRemoved', 'IIS-WebServerRole': 'Disabled' },
  smbServer: {
    EnableSMB1Protocol: false,
    EnableSMB2Protocol: true,
    RequireSecuritySignature: false,
    EncryptData: false,
    AuditSmb1Access: false,
  },
  smbClient: { RequireSecuritySignature: false, EnableSecuritySignature: true },
  deviceGuard: {
    AvailableSecurityProperties: [1, 2, 3, 5, 7],
    RequiredSecurityProperties: [0],
    SecurityServicesConfigured: [0],
    SecurityServicesRunning: [0],
    VirtualizationBasedSecurityStatus: 0,
  },
  firewall: {
    profiles: [firewallProfile('Domain', 'True'), firewallProfile('Private', 'True'), firewallProfile('Public', 'True')],
    rules: rules({ 'WINRM-HTTP-In-TCP': ['LocalSubnet'] }).filter((rule) => !rule.Name.startsWith('RemoteDesktop')),
  },
  groups: { 'S-1-5-32-544': [`${machineSid}-500`], 'S-1-5-32-578': [], 'S-1-5-32-555': [], 'S-1-5-32-580': [] },
  accounts: { [`${machineSid}-500`]: 'WIN-7QK2M4\\Administrator' },
  certificates: [
    certificate('Root', 'D1'.repeat(20), 'CN=Microsoft Root Certificate Authority', {
      Issuer: 'CN=Microsoft Root Certificate Authority',
      SelfSigned: true,
      SignatureOid: '1.2.840.113549.1.1.5',
      Bits: 4096,
    }),
  ],
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
  hostAdapters: [hostAdapter('External', external, 10)],
  netAdapters: [netAdapter('Ethernet')],
  computerAccount: null,
  appLocker: '<AppLockerPolicy Version="1" />',
  vmHost: {
    VirtualHardDiskPath: 'C:\\ProgramData\\Microsoft\\Windows\\Virtual Hard Disks',
    VirtualMachinePath: 'C:\\ProgramData\\Microsoft\\Windows\\Hyper-V',
    VirtualMachineMigrationEnabled: false,
    VirtualMachineMigrationAuthenticationType: 'CredSSP',
  },
  ...storage('C', 'D'),
  events: [schedulerEvent('2026/11/20T07:30:00Z'), updateEvent],
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
  shares: [share('ADMIN$', 'C:\\Windows', { Special: true }), share('C$', 'C:\\', { Special: true })],
  policy: { gpos: [], registry: [], userRights: [], numeric: [] },
};
