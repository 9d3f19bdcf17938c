import type { Change } from '../contract/plan.ts';
import { parseAccessList } from '../resources/formats/sddl.ts';
import { isVirtualMachineIdentity, everyone, virtualMachines } from '../resources/well-known-sids.ts';

/** Services that are never stopped, disabled or removed, whatever a control, plan or hand-written request says. */
const neverDisabledServices = new Set(
  [
    'vmms',
    'vmcompute',
    'hvhost',
    'nvspwmi',
    'hns',
    'HgClientService',
    'vmicguestinterface',
    'vmicheartbeat',
    'vmickvpexchange',
    'vmicrdv',
    'vmicshutdown',
    'vmictimesync',
    'vmicvmsession',
    'vmicvss',
    'ClusSvc',
    'MSiSCSI',
    'smphost',
    'StorSvc',
    'VSS',
    'swprv',
    'vds',
    'wbengine',
    'RpcSs',
    'RpcEptMapper',
    'DcomLaunch',
    'LSM',
    'SamSs',
    'KeyIso',
    'VaultSvc',
    'CryptSvc',
    'Netlogon',
    'gpsvc',
    'ProfSvc',
    'EventLog',
    'EventSystem',
    'Winmgmt',
    'PlugPlay',
    'Power',
    'Schedule',
    'W32Time',
    'Dnscache',
    'Dhcp',
    'nsi',
    'NlaSvc',
    'netprofm',
    'iphlpsvc',
    'Wcmsvc',
    'LanmanServer',
    'LanmanWorkstation',
    'BFE',
    'mpssvc',
    'IKEEXT',
    'PolicyAgent',
    'WinRM',
    'TermService',
    'SessionEnv',
    'UmRdpService',
    'sshd',
    'AppIDSvc',
    'WinDefend',
    'WdNisSvc',
    'Sense',
    'MDCoreSvc',
    'wscsvc',
    'SecurityHealthService',
    'TrustedInstaller',
    'wuauserv',
    'UsoSvc',
    'BITS',
    'sppsvc',
    'DPS',
    'WinHttpAutoProxySvc',
    'CertPropSvc',
    'SCardSvr',
    'SCPolicySvc',
    'NetworkATC',
    'NcHostAgent',
    'SlbHostAgent',
    'SCVMMAgent',
    'himds',
    'GCArcService',
    'ExtensionService',
    'DPMRA',
    'mrxsmb10',
  ].map((name) => name.toLowerCase()),
);
const isNeverDisabled = (service: string): boolean => neverDisabledServices.has(service.toLowerCase()) || service.toLowerCase().startsWith('veeam');

const listOf = (state: Change['to']): readonly unknown[] => (state.is === 'value' && Array.isArray(state.value) ? state.value : []);

/** Attack surface reduction rules that cut remote management off when they block. */
const neverBlocked = new Set(['d1e49aac-8f56-4280-b9ba-993a6d77406c', 'e6db77e5-3df2-4cf1-b95a-636979351e5b']);

/** Setters of sets are given the elements alone, so those count besides what the two states say. */
type Transition = Pick<Change, 'address' | 'from' | 'to'> & Partial<Pick<Change, 'edit'>>;
const removedBy = ({ from, to, edit }: Transition): readonly unknown[] => [
  ...listOf(from).filter((each) => !listOf(to).includes(each)),
  ...(edit?.how === 'difference' ? edit.remove : []),
];
const addedBy = ({ from, to, edit }: Transition): readonly unknown[] => [
  ...listOf(to).filter((each) => !listOf(from).includes(each)),
  ...(edit?.how === 'difference' ? edit.add : []),
];

/** The path as Windows would walk it: one kind of separator, no prefix, no detours, no dots and spaces that it drops. */
function plainPath(path: string): string {
  const parts: string[] = [];
  for (const part of path
    .replaceAll('/', '\\')
    .replace(/^\\\\[?.]\\/, '')
    .split('\\')) {
    if (part === '..') parts.splice(Math.max(parts.length - 1, 1));
    else if (part.replace(/[. ]+$/, '') !== '') parts.push(part.replace(/[. ]+$/, ''));
  }
  return parts.join('\\');
}

type Refusal = (change: Transition) => string | undefined;

const userRights: Refusal = (change) => {
  const { address } = change;
  if (address.resource !== 'userRight') return undefined;
  const right = address.key['right'] ?? '';
  if (['SeServiceLogonRight', 'SeCreateSymbolicLinkPrivilege'].includes(right) && removedBy(change).includes(virtualMachines))
    return 'Without this right no virtual machine starts (0x80070569).';
  if (right === 'SeDenyServiceLogonRight' && addedBy(change).some((sid) => sid === virtualMachines || sid === everyone))
    return 'This denial would keep every virtual machine from starting (0x80070569).';
  return undefined;
};

