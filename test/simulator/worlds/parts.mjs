// What the worlds are made of: objects of Windows with the values that a fresh one has.
// Times carry slashes, so that no JSON reader makes dates of them.

/** The account NT VIRTUAL MACHINE\<id> of a virtual machine. */
export function vmSid(id) {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  const guid = Buffer.concat([
    bytes.subarray(0, 4).reverse(),
    bytes.subarray(4, 6).reverse(),
    bytes.subarray(6, 8).reverse(),
    bytes.subarray(8),
  ]);
  return `S-1-5-83-1-${[0, 4, 8, 12].map((at) => guid.readUInt32LE(at)).join('-')}`;
}

/** What newer Windows puts on the files of a VM. */
export const workerCapability = 'S-1-15-3-1024-2268835264-3721307629-241982045-173645152-1490879176-104643441-2915960892-1612460704';

const kvp = (name, data) =>
  `<INSTANCE CLASSNAME="Msvm_KvpExchangeDataItem"><PROPERTY NAME="Caption" PROPAGATED="true" TYPE="string"></PROPERTY><PROPERTY NAME="Data" TYPE="string"><VALUE>${data}</VALUE></PROPERTY><PROPERTY NAME="Name" TYPE="string"><VALUE>${name}</VALUE></PROPERTY><PROPERTY NAME="Source" TYPE="uint16"><VALUE>2</VALUE></PROPERTY></INSTANCE>`;

export const windowsGuest = (fqdn, build = '20348', type = '3', os = 'Windows Server 2022 Datacenter') => [
  kvp('FullyQualifiedDomainName', fqdn),
  kvp('OSName', os),
  kvp('OSBuildNumber', build),
  kvp('ProductType', type),
];
export const linuxGuest = (fqdn) => [
  kvp('FullyQualifiedDomainName', fqdn),
  kvp('OSName', 'Ubuntu'),
  kvp('OSMajorVersion', '22.04'),
  kvp('OSBuildNumber', '5.15.0-119-generic'),
];

/** In the range that Hyper-V gives out. */
export const macOf = (id) => `00155D${id.replaceAll('-', '').slice(-6).toUpperCase()}`;

const integrationServices = [
  ['6C09BB55-D683-4DA0-8931-C9BF705F6480', 'Guest Service Interface', false],
  ['84EAAE65-2F2E-45F5-9BB5-0E857DC8EB47', 'Heartbeat', true],
  ['2A34B1C2-FD73-4043-8A5B-DD2159BC743F', 'Key-Value Pair Exchange', true],
  ['9F8233AC-BE49-4C79-8EE3-E7E1985B2077', 'Shutdown', true],
  ['2497F4DE-E9FA-4204-80E4-4B75C46419C0', 'Time Synchronization', true],
  ['5CED1297-4598-4915-A5FC-AD21BB4D02A4', 'VSS', true],
];

