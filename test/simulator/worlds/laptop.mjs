// NB-KIM: the notebook of a developer: Windows 11 24H2, joined to Microsoft Entra ID, on a public Wi-Fi, three VMs.
import { audit } from './audit-parts.mjs';
import { firewallProfile, rules } from './firewall-parts.mjs';
import {
  bootRegistry,
  certificate,
  folder,
  foldersOf,
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

const machineSid = 'S-1-5-21-3055127741-2011773519-1467283002';
const cloud = 'S-1-12-1-2468135790-1357924680-1122334455-5566778899';
const defaultSwitch = 'c08cb7b8-9b3c-408e-8e30-5e16a3aeb444';
const id = (number) => `1a9709e0-5b37-508e-9173-0000000000${String(number).padStart(2, '0')}`;
const own = (number, name, given = {}) =>
  vm(id(number), name, {
    Version: '12.0',
    folder: `C:\\ProgramData\\Microsoft\\Windows\\Hyper-V\\${name}`,
    switchId: defaultSwitch,
    AutomaticCheckpointsEnabled: true,
    AutomaticStartAction: 'Nothing',
    ...given,
  });

const vms = [
  own(1, 'dev-server', { State: 'Running', kvp: windowsGuest('dev-server') }),
  own(2, 'win11-test'),
  own(3, 'ubuntu', { template: 'MicrosoftUEFICertificateAuthority' }),
];

export const laptop = {
  title: 'Windows 11 notebook of a developer, on a public Wi-Fi',
  clock: '2026/11/23T06:40:00Z',
  conditions: { language: 'en-US', hyperVRefusal: 'denied', missingModules: [], deniedFolders: [], slow: null },
  computer: {
    Name: 'NB-KIM',
    Domain: 'WORKGROUP',
    PartOfDomain: false,
    DomainRole: 0,
    UUID: '7c1e9d0a-64b1-4f2c-9c55-0a1b2c3d4e5f',
    Manufacturer: 'LENOVO',
    Model: '21HMCTO1WW',
  },
  system: { ProductType: 1, BuildNumber: '26100', Caption: 'Microsoft Windows 11 Enterprise', LastBootUpTime: '2026/11/23T06:40:00Z' },
  identity: {
    UserSid: cloud,
    UserName: 'AzureAD\\KimLarsen',
    GroupSids: ['S-1-5-32-544', 'S-1-5-11'],
    Administrator: true,
    HyperVAdministrator: false,
  },
  connection: { Kind: 'Console', Peers: [] },
  networkProfiles: [{ Name: 'Café Guest', InterfaceAlias: 'Wi-Fi', InterfaceIndex: 9, NetworkCategory: 'Public' }],
  services: services({
    Name: 'SharedAccess',
    DisplayName: 'Internet Connection Sharing (ICS)',
    Status: 'Running',
    StartMode: 'Manual',
    DelayedAutoStart: false,
  }),
  vms,
  switches: [{ Id: defaultSwitch, Name: 'Default Switch', SwitchType: 'Internal', AllowManagementOS: true, EmbeddedTeamingEnabled: false }],
  registry: {
    ...bootRegistry,
    'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': {
      UBR: { kind: 'DWord', value: 2314 },
      InstallationType: { kind: 'String', value: 'Client' },
    },
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\DeviceGuard': { EnableVirtualizationBasedSecurity: { kind: 'DWord', value: 1 } },
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\DeviceGuard\\Scenarios\\HypervisorEnforcedCodeIntegrity': {
      Enabled: { kind: 'DWord', value: 1 },
    },
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa': { CrashOnAuditFail: { kind: 'DWord', value: 0 } },
  },
  security: {
    systemAccess: systemAccess({ LockoutBadCount: 10 }),
    registryValues: {},
    privilegeRights: {
      SeNetworkLogonRight: ['S-1-1-0', 'S-1-5-32-544'],
      SeServiceLogonRight: ['S-1-5-80-0', 'S-1-5-83-0'],
      SeCreateSymbolicLinkPrivilege: ['S-1-5-32-544', 'S-1-5-83-0'],
    },
  },
  audit: audit(),
  sids: { machine: machineSid, domain: null },
  files: vms.flatMap((machine) => foldersOf(machine).map((path) => folder(path, tight(vmSid(machine.Id))))),
  features: { VirtualMachinePlatform: 'Enabled', SMB1Protocol: 'Disabled', 'IIS-WebServerRole': 'Disabled' },
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
    SecurityServicesConfigured: [1, 2],
    SecurityServicesRunning: [1, 2],
    VirtualizationBasedSecurityStatus: 2,
  },
  firewall: {
    profiles: [firewallProfile('Domain', 'True'), firewallProfile('Private', 'True'), firewallProfile('Public', 'True')],
    rules: rules({ 'WINRM-HTTP-In-TCP': ['LocalSubnet'] }).filter((rule) => !rule.Name.startsWith('RemoteDesktop')),
  },
  groups: { 'S-1-5-32-544': [`${machineSid}-500`, cloud], 'S-1-5-32-578': [], 'S-1-5-32-555': [], 'S-1-5-32-580': [] },
  accounts: { [`${machineSid}-500`]: 'NB-KIM\\Administrator', [cloud]: 'AzureAD\\KimLarsen' },
  certificates: ['Encryption', 'Signing'].map((use, index) =>
    certificate(
      'Shielded VM Local Certificates',
      `F${index + 1}`.repeat(20),
      `CN=Shielded VM ${use} Certificate (UntrustedGuardian) (NB-KIM)`,
      {
        Issuer: `CN=Shielded VM ${use} Certificate (UntrustedGuardian) (NB-KIM)`,
        SelfSigned: true,
        HasPrivateKey: true,
        NotAfter: '2033/02/01T00:00:00Z',
      },
    ),
  ),
  defender: {
    preference: {
      ExclusionPath: null,
      ExclusionExtension: null,
      ExclusionProcess: null,
      AttackSurfaceReductionRules_Ids: null,
      AttackSurfaceReductionRules_Actions: null,
      DisableRealtimeMonitoring: false,
    },
    status: { AntivirusSignatureAge: 1, AMRunningMode: 'Normal', RealTimeProtectionEnabled: true, IsTamperProtected: true },
  },
  hostAdapters: [{ Id: `Microsoft:${defaultSwitch.toUpperCase()}`, Name: 'Default Switch', SwitchId: defaultSwitch, Vlan: 0 }],
  netAdapters: [netAdapter('Wi-Fi', { NdisPhysicalMedium: 9 })],
  computerAccount: null,
  appLocker: '<AppLockerPolicy Version="1" />',
  vmHost: {
    VirtualHardDiskPath: 'C:\\ProgramData\\Microsoft\\Windows\\Virtual Hard Disks',
    VirtualMachinePath: 'C:\\ProgramData\\Microsoft\\Windows\\Hyper-V',
    VirtualMachineMigrationEnabled: false,
    VirtualMachineMigrationAuthenticationType: 'CredSSP',
  },
  ...storage('C'),
  events: [schedulerEvent('2026/11/23T06:40:00Z', 4), updateEvent],
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
