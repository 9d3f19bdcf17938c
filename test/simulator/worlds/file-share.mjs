// HVS01: Windows Server 2022 in a domain, whose VMs are on SMB shares: on one with SMB 3.1.1 and encryption, on an old one without, and
// on one to which there is no connection at the moment. One VM is on the host itself.
import { audit } from './audit-parts.mjs';
import { firewallProfile, rules } from './firewall-parts.mjs';
import {
  bootRegistry,
  certificate,
  folder,
  foldersOf,
  hostAdapter,
  linuxGuest,
  netAdapter,
  schedulerEvent,
  services,
  share,
  storage,
  systemAccess,
  tight,
  updateEvent,
  vm,
  vmSid,
  windowsGuest,
  withNewAdapters,
} from './parts.mjs';

const domain = 'S-1-5-21-1004336348-1177238915-682003330';
const machineSid = 'S-1-5-21-1457230981-2890317754-1960148203';
const converged = '2c9b7e54-6a1f-4d83-b0c7-8e5d4f3a2b10';
const id = (number) => `6e1d94a7-5b37-508e-9173-0000000000${String(number).padStart(2, '0')}`;
const onShare = (server, name) => `\\\\${server}\\VMs\\${name}`;
const own = (number, name, given = {}) => withNewAdapters(vm(id(number), name, { Version: '10.0', switchId: converged, ...given }));
const gigabyte = 2 ** 30;

const vms = [
  own(1, 'APP01', { State: 'Running', folder: onShare('fs01.corp.example', 'APP01'), kvp: windowsGuest('app01.corp.example') }),
  // Its configuration is on the new file server, its disk still on the old one.
  own(2, 'SQL02', {
    State: 'Running',
    folder: onShare('fs01.corp.example', 'SQL02'),
    disks: ['\\\\nas02\\VMs\\SQL02\\disk0.vhdx'],
    vmMemory: { DynamicMemoryEnabled: true, Startup: 16 * gigabyte, Maximum: 1024 * gigabyte },
    kvp: windowsGuest('sql02.corp.example'),
  }),
  // Off, so that no connection to its file server is open. Hyper-V also takes paths in this form.
  own(3, 'ARC03', { folder: '\\\\?\\UNC\\nas03\\VMs\\ARC03' }),
  own(4, 'WEB04', { State: 'Running', template: 'MicrosoftUEFICertificateAuthority', kvp: linuxGuest('web04') }),
];
const isLocal = (path) => !path.startsWith('\\\\');

export const fileShare = {
  title: 'Windows Server 2022 in a domain, its VMs on SMB shares',
  clock: '2026/11/20T05:00:00Z',
  conditions: { language: 'en-US', hyperVRefusal: 'denied', missingModules: [], deniedFolders: [], slow: null },
  computer: {
    Name: 'HVS01',
    Domain: 'corp.example',
    PartOfDomain: true,
    DomainRole: 3,
    UUID: '4c4c4544-0051-3710-8052-b4c04f4d4401',
    Manufacturer: 'HPE',
    Model: 'ProLiant DL360 Gen10',
  },
  system: {
    ProductType: 3,
    BuildNumber: '20348',
    Caption: 'Microsoft Windows Server 2022 Standard',
    LastBootUpTime: '2026/11/15T03:00:00Z',
  },
  identity: {
    UserSid: `${domain}-1104`,
    UserName: 'CORP\\anna',
    GroupSids: [`${domain}-512`, `${domain}-513`, 'S-1-5-32-544', 'S-1-5-11'],
    Administrator: true,
    HyperVAdministrator: false,
  },
  connection: { Kind: 'RemoteDesktop', Peers: ['10.0.4.7>3389'] },
  networkProfiles: [
    { Name: 'corp.example', InterfaceAlias: 'vEthernet (Converged)', InterfaceIndex: 12, NetworkCategory: 'DomainAuthenticated' },
  ],
  services: services(),
  vms,
  switches: [
    {
      Id: converged,
      Name: 'Converged',
      SwitchType: 'External',
      AllowManagementOS: true,
      EmbeddedTeamingEnabled: false,
      NetAdapterInterfaceDescriptions: ['Ethernet 1 controller'],
    },
  ],
  registry: {
    ...bootRegistry,
    'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': {
      UBR: { kind: 'DWord', value: 2762 },
      InstallationType: { kind: 'String', value: 'Server Core' },
    },
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa': { CrashOnAuditFail: { kind: 'DWord', value: 0 } },
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp': { UserAuthentication: { kind: 'DWord', value: 1 } },
  },
  security: {
    systemAccess: systemAccess({ MinimumPasswordLength: 14 }),
    registryValues: {},
    privilegeRights: {
      SeNetworkLogonRight: ['S-1-5-32-544', 'S-1-5-11'],
      SeServiceLogonRight: ['S-1-5-80-0', 'S-1-5-83-0'],
      SeCreateSymbolicLinkPrivilege: ['S-1-5-32-544', 'S-1-5-83-0'],
    },
  },
  audit: audit(),
  sids: { machine: machineSid, domain },
  files: vms.flatMap((machine) =>
    foldersOf(machine)
      .filter(isLocal)
      .map((path) => folder(path, tight(vmSid(machine.Id)))),
  ),
  features: { SMB1Protocol: 'DisabledWithPayloadRemoved', 'IIS-WebServerRole': 'Disabled' },
  smbServer: {
    EnableSMB1Protocol: false,
    EnableSMB2Protocol: true,
    RequireSecuritySignature: true,
    EncryptData: false,
    AuditSmb1Access: false,
  },
  // The old file server cannot sign.
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
    rules: rules(),
  },
  groups: {
    'S-1-5-32-544': [`${machineSid}-500`, `${domain}-512`],
    'S-1-5-32-578': [`${domain}-1104`],
    'S-1-5-32-555': [],
    'S-1-5-32-580': [],
  },
  accounts: {
    [`${machineSid}-500`]: 'HVS01\\Administrator',
    [`${domain}-512`]: 'CORP\\Domain Admins',
    [`${domain}-513`]: 'CORP\\Domain Users',
    [`${domain}-1104`]: 'CORP\\anna',
  },
  certificates: [certificate('My', 'C7'.repeat(20), 'CN=HVS01.corp.example', { HasPrivateKey: true })],
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
  hostAdapters: [hostAdapter('Converged', converged)],
  netAdapters: [netAdapter('Ethernet 1')],
  computerAccount: { Flags: 4096, DelegatesTo: ['cifs/fs01.corp.example'] },
  appLocker: '<AppLockerPolicy Version="1" />',
  vmHost: {
    VirtualHardDiskPath: '\\\\fs01.corp.example\\VMs',
    VirtualMachinePath: '\\\\fs01.corp.example\\VMs',
    VirtualMachineMigrationEnabled: true,
    VirtualMachineMigrationAuthenticationType: 'Kerberos',
  },
  ...storage('C', 'D'),
  smbConnection: [
    {
      ServerName: 'fs01.corp.example',
      ShareName: 'VMs',
      UserName: 'CORP\\HVS01$',
      Credential: 'CORP\\HVS01$',
      Dialect: '3.1.1',
      Encrypted: true,
    },
    { ServerName: 'nas02', ShareName: 'VMs', UserName: 'CORP\\HVS01$', Credential: 'CORP\\HVS01$', Dialect: '2.1', Encrypted: false },
  ],
  events: [schedulerEvent('2026/11/15T03:00:00Z'), updateEvent],
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
