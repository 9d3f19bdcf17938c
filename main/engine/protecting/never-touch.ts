import type { Change } from '../../contract/plan.ts';
import type { Json } from '../../contract/json.ts';
import { maskOf } from '../../resources/formats/access-mask.ts';
import { parseAccessList } from '../../resources/formats/sddl.ts';
import { neverTouchList as list } from './never-touch-list.ts';
import { refuseFolder } from './refuse-folder.ts';

const lower = (text: string): string => text.toLowerCase();
const services = new Set(list.services.map(lower));
const isNeverDisabled = (service: string): boolean => services.has(lower(service)) || list.servicePrefixes.some((prefix) => lower(service).startsWith(prefix));

const listOf = (state: Change['to']): readonly unknown[] => (state.is === 'value' && Array.isArray(state.value) ? state.value : []);

/** Setters of sets are given the elements alone, so those count besides what the two states say. */
export type Transition = Pick<Change, 'address' | 'from' | 'to'> & Partial<Pick<Change, 'edit'>>;
const removedBy = ({ from, to, edit }: Transition): readonly unknown[] => [
  ...listOf(from).filter((each) => !listOf(to).includes(each)),
  ...(edit?.how === 'difference' ? edit.remove : []),
];
const addedBy = ({ from, to, edit }: Transition): readonly unknown[] => [
  ...listOf(to).filter((each) => !listOf(from).includes(each)),
  ...(edit?.how === 'difference' ? edit.add : []),
];

type Refusal = (change: Transition) => string | undefined;

const userRights: Refusal = (change) => {
  const { address } = change;
  if (address.resource !== 'userRight') return undefined;
  const among = (sids: readonly string[], all: readonly unknown[]): boolean => all.some((sid) => typeof sid === 'string' && sids.includes(sid));
  return list.userRights.find(
    (rule) =>
      rule.rights.some((right) => lower(right) === lower(address.key['right'] ?? '')) &&
      ('keeps' in rule ? among(rule.keeps, removedBy(change)) : among(rule.bars, addedBy(change))),
  )?.why;
};

const registryValues: Refusal = ({ address, to }) => {
  if (address.resource !== 'registry') return undefined;
  const path = lower(address.key['path'] ?? '');
  const name = lower(address.key['name'] ?? '');
  const service = /^hklm\\system\\(?:currentcontrolset|controlset\d+)\\services\\([^\\]+)$/.exec(path)?.[1];
  if (service !== undefined && name === 'start' && isNeverDisabled(service) && (to.is === 'absent' || to.value === 4))
    return `The service ${service} is never disabled.`;
  if (to.is === 'absent') return undefined;
  const isOneOf = (values: readonly Json[]): boolean => values.includes(to.value);
  return list.registryValues.find(
    (rule) =>
      lower(rule.name) === name && (!('below' in rule) || path.includes(lower(rule.below))) && ('only' in rule ? !isOneOf(rule.only) : isOneOf(rule.not)),
  )?.why;
};

const serviceStates: Refusal = ({ address, to }) => {
  const name = address.key['service'] ?? '';
  if (address.resource !== 'service' || !isNeverDisabled(name)) return undefined;
  return to.is === 'value' && (to.value === 'Disabled' || to.value === 'Stopped') ? `The service ${name} is never stopped or disabled.` : undefined;
};

const isMachine = (sid: string): boolean => list.virtualMachinePrefixes.some((prefix) => sid.startsWith(prefix));

const folders: Refusal = ({ address, from, to }) => {
  if (address.resource !== 'folder') return undefined;
  const refused = refuseFolder(address.key['path'] ?? '');
  if (refused !== undefined || address.property !== 'access') return refused;
  const entries = (state: Change['to'], types: readonly string[], isOf: (sid: string) => boolean): readonly string[] =>
    state.is === 'value' && typeof state.value === 'string'
      ? parseAccessList(state.value)
          .aces.filter((ace) => types.includes(ace.type) && isOf(ace.sid))
          .map((ace) => `${String(maskOf(ace.rights) ?? ace.rights)} ${ace.sid}`)
      : [];
  const allowed = (state: Change['to']): readonly string[] => entries(state, ['A', 'XA', 'OA'], isMachine);
  const denied = (state: Change['to']): readonly string[] => entries(state, ['D', 'XD', 'OD'], (sid) => sid === list.everyone || isMachine(sid));
  const [kept, before] = [allowed(to), denied(from)];
  return allowed(from).every((entry) => kept.includes(entry)) && denied(to).every((entry) => before.includes(entry)) ? undefined : list.losesFiles;
};

const accesses: readonly Json[] = ['None', 'Read', 'ReadWrite'];
const accessRank = (state: Change['to'], otherwise: number): number => {
  const rank = state.is === 'value' ? accesses.indexOf(state.value) : -1;
  return rank < 0 ? otherwise : rank;
};
/** What a VM had, where that is not known, is the most; what it would get, the least. */
const diskFiles: Refusal = ({ address, from, to }) =>
  address.resource === 'vmDiskFile' && address.property === 'vmAccess' && accessRank(to, 0) < accessRank(from, accesses.length - 1)
    ? list.losesFiles
    : undefined;

const groups: Refusal = (change) => {
  const { address, to } = change;
  if (address.resource !== 'localGroup' || address.key['group'] !== list.lastAdministrator.group) return undefined;
  return listOf(to).every((sid) => removedBy(change).includes(sid)) ? list.lastAdministrator.why : undefined;
};

const features: Refusal = ({ address, to }) =>
  address.resource === 'optionalFeature' && to.is === 'value' && to.value === 'Disabled'
    ? list.featurePrefixes.find(({ prefix }) => lower(address.key['feature'] ?? '').startsWith(lower(prefix)))?.why
    : undefined;

const attackSurface: Refusal = ({ address, to }) =>
  address.resource === 'asrRule' && list.asrRules.some((rule) => rule === lower(address.key['rule'] ?? '')) && to.is === 'value' && to.value === 'Block'
    ? list.asrBlocked
    : undefined;

/** Why this transition is refused, or undefined. Transitions, not names: adding a right is not removing it. */
export function neverTouch(change: Transition): string | undefined {
  for (const refuse of [userRights, registryValues, serviceStates, folders, diskFiles, groups, features, attackSurface]) {
    const reason = refuse(change);
    if (reason !== undefined) return reason;
  }
  return undefined;
}
