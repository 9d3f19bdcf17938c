// HV01: Windows Server 2019 in a domain, never hardened.
// Twelve VMs of a small company, Windows Firewall off in the domain profile, SMB 1 on.
import { audit } from './audit-parts.mjs';
import { firewallProfile, rules } from './firewall-parts.mjs';
import {
  bootRegistry,
  certificate,
  checkpoint,
  folder,
  foldersOf,
  hostAdapter,
  inheritedUsers,
  linuxGuest,
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

const domain = 'S-1-5-21-1004336348-1177238915-682003330';
const machineSid = 'S-1-5-21-3623811015-3361044348-30300820';
const external = '5e1f8a6c-7d2b-4c3e-9a10-0b1c2d3e4f50';
const internal = '5e1f8a6c-7d2b-4c3e-9a10-0b1c2d3e4f51';
const isolated = '5e1f8a6c-7d2b-4c3e-9a10-0b1c2d3e4f52';
const id = (number) => `d9e0eb0a-5b37-508e-9173-0000000000${String(number).padStart(2, '0')}`;

const vms = [
  vm('d9e0eb0a-5b37-508e-9173-67e9ade83acf', 'WEB01', {
    State: 'Running',
    Checkpoints: [checkpoint('before the update', 'Saved'), checkpoint('clean', 'Off')],
    switchId: external,
    kvp: windowsGuest('web01.corp.example'),
  }),
  vm(id(2), 'DC01', {
    State: 'Running',
    ConnectAccess: [`${domain}-1131`],
    switchId: external,
    kvp: windowsGuest('dc01.corp.example', '17763', '2'),
  }),
  vm(id(3), 'FILE02', { State: 'Saved', Generation: 1, Version: '5.0', Notes: 'pwd: Sommer2014', CheckpointType: 'Standard' }),
  vm(id(4), 'TPL-WS2022', {
    folder: 'D:\\Templates\\TPL-WS2022',
    secureBoot: 'Off',
    AutomaticStartAction: 'Nothing',
    AutomaticStopAction: 'ShutDown',
  }),
  vm(id(5), 'SQL01-Replica', { ReplicationMode: 'Replica', secureBoot: 'Off', folder: 'D:\\Replica\\SQL01' }),
  vm(id(6), 'LNX01', {
    State: 'Running',
    template: 'MicrosoftUEFICertificateAuthority',
    secureBoot: 'Off',
    switchId: external,
    kvp: linuxGuest('lnx01'),
    vmAssignedDevice: [
      {
        Id: 'Microsoft:D9E0EB0A-5B37-508E-9173-000000000006\\2D8C4E1A-0001',
        InstanceID: 'PCIP\\VEN_10DE&DEV_1DB4',
        LocationPath: 'PCIROOT(20)#PCI(0300)#PCI(0000)',
      },
    ],
    vmGpuPartition: [{ Id: 'Microsoft:D9E0EB0A-5B37-508E-9173-000000000006\\2D8C4E1A-0002', Name: 'GPU Partition Settings' }],
  }),
  vm(id(7), 'FW01', { State: 'Running', Generation: 1, spoofing: 'On', switchId: internal, kvp: null }),
  vm(id(8), 'SQL01', { secureBoot: 'Off' }),
  // A virtual TPM that was made on another host: its key is not here.
  vm(id(9), 'PRINT01', { secureBoot: 'Off', security: { TpmEnabled: true }, KeyProtector: ['D1'.repeat(20)] }),
  vm(id(10), 'APP02', { secureBoot: 'Off', State: 'Saved' }),
  // The old file server: Windows Server 2012 R2, which gets no updates since 2023-10-10.
  vm(id(11), 'FILE01', {
    State: 'Running',
    Generation: 1,
    Version: '5.0',
    switchId: external,
    kvp: windowsGuest('file01.corp.example', '9600', '3', 'Windows Server 2012 R2 Standard'),
    vmRemoteFxAdapter: [{ Id: 'Microsoft:D9E0EB0A-5B37-508E-9173-000000000011\\2D8C4E1A-0003', Name: 'RemoteFX 3D Video Adapter' }],
  }),
  // A test copy of WEB01: Hyper-V allows two VMs of one name.
  vm(id(12), 'WEB01', { spoofing: 'On', AutomaticCheckpointsEnabled: true, folder: 'D:\\VMs\\WEB01-copy', switchId: isolated }),
];

const open = {
  'D:\\VMs\\WEB01': inheritedUsers,
  'D:\\VMs\\FILE02': () => 'D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;WD)',
  'D:\\Templates\\TPL-WS2022': () => 'D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1301bf;;;AU)',
};

export const neglected = {
  title: 'Windows Server 2019 in a domain, never hardened',
  clock: '2026/09/01T05:00:00Z',
  conditions: { language: 'en-US', hyperVRefusal: 'denied', missingModules: [], deniedFolders: [], slow: null },
  computer: {
    Name: 'HV01',
    Domain: 'corp.example',
    PartOfDomain: true,
    DomainRole: 3,
    UUID: '4c4c4544-0031-3210-8052-b4c04f4d3232',
    Manufacturer: 'Dell Inc.',
    Model: 'PowerEdge R640',
  },
  system: {
    ProductType: 3,
    BuildNumber: '17763',
    Caption: 'Microsoft Windows Server 2019 Standard',
    LastBootUpTime: '2026/09/01T05:00:00Z',
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
    { Name: 'corp.example', InterfaceAlias: 'vEthernet (vSwitch-VM)', InterfaceIndex: 12, NetworkCategory: 'DomainAuthenticated' },
  ],
  services: services(service('W3SVC'), service('WAS', { StartMode: 'Manual' }), service('SNMP'), service('RemoteAccess')),
  vms,
  // Left from an import that was interrupted.
  plannedVms: [{ Id: '8f2b64c1-5b37-508e-9173-0000000000aa', Name: 'WEB09', ChangedAt: '2026/10/14T21:30:00Z' }],
  switches: [
    {
      Id: external,
      Name: 'vSwitch-VM',
      SwitchType: 'External',
      AllowManagementOS: true,
      EmbeddedTeamingEnabled: false,
      NetAdapterInterfaceDescriptions: ['Ethernet 1 controller'],
    },
    { Id: internal, Name: 'Internal', SwitchType: 'Internal', AllowManagementOS: true, EmbeddedTeamingEnabled: false },
    { Id: isolated, Name: 'Isolated', SwitchType: 'Private', AllowManagementOS: false, EmbeddedTeamingEnabled: false },
  ],
  registry: {
    ...bootRegistry,
    'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': {
      UBR: { kind: 'DWord', value: 1039 },
      InstallationType: { kind: 'String', value: 'Server' },
    },
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest': { UseLogonCredential: { kind: 'DWord', value: 1 } },
    'HKLM\\SYSTEM\\CurrentControlSet\\Services\\mrxsmb10': { Start: { kind: 'DWord', value: 2 } },
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa': { CrashOnAuditFail: { kind: 'DWord', value: 0 } },
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp': { UserAuthentication: { kind: 'DWord', value: 0 } },
    'HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\Security': { MaxSize: { kind: 'DWord', value: 20971520 } },
  },
  security: {
    systemAccess: systemAccess({ MinimumPasswordLength: 7, EnableGuestAccount: 1 }),
    registryValues: { 'MACHINE\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon\\CachedLogonsCount': '1,"10"' },
    privilegeRights: {
      SeNetworkLogonRight: ['S-1-1-0', 'S-1-5-32-544', 'S-1-5-32-545', 'S-1-5-32-551'],
      SeServiceLogonRight: ['S-1-5-80-0', `${domain}-1120`],
      SeCreateSymbolicLinkPrivilege: ['S-1-5-32-544', 'S-1-5-83-0'],
      SeDenyNetworkLogonRight: ['Guest'],
      SeTcbPrivilege: ['S-1-5-32-544'],
    },
  },
  audit: audit({ '0cce9237': 0 }),
  sids: { machine: machineSid, domain },
  files: vms.flatMap((machine) => foldersOf(machine).map((path) => folder(path, (open[machine.Path] ?? tight)(vmSid(machine.Id))))),
  features: { SMB1Protocol: 'Enabled', 'IIS-WebServerRole': 'Enabled', TelnetClient: 'Enabled' },
  smbServer: {
    EnableSMB1Protocol: true,
    EnableSMB2Protocol: true,
    RequireSecuritySignature: false,
    EncryptData: false,
    AuditSmb1Access: false,
  },
  smbClient: { RequireSecuritySignature: false, EnableSecuritySignature: true },
  deviceGuard: {
    AvailableSecurityProperties: [1, 2, 3, 5],
    RequiredSecurityProperties: [0],
    SecurityServicesConfigured: [0],
    SecurityServicesRunning: [0],
    VirtualizationBasedSecurityStatus: 0,
  },
  firewall: {
    profiles: [
      firewallProfile('Domain', 'False'),
      firewallProfile('Private', 'True', { DisabledInterfaceAliases: ['Ethernet 2'] }),
      firewallProfile('Public', 'True'),
    ],
    rules: rules(),
  },
  groups: {
    'S-1-5-32-544': [`${machineSid}-500`, `${domain}-512`, `${domain}-1130`],
    'S-1-5-32-555': [`${domain}-513`],
    'S-1-5-32-580': [],
    'S-1-5-32-578': [`${domain}-1104`, `${domain}-1131`, `${domain}-1132`, `${domain}-513`, `${domain}-1999`],
  },
  accounts: {
    [`${machineSid}-500`]: 'HV01\\Administrator',
    [`${domain}-512`]: 'CORP\\Domain Admins',
    [`${domain}-513`]: 'CORP\\Domain Users',
    [`${domain}-1104`]: 'CORP\\anna',
    [`${domain}-1130`]: 'CORP\\svc_backup',
    [`${domain}-1131`]: 'CORP\\ben',
    [`${domain}-1132`]: 'CORP\\trainee',
    'S-1-5-32-544': 'BUILTIN\\Administrators',
  },
  certificates: [
    certificate('My', 'A1'.repeat(20), 'CN=HV01.corp.example', { HasPrivateKey: true, Bits: 1024 }),
    certificate('My', 'A2'.repeat(20), 'CN=rdp.corp.example', { HasPrivateKey: true, SignatureOid: '1.2.840.113549.1.1.5' }),
    certificate('My', 'A3'.repeat(20), 'CN=replica.corp.example', {
      HasPrivateKey: true,
      Algorithm: 'ECC',
      Bits: 256,
      SignatureOid: '1.2.840.10045.4.3.2',
    }),
    certificate('CA', 'B1'.repeat(20), 'CN=Corp Issuing CA', { Issuer: 'CN=Corp Root' }),
    certificate('Root', 'C1'.repeat(20), 'CN=Corp Root', {
      Issuer: 'CN=Corp Root',
      SelfSigned: true,
      SignatureOid: '1.2.840.113549.1.1.5',
    }),
  ],
  defender: {
    preference: {
      ExclusionPath: null,
      ExclusionExtension: null,
      ExclusionProcess: null,
      AttackSurfaceReductionRules_Ids: null,
      AttackSurfaceReductionRules_Actions: null,
      DisableRealtimeMonitoring: true,
    },
    status: { AntivirusSignatureAge: 1, AMRunningMode: 'Normal', RealTimeProtectionEnabled: false, IsTamperProtected: false },
  },
  hostAdapters: [hostAdapter('vSwitch-VM', external), hostAdapter('Internal', internal)],
  netBinding: [
    ['vms_pp', true],
    ['ms_server', true],
    ['ms_tcpip', false],
  ].map(([ComponentID, Enabled]) => ({ InstanceID: `{5A2B}::${ComponentID}`, Name: 'Ethernet 1', ComponentID, Enabled })),
  ipInterface: ['IPv4', 'IPv6'].map((AddressFamily) => ({
    InterfaceIndex: 12,
    AddressFamily,
    InterfaceAlias: 'vEthernet (vSwitch-VM)',
    Forwarding: AddressFamily === 'IPv4' ? 'Enabled' : 'Disabled',
  })),
  netAdapters: [netAdapter('Ethernet 1'), netAdapter('Wi-Fi', { NdisPhysicalMedium: 9 })],
  computerAccount: {
    Flags: 4096 + 524288,
    DelegatesTo: ['cifs/HV02.corp.example', 'Microsoft Virtual System Migration Service/HV02.corp.example', 'http/intranet.corp.example'],
  },
  appLocker:
    '<AppLockerPolicy Version="1"><RuleCollection Type="Msi" EnforcementMode="NotConfigured" /><RuleCollection Type="Script" EnforcementMode="AuditOnly" /></AppLockerPolicy>',
  vmHost: {
    VirtualHardDiskPath: 'C:\\Users\\Public\\Documents\\Hyper-V\\Virtual Hard Disks',
    VirtualMachinePath: 'C:\\ProgramData\\Microsoft\\Windows\\Hyper-V',
    VirtualMachineMigrationEnabled: true,
    VirtualMachineMigrationAuthenticationType: 'CredSSP',
  },
  ...storage('C', 'D'),
  smbConnection: [{ ServerName: 'nas01.corp.example', ShareName: 'Scans', UserName: 'CORP\\anna', Credential: 'CORP\\anna' }],
  events: [schedulerEvent('2026/09/01T05:00:00Z'), updateEvent],
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
  vmReplicationEntry: [{ AllowedPrimaryServer: 'hv02.corp.example', ReplicaStorageLocation: 'D:\\Replica', TrustGroup: 'DEFAULT' }],
  iscsiSession: [
    {
      SessionIdentifier: 'ffffc20f1a2b3c4d-4000013700000001',
      TargetNodeAddress: 'iqn.1991-05.com.example:nas01-vms',
      AuthenticationType: 'ONEWAYCHAP',
    },
  ],
  vmReplication: [
    {
      VMId: id(8),
      VMName: 'SQL01',
      ReplicationRelationshipType: 'Simple',
      ReplicationMode: 'Primary',
      ReplicationHealth: 'Normal',
      AuthenticationType: 'Certificate',
      ReplicateHostKvpItems: false,
    },
  ],
  shares: [share('ADMIN$', 'C:\\Windows', { Special: true }), share('VMs', 'D:\\VMs'), share('Scans', 'D:\\Scans')],
  policy: { gpos: [], registry: [], userRights: [], numeric: [] },
};