export function vm(id, name, given = {}) {
  const folder = given.folder ?? `D:\\VMs\\${name}`;
  const {
    folder: _folder,
    secureBoot = 'On',
    spoofing = 'Off',
    template = 'MicrosoftWindows',
    switchId = null,
    vlan = 0,
    disks = [`${folder}\\Virtual Hard Disks\\disk0.vhdx`],
    kvp: items = null,
    security = {},
    ...own
  } = given;
  const generation = own.Generation ?? 2;
  return {
    Id: id,
    Name: name,
    State: 'Off',
    Generation: generation,
    Version: '9.0',
    Path: folder,
    ConfigurationLocation: folder,
    SnapshotFileLocation: folder,
    SmartPagingFilePath: folder,
    AutomaticStartAction: 'StartIfRunning',
    AutomaticStopAction: 'Save',
    CheckpointType: 'Production',
    AutomaticCheckpointsEnabled: false,
    ReplicationMode: 'None',
    IsClustered: false,
    Notes: '',
    OperationalStatus: ['Ok'],
    CreationTime: '2023/03/14T09:12:55Z',
    VirtualMachineType: 'RealizedVirtualMachine',
    ...own,
    Firmware: generation === 2 ? { SecureBoot: secureBoot, SecureBootTemplate: template } : null,
    HardDrives: disks.map((path, index) => ({
      Path: path,
      DiskNumber: null,
      ControllerType: generation === 2 ? 'SCSI' : 'IDE',
      ControllerNumber: 0,
      ControllerLocation: index,
    })),
    NetworkAdapters: [
      {
        Id: `Microsoft:${id.toUpperCase()}\\${id.slice(0, 8).toUpperCase()}-0000-4000-8000-000000000001`,
        Name: 'Network Adapter',
        SwitchId: switchId,
        MacAddressSpoofing: spoofing,
        DhcpGuard: 'Off',
        RouterGuard: 'Off',
        Vlan: vlan,
        MacAddress: macOf(id),
      },
    ],
    Kvp: items,
    vmSecurity: { TpmEnabled: false, Shielded: false, EncryptStateAndVmMigrationTraffic: false, ...security },
    vmIntegrationService: integrationServices.map(([service, label, enabled]) => ({
      Id: `Microsoft:${id.toUpperCase()}\\${service}`,
      Name: label,
      Enabled: enabled,
    })),
    vmDvdDrive: [
      { ControllerNumber: generation === 2 ? 0 : 1, ControllerLocation: generation === 2 ? 1 : 0, DvdMediaType: 'None', Path: null },
    ],
    vmComPort: [1, 2].map((number) => ({
      Id: `Microsoft:${id.toUpperCase()}\\8E3A359F-559A-4B6A-98A9-1690A6100ED7\\${number - 1}`,
      Name: `COM ${number}`,
      Path: null,
    })),
  };
}

/** The VM with network adapters that are none of the legacy kind. */
export const withNewAdapters = (machine) => ({
  ...machine,
  NetworkAdapters: machine.NetworkAdapters.map((adapter) => ({ ...adapter, IsLegacy: false })),
});

/**
 * The boot configuration data of a host that starts Windows with Secure Boot and without developer options.
 * Also what the boot loader passed on.
 */
const bootEntry = '{5b1f6d0a-0c1e-11ee-9d5a-00155d0a1b2c}';
const element = (value) => ({ Element: { kind: 'String', value } });
export const bootRegistry = {
  'HKLM\\SYSTEM\\CurrentControlSet\\Control': {
    SystemStartOptions: { kind: 'String', value: ' NOEXECUTE=OPTOUT  HYPERVISORLAUNCHTYPE=AUTO' },
  },
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecureBoot\\State': { UEFISecureBootEnabled: { kind: 'DWord', value: 1 } },
  'HKLM\\BCD00000000\\Objects\\{9dea862c-5cdd-4e70-acc1-f32b344d4795}\\Elements\\23000003': element(bootEntry),
  [`HKLM\\BCD00000000\\Objects\\${bootEntry}\\Elements\\12000004`]: element('Windows Server'),
};
/** What the hypervisor wrote to the System log at the last start: 3 is the core scheduler, 4 the root scheduler of clients. */
export const schedulerEvent = (at, type = 3) => ({
  log: 'System',
  provider: 'Microsoft-Windows-Hyper-V-Hypervisor',
  id: 2,
  at,
  values: [type],
});

/** The update that Windows installed last. */
export const updateEvent = {
  log: 'Setup',
  provider: 'Microsoft-Windows-Servicing',
  id: 2,
  at: '2026/11/11T03:10:00Z',
  values: ['KB5068787', 5112, 'Installed', '0x0', 'UpdateAgentLCU'],
};

/** Folders and the folder of the disks of a VM. */
export const foldersOf = (machine) => [
  ...new Set([machine.Path, ...machine.HardDrives.map((disk) => disk.Path.slice(0, disk.Path.lastIndexOf('\\')))]),
];

export const tight = (sid) =>
  `D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;FA;;;S-1-5-32-578)(A;OICI;0x1201bf;;;${sid})(A;OICI;0x1201bf;;;${workerCapability})`;
/** What a plain folder of a data volume inherits. */
export const inheritedUsers = (sid) =>
  `D:AI(A;;0x1201bf;;;${sid})(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIID;0x1200a9;;;BU)(A;CIID;LC;;;BU)(A;OICIIOID;GA;;;CO)`;
export const folder = (path, access, audit = null) => ({ path, owner: 'S-1-5-32-544', access, audit });