const registryValues: Refusal = ({ address, to }) => {
  if (address.resource !== 'registry') return undefined;
  const path = (address.key['path'] ?? '').toLowerCase();
  const name = (address.key['name'] ?? '').toLowerCase();
  const service = /^hklm\\system\\(?:currentcontrolset|controlset\d+)\\services\\([^\\]+)$/.exec(path)?.[1];
  if (service !== undefined && name === 'start' && isNeverDisabled(service) && (to.is === 'absent' || to.value === 4))
    return `The service ${service} is never disabled.`;
  if (name === 'crashonauditfail' && to.is === 'value' && to.value !== 0) return 'The host would stop when its Security log is full.';
  if (name === 'lsacfgflags' && to.is === 'value' && to.value === 1) return 'The firmware lock of Credential Guard cannot be taken back from here.';
  if (name === 'locked' && path.includes('\\deviceguard') && to.is === 'value' && to.value !== 0)
    return 'The firmware lock of virtualization-based security cannot be taken back from here.';
  return undefined;
};

const services: Refusal = ({ address, to }) => {
  const name = address.key['service'] ?? '';
  if (address.resource !== 'service' || !isNeverDisabled(name)) return undefined;
  return to.is === 'value' && (to.value === 'Disabled' || to.value === 'Stopped') ? `The service ${name} is never stopped or disabled.` : undefined;
};

const folders: Refusal = ({ address, from, to }) => {
  if (address.resource !== 'folder') return undefined;
  const path = plainPath(address.key['path'] ?? '');
  if (/^[A-Za-z]:\\ClusterStorage(\\[^\\]+)?$/i.test(path)) return 'The root of a cluster volume is never changed.';
  if (/^([A-Za-z]:|Volume\{[^\\]*)$/i.test(path)) return 'The root of a volume is never changed: move the machine into a folder of its own first.';
  if (/^[A-Za-z]:\\Windows(\\|$)/i.test(path)) return 'The folder of Windows is never changed: move the machine into a folder of its own first.';
  if (address.property !== 'access') return undefined;
  const entries = (state: Change['to'], types: readonly string[], concerned: (sid: string) => boolean): readonly string[] =>
    state.is === 'value' && typeof state.value === 'string'
      ? parseAccessList(state.value)
          .aces.filter((ace) => types.includes(ace.type) && concerned(ace.sid))
          .map((ace) => `${ace.rights} ${ace.sid}`)
      : [];
  const allowed = (state: Change['to']): readonly string[] => entries(state, ['A', 'XA', 'OA'], isVirtualMachineIdentity);
  const denied = (state: Change['to']): readonly string[] => entries(state, ['D', 'XD', 'OD'], (sid) => sid === everyone || isVirtualMachineIdentity(sid));
  const [kept, before] = [allowed(to), denied(from)];
  return allowed(from).every((entry) => kept.includes(entry)) && denied(to).every((entry) => before.includes(entry))
    ? undefined
    : 'A virtual machine would lose its own files and not start.';
};

const groups: Refusal = (change) => {
  const { address, to } = change;
  if (address.resource !== 'localGroup' || address.key['group'] !== 'S-1-5-32-544') return undefined;
  return listOf(to).every((sid) => removedBy(change).includes(sid)) ? 'The last administrator of the host would be gone.' : undefined;
};

const features: Refusal = ({ address, to }) =>
  address.resource === 'optionalFeature' && /^Microsoft-Hyper-V/i.test(address.key['feature'] ?? '') && to.is === 'value' && to.value === 'Disabled'
    ? 'Hyper-V itself is never removed.'
    : undefined;

const attackSurface: Refusal = ({ address, to }) =>
  address.resource === 'asrRule' && neverBlocked.has((address.key['rule'] ?? '').toLowerCase()) && to.is === 'value' && to.value === 'Block'
    ? 'Blocking it would refuse remote management of the host.'
    : undefined;

/** Why this transition is refused, or undefined. Transitions, not names: adding a right is not removing it. */
export function neverTouch(change: Transition): string | undefined {
  for (const refuse of [userRights, registryValues, services, folders, groups, features, attackSurface]) {
    const reason = refuse(change);
    if (reason !== undefined) return reason;
  }
  return undefined;
}
