/**
 * How policy reaches each subject that controls read besides registry values (policy-twins.ts). `merged`: the reading
 * itself gives what is in force. `same`: Group Policy writes the place that is read. `none`: Windows has no policy for it.
 * `derived`: made of other facts.
 */
export interface PolicyStore {
  readonly reading: 'merged' | 'same' | 'none' | 'derived';
  /** Why, and for `merged` the text in declaration or collector that makes it so. */
  readonly because: string;
  readonly by?: string;
}

const merged = (because: string, by: string): PolicyStore => ({ reading: 'merged', because, by });
const same = (because: string): PolicyStore => ({ reading: 'same', because });
const none = (because: string): PolicyStore => ({ reading: 'none', because });

const hyperV = none('Hyper-V has no administrative template for it.');
const derived: PolicyStore = { reading: 'derived', because: 'It is computed from other facts of this list.' };
const description = none('It describes the host; nothing sets it.');

export const policyStores: Readonly<Record<string, PolicyStore>> = {
  firewallProfile: merged('The active store is the sum of all policies.', "PolicyStore: 'ActiveStore'"),
  firewallRule: merged('The active store is the sum of all policies.', 'Get-NetFirewallRule -PolicyStore ActiveStore'),
  appLocker: merged('The effective policy is the sum of all policies.', 'Get-AppLockerPolicy -Effective'),
  defender: merged('Status and preferences of Defender hold what applies after policy; what runs is asked first.', 'Get-MpComputerStatus'),
  asrRule: merged('The preferences of Defender hold the rules that apply after policy.', 'Get-MpPreference'),
  deviceGuard: merged('Win32_DeviceGuard tells what runs; its registry values are in the table of twins.', 'Win32_DeviceGuard'),
  remoteDesktop: merged('Win32_TSGeneralSetting takes Group Policy into account and names the source.', 'Win32_TSGeneralSetting'),
  networkLevelAuthentication: derived,
  policySetting: merged('It is the resultant set of policies itself.', 'RSOP_RegistryPolicySetting'),

  accountPolicy: same('A security policy writes the database of local accounts that is exported.'),
  userRight: same('A security policy writes the rights of the local security authority that are exported.'),
  auditSubcategory: same('An audit policy writes the subcategories that auditpol lists.'),
  localGroup: same('Restricted groups and group preferences write the members themselves.'),
  service: same('Policies and preferences write the start type of the service itself.'),
  folder: same('A file system policy writes the access list and audit list themselves.'),
  smbServer: same('The security options “Microsoft network server” and the MS Security Guide template write the values that the cmdlet reads.'),
  smbClient: same('The security options “Microsoft network client” write the value that the cmdlet reads.'),
  certificate: same('Certificates that a policy installs are listed in the stores of the computer with the others.'),
  computerAccount: same('It stands in the directory, which has one place for it.'),

  optionalFeature: none('A policy turns no feature of Windows on or off.'),
  netAdapter: none('A policy turns no network adapter on or off.'),
  smbShare: none('A policy sets no encryption and no access of a share that is there.'),
  session: description,
  machine: description,
  account: description,
  accountName: description,
  vm: hyperV,
  vmFirmware: hyperV,
  vmHardDisk: hyperV,
  vmHost: hyperV,
  vmNetworkAdapter: hyperV,
  vmSnapshot: hyperV,
  vmSwitch: hyperV,
  hostNetworkAdapter: hyperV,
  guest: derived,
  guestItems: hyperV,
  vmSmbStorage: derived,
  machineAdministrators: derived,
  machinePlacement: derived,
  managementNeighbours: derived,
  certificateStanding: derived,
  sharedDirectory: derived,
  wayIn: derived,
};
