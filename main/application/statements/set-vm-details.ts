import type { Profile } from '../../contract/profile.ts';
import type { VmDetail } from '../../contract/vm-detail.ts';
import type { VmDetails } from '../../contract/wizard/vm-view.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { vmDetailsGiven } from '../../engine/judging/vm-role-given.ts';
import type { Application } from '../ports/application.ts';
import { keepProfile, type KnownProfile } from './keep-profile.ts';

/** Notes the role or the owner of VMs. Controls that depend on the role are judged on it; an entry without role and owner is removed. */
export function setVmDetails(application: Application, known: KnownProfile, { vms: wanted, role, owner }: VmDetails): Promise<Profile> {
  const given = vmDetailsGiven(known.profile);
  const onHost = new Map((known.facts['vm']?.rows ?? []).map(({ key }) => [(key['vm'] ?? '').toLowerCase(), key['vm'] ?? '']));
  const ids = new Set(wanted.map((each) => each.toLowerCase()));
  const changed = [...ids].flatMap((id): VmDetail[] => {
    const before = given.get(id);
    const vm = onHost.get(id) ?? before?.vm;
    if (vm === undefined) throw new EngineError('badValue', `The last scan found no VM with the ID ${id}. Nothing was saved. Scan the host again.`);
    const nextRole = role === undefined ? before?.role : (role ?? undefined);
    const nextOwner = owner === undefined ? before?.owner : owner?.trim();
    if (nextRole === undefined && (nextOwner === undefined || nextOwner === '')) return [];
    return [{ vm, ...(nextRole !== undefined && { role: nextRole }), ...(nextOwner !== undefined && nextOwner !== '' && { owner: nextOwner }) }];
  });
  const others = (known.profile.vms ?? []).filter((each) => !ids.has(each.vm.toLowerCase()));
  return keepProfile(application, known, { ...known.profile, vms: [...others, ...changed] });
}