export const netAdapter = (Name, given = {}) => ({
  Name,
  InterfaceDescription: `${Name} controller`,
  InterfaceGuid: `{0fe1c2d3-0000-4000-8000-${[...Name]
    .reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 0xffffffffffff, 7)
    .toString(16)
    .padStart(12, '0')}}`,
  NdisPhysicalMedium: 14,
  Status: 'Up',
  ...given,
});
export const hostAdapter = (Name, SwitchId, Vlan = 0) => ({ Id: `Microsoft:${SwitchId.toUpperCase()}`, Name, SwitchId, Vlan });
export const share = (Name, Path, given = {}) => ({
  Name,
  ScopeName: '*',
  Path,
  Special: false,
  ContinuouslyAvailable: false,
  FolderEnumerationMode: 'Unrestricted',
  ...given,
});
/** Volumes with NTFS, none of them mounted in a folder, half of them free and protected by BitLocker; no connection to a share. */
export const storage = (...letters) => ({
  volume: letters.map((letter) => ({
    Path: `\\\\?\\Volume{5d2f0000-0000-4000-8000-0000000000${letter.codePointAt(0).toString(16)}}\\`,
    DriveLetter: letter,
    FileSystemLabel: letter === 'C' ? '' : 'Data',
  })),
  partition: letters.map((letter, index) => ({
    DiskNumber: index,
    PartitionNumber: 2,
    AccessPaths: [`${letter}:\\`, `\\\\?\\Volume{5d2f0000-0000-4000-8000-0000000000${letter.codePointAt(0).toString(16)}}\\`],
  })),
  bitLockerVolume: letters.map((letter) => ({ MountPoint: `${letter}:` })),
  smbConnection: [],
});
/** The same, with one more volume, which has no letter and is mounted in a folder. */
export const storageWithMount = (folder, ...letters) => {
  const own = storage(...letters);
  const id = '\\\\?\\Volume{5d2f0000-0000-4000-8000-0000000000f0}\\';
  return {
    ...own,
    volume: [...own.volume, { Path: id, DriveLetter: null, FileSystemLabel: 'Mounted' }],
    partition: [...own.partition, { DiskNumber: letters.length, PartitionNumber: 2, AccessPaths: [`${folder}\\`, id] }],
    bitLockerVolume: [...own.bitLockerVolume, { MountPoint: `${folder}\\` }],
  };
};
/** Their ids follow from their names, so that a world is always the same. */
export const checkpoint = (Name, State, given = {}) => ({
  Id: `c0ffee00-0000-4000-8000-${[...Name]
    .reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 0xffffffffffff, 7)
    .toString(16)
    .padStart(12, '0')}`,
  Name,
  State,
  SnapshotType: 'Standard',
  CreationTime: '2026/06/02T20:00:00Z',
  ...given,
});

export const service = (Name, given = {}) => ({
  Name,
  DisplayName: Name,
  Status: 'Running',
  StartMode: 'Auto',
  DelayedAutoStart: false,
  ...given,
});
export const services = (...more) => [
  ...['vmms', 'vmcompute', 'LanmanServer', 'WinRM', 'TermService', 'mpssvc', 'EventLog', 'Spooler', 'WinDefend'].map((name) =>
    service(name),
  ),
  service('wuauserv', { Status: 'Stopped', StartMode: 'Manual' }),
  ...more,
];

export const systemAccess = (given = {}) => ({
  MinimumPasswordAge: 1,
  MaximumPasswordAge: 42,
  MinimumPasswordLength: 0,
  PasswordComplexity: 1,
  PasswordHistorySize: 24,
  LockoutBadCount: 0,
  NewAdministratorName: '"Administrator"',
  NewGuestName: '"Guest"',
  EnableAdminAccount: 1,
  EnableGuestAccount: 0,
  ...given,
});

export const certificate = (Store, Thumbprint, Subject, given = {}) => ({
  Store,
  Thumbprint,
  Subject,
  Issuer: 'CN=Corp Issuing CA',
  NotAfter: '2028/05/01T00:00:00Z',
  Algorithm: 'RSA',
  Bits: 2048,
  SignatureOid: '1.2.840.113549.1.1.11',
  SelfSigned: false,
  HasPrivateKey: false,
  ...given,
});
