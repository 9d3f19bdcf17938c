import type { Facts } from '../../contract/reading.ts';
import { principal } from '../../grammar/principal.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { sharedDirectory } from '../../resources/files/shared-directory.ts';
import { guest } from '../../resources/hyper-v/guest/guest.ts';
import { machineAdministrators } from '../../resources/hyper-v/host/machine-administrators.ts';
import { vm } from '../../resources/hyper-v/vm.ts';
import { localGroups } from '../../resources/identity/local-group.ts';
import { administrators, hyperVAdministratorsSid } from '../../resources/names/well-known-sids.ts';
import { machine } from '../../resources/windows/machine.ts';
import { counted } from '../../words/counted.ts';
import type { MapDraft } from './map-draft.ts';
import { whyUnread } from './why-unread.ts';

/** Both groups that control every VM, and the domains whose administrators control host and guests. */
export function mapAdministration(draft: MapDraft, facts: Facts, host: string): void {
  for (const sid of [administrators, hyperVAdministratorsSid]) mapGroup(draft, facts, host, sid);
  mapHostDomain(draft, facts, host);
  mapGuestDomains(draft, facts);
}

function mapGroup(draft: MapDraft, facts: Facts, host: string, sid: string): void {
  const row = rowsIn(facts, localGroups).find((each) => each.part('group') === sid);
  const members = row?.list('members');
  const note = members ? counted(members.length, 'member', 'members') : 'members could not be read';
  const group = draft.node('group', { group: sid }, principal(sid), { note });
  const unread = row ? whyUnread(row.state('members')) : 'The members of the group were not read.';
  const edge = draft.edge('administration', group, host, { note: 'Controls the host and every VM', unread });
  draft.carries(edge, localGroups.resource.name, { group: sid });
  draft.carries(edge, machineAdministrators.resource.name, {});
}

function mapHostDomain(draft: MapDraft, facts: Facts, host: string): void {
  const [own] = rowsIn(facts, machine);
  const joined = own?.state('domainJoined') ?? { is: 'notAsked' as const };
  const unread = whyUnread(joined) ?? (joined.is === 'value' && joined.value === true && own ? whyUnread(own.state('domain')) : undefined);
  if (unread !== undefined) {
    const unknown = draft.node('unread', { of: 'domain' }, 'Domain of the host', { note: 'could not be read' });
    draft.edge('administration', unknown, host, { note: 'Domain of the host', unread });
    return;
  }
  const domain = own?.text('domain');
  if (joined.is !== 'value' || joined.value !== true || domain === undefined) return;
  const edge = draft.edge('administration', domainNode(draft, domain), host, { note: 'Domain of the host' });
  draft.carries(edge, sharedDirectory.resource.name, {});
}

const domainNode = (draft: MapDraft, domain: string): string => draft.node('domain', { domain: domain.toLowerCase() }, domain, { note: 'AD domain' });

function mapGuestDomains(draft: MapDraft, facts: Facts): void {
  const shared = new Set(rowsIn(facts, sharedDirectory).flatMap((row) => row.list('guests') ?? []));
  const guests = new Map(rowsIn(facts, guest).map((row) => [row.part('vm'), row]));
  let unknown = 0;
  for (const own of rowsIn(facts, vm)) {
    const id = own.part('vm');
    const domain = guests.get(id)?.text('directory');
    const node = draft.find('vm', { vm: id });
    if (domain === undefined || node === undefined) unknown += 1;
    if (domain === undefined || domain === '' || node === undefined) continue;
    const edge = draft.edge('administration', domainNode(draft, domain), node, { note: 'Domain of the guest' });
    if (shared.has(guests.get(id)?.text('vmName') ?? id)) draft.carries(edge, sharedDirectory.resource.name, {});
  }
  if (unknown > 0) draft.unread.push(`The domain is not known for ${counted(unknown, 'VM', 'VMs')}. A VM that is off does not report its domain.`);
}
