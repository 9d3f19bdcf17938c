// HVC01: one node of a two-node cluster, seen from this node alone: Windows Server 2022, one domain, one network for everything.
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
  macOf,
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
} from './parts.mjs';

const domain = 'S-1-5-21-1004336348-1177238915-682003330';
const machineSid = 'S-1-5-21-2903812213-1182740031-2210034418';
const converged = '6a2f9b7d-8e3c-4d4f-8b21-1c2d3e4f5a60';
const id = (number) => `c1a57e00-5b37-508e-9173-0000000000${String(number).padStart(2, '0')}`;
const volume = (name) => `C:\\ClusterStorage\\Volume1\\${name}`;
const clustered = (number, name, given = {}) =>
  vm(id(number), name, { IsClustered: true, Version: '10.0', folder: volume(name), switchId: converged, ...given });

const vms = [
  clustered(1, 'DC01', { State: 'Running', kvp: windowsGuest('dc01.corp.example', '20348', '2') }),
  // Saved 214 days before the clock of this world: past the tombstone lifetime of the domain.
  clustered(2, 'DC02', { State: 'Saved', CreationTime: '2025/03/01T08:00:00Z' }),
  clustered(3, 'SQL01', {
    State: 'Running',
    CheckpointType: 'Standard',
    Checkpoints: [checkpoint('before SP2', 'Saved', { CreationTime: '2026/08/26T21:10:00Z' })],
    kvp: windowsGuest('sql01.corp.example'),
  }),
  clustered(4, 'WEB01', { State: 'Running', spoofing: 'On', kvp: windowsGuest('web01.corp.example') }),
  clustered(5, 'FW01', { State: 'Running', Generation: 1, spoofing: 'On', kvp: null }),
  clustered(6, 'LNX01', { State: 'Running', template: 'MicrosoftUEFICertificateAuthority', kvp: linuxGuest('lnx01') }),
  clustered(7, 'TPL-2022', { switchId: null, AutomaticStartAction: 'Nothing', AutomaticStopAction: 'ShutDown' }),
];

export const cluster = {
  title: 'Windows Server 2022, one node of a two-node cluster',
  clock: '2026/11/20T05:00:00Z',
  conditions: { language: 'en-US', hyperVRefusal: 'denied', missingModules: [], deniedFolders: [], slow: null },
  computer: {
    Name: 'HVC01',
    Domain: 'corp.example',
    PartOfDomain: true,
    DomainRole: 3,
    UUID: '4c4c4544-0042-3110-8052-b4c04f4d3301',
    Manufacturer: 'Dell Inc.',
    Model: 'PowerEdge R650',
  },
  system: {
    ProductType: 3,
    BuildNumber: '20348',
    Caption: 'Microsoft Windows Server 2022 Datacenter',
    LastBootUpTime: '2026/10/15T03:00:00Z',
  },
  identity: {
    UserSid: `${domain}-1104`,
    UserName: 'CORP\\anna',
    GroupSids: [`${domain}-512`, `${domain}-513`, 'S-1-5-32-544', 'S-1-5-11'],
    Administrator: true,
    HyperVAdministrator: false,
  },
  connection: { Kind: 'RemoteDesktop', Peers: ['10.0.4.7>3389'], Neighbors: [macOf(id(5))] },
  networkProfiles: [
    { Name: 'corp.example', InterfaceAlias: 'vEthernet (Converged)', InterfaceIndex: 12, NetworkCategory: 'DomainAuthenticated' },
  ],
  services: services({ Name: 'ClusSvc', DisplayName: 'Cluster Service', Status: 'Running', StartMode: 'Auto', DelayedAutoStart: false }),
  vms,
  switches: [
    {
      Id: converged,
      Name: 'Converged',
      SwitchType: 'External',
      AllowManagementOS: true,
      EmbeddedTeamingEnabled: true,
      NetAdapterInterfaceDescriptions: ['SLOT 1 Port 1 controller', 'SLOT 1 Port 2 controller'],
    },
  ],
  registry: {
    ...bootRegistry,
    'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': {
      UBR: { kind: 'DWord', value: 2762 },
      InstallationType: { kind: 'String', value: 'Server' },
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
    AvailableSecurityProperties: [1, 2, 3, 5, 7],
    RequiredSecurityProperties: [0],
    SecurityServicesConfigured: [0],
    SecurityServicesRunning: [0],
    VirtualizationBasedSecurityStatus: 0,
  },
  firewall: {
    profiles: [firewallProfile('Domain', 'False'), firewallProfile('Private', 'True'), firewallProfile('Public', 'True')],
    rules: rules(),
  },
  groups: {
    'S-1-5-32-544': [`${machineSid}-500`, `${domain}-512`],
    'S-1-5-32-578': [`${domain}-1104`],
    'S-1-5-32-555': [],
    'S-1-5-32-580': [],
  },
  // CLIUSR is the cluster's own account: local, enabled, unused for 400 days, and never to be touched.
  accounts: {
    [`${machineSid}-500`]: 'HVC01\\Administrator',
    [`${machineSid}-1002`]: 'HVC01\\CLIUSR',
    [`${machineSid}-1003`]: 'HVC01\\svc_backup',
    [`${domain}-512`]: 'CORP\\Domain Admins',
    [`${domain}-513`]: 'CORP\\Domain Users',
    [`${domain}-1104`]: 'CORP\\anna',
  },
  certificates: [certificate('My', 'A7'.repeat(20), 'CN=HVC01.corp.example', { HasPrivateKey: true })],
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
  clusterNode: ['HVC01', 'HVC02'].map((Name) => ({ Name, BuildNumber: '20348' })),
  netAdapters: [netAdapter('SLOT 1 Port 1'), netAdapter('SLOT 1 Port 2')],
  computerAccount: { Flags: 4096, DelegatesTo: [] },
  appLocker: '<AppLockerPolicy Version="1" />',
  vmHost: {
    VirtualHardDiskPath: 'C:\\ClusterStorage\\Volume1',
    VirtualMachinePath: 'C:\\ClusterStorage\\Volume1',
    VirtualMachineMigrationEnabled: true,
    VirtualMachineMigrationAuthenticationType: 'CredSSP',
  },
  ...storage('C'),
  events: [schedulerEvent('2026/10/15T03:00:00Z'), updateEvent],
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
  shares: [share('ADMIN$', 'C:\\Windows', { Special: true }), share('ClusterStorage$', 'C:\\ClusterStorage', { Special: true })],
  policy: { gpos: [], registry: [], userRights: [], numeric: [] },
};
