import type { Address } from '../../contract/address.ts';
import type { Owner } from '../../contract/owner.ts';
import type { Facts, Row } from '../../contract/reading.ts';
import { textOf } from '../../contract/fact-state.ts';
import { factRow } from './read-fact.ts';

/** Under which names Group Policy would list this setting. */
interface PolicyKey {
  readonly kind: 'Registry' | 'UserRight' | 'SecurityNumeric' | 'SecurityBoolean' | 'Group' | 'Service' | 'File';
  readonly names: readonly string[];
}

const smb = (service: string, name: string): PolicyKey => ({
  kind: 'Registry',
  names: [`HKLM\\SYSTEM\\CurrentControlSet\\Services\\${service}\\Parameters\\${name}`],
});
const policies = 'HKLM\\SOFTWARE\\Policies\\Microsoft';
/** What each profile of the firewall is called in the registry. */
const profiles: Readonly<Record<string, string>> = { Domain: 'DomainProfile', Private: 'StandardProfile', Public: 'PublicProfile' };
const firewallValues: Readonly<Record<string, string>> = { local: 'EnableFirewall', localInboundAction: 'DefaultInboundAction' };

/** The folder and those above it: a policy sets a folder with everything below it. */
const upwards = (path: string): readonly string[] => {
  const parts = path.replace(/\\+$/, '').split('\\');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('\\'));
};

function policyKey({ resource, key, property }: Address): PolicyKey | undefined {
  switch (`${resource}.${property}`) {
    case 'accountPolicy.minimumPasswordLength':
      return { kind: 'SecurityNumeric', names: ['MinimumPasswordLength'] };
    case 'accountPolicy.guestAccountEnabled':
      return { kind: 'SecurityBoolean', names: ['EnableGuestAccount'] };
    case 'service.startType':
      return { kind: 'Service', names: [key['service'] ?? ''] };
    case 'smbServer.requireSigning':
      return smb('LanManServer', 'RequireSecuritySignature');
    case 'smbServer.smb1':
      return smb('LanManServer', 'SMB1');
    case 'smbClient.requireSigning':
      return smb('LanmanWorkstation', 'RequireSecuritySignature');
    case 'asrRule.action':
      return { kind: 'Registry', names: [`${policies}\\Windows Defender\\Windows Defender Exploit Guard\\ASR\\Rules\\${key['rule'] ?? ''}`] };
    case 'defender.monitoringDisabled':
      return { kind: 'Registry', names: [`${policies}\\Windows Defender\\Real-Time Protection\\DisableRealtimeMonitoring`] };
    case 'firewallProfile.local':
    case 'firewallProfile.localInboundAction':
      return { kind: 'Registry', names: [`${policies}\\WindowsFirewall\\${profiles[key['profile'] ?? ''] ?? ''}\\${firewallValues[property] ?? ''}`] };
    case 'registry.value':
      return { kind: 'Registry', names: [`${key['path'] ?? ''}\\${key['name'] ?? ''}`] };
    case 'userRight.holders':
      return { kind: 'UserRight', names: [key['right'] ?? ''] };
    case 'localGroup.members':
      return { kind: 'Group', names: [key['group'] ?? ''] };
    case 'folder.access':
    case 'folder.audit':
      return { kind: 'File', names: upwards(key['path'] ?? '') };
    default:
      return undefined;
  }
}

/** Who keeps this setting in place besides us: what its row says, or Group Policy's own list. */
export function ownerOf(address: Address, facts: Facts): Owner | undefined {
  const reading = facts[address.resource];
  const own = reading && factRow(reading, address.key)?.owner;
  if (own) return own;
  const key = policyKey(address);
  const row = key && winnerIn(facts, key);
  if (!row) return undefined;
  const [id, name] = [textOf(row.facts['gpoId']), textOf(row.facts['gpoName'])];
  return { kind: 'groupPolicy', name: name ?? id ?? 'unnamed', ...(id !== undefined && { id }) };
}

/** The row of Group Policy that is in force. One whose place in the order could not be read counts as in force. */
function winnerIn(facts: Facts, { kind, names }: PolicyKey): Row | undefined {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return facts['policySetting']?.rows.find((each) => {
    const winner = each.facts['winner'];
    return each.key['kind'] === kind && wanted.has(each.key['name']?.toLowerCase() ?? '') && !(winner?.is === 'value' && winner.value === false);
  });
}

/** Why it is unknown whether Group Policy sets this value; undefined where it is known, or where no policy can set it. */
export function whyOwnerUnknown(address: Address, facts: Facts): string | undefined {
  if (ownerOf(address, facts)) return undefined;
  if (address.resource === 'auditSubcategory') {
    const joined = facts['machine']?.rows[0]?.facts['domainJoined'];
    return joined?.is === 'value' && joined.value === false ? undefined : 'Windows does not list audit subcategories in the results of Group Policy.';
  }
  if (!policyKey(address)) return undefined;
  const reading = facts['policySetting'];
  if (!reading) return 'The results of Group Policy were not read.';
  return reading.complete ? undefined : (reading.problem?.why ?? 'The results of Group Policy were not read completely.');
}
