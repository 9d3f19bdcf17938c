import { fullControl, holdsAll, maskOf } from '../formats/access-mask.ts';
import { newAce, parseAccessList, printAccessList, protectedCopy, withoutAllowFor, allowedSids, type AccessList, type Ace } from '../formats/sddl.ts';
import { satisfies } from '../../grammar/expect.ts';
import { everyone, isBroadPrincipal } from '../names/well-known-sids.ts';
import { folder } from './folder.ts';

/** Whether a list records every success, or every failure, on the folder itself, on folders below and on files: one entry or several. */
function recordsAll(list: AccessList, outcome: 'SA' | 'FA'): boolean {
  const audited = list.aces.filter((ace) => ace.type === 'AU' && ace.sid === everyone && ace.flags.includes(outcome));
  const scopes: readonly ((ace: Ace) => boolean)[] = [
    (ace) => !ace.flags.includes('IO'),
    (ace) => ace.flags.includes('CI') && !ace.flags.includes('NP'),
    (ace) => ace.flags.includes('OI') && !ace.flags.includes('NP'),
  ];
  return scopes.every((applies) =>
    holdsAll(
      audited.filter(applies).reduce((sum, ace) => (sum | (maskOf(ace.rights) ?? 0)) >>> 0, 0),
      fullControl,
    ),
  );
}

const recordsEveryAccess = (list: AccessList): boolean => recordsAll(list, 'SA') && recordsAll(list, 'FA');

const onText =
  <T>(use: (list: AccessList) => T) =>
  (text: string): T =>
    use(parseAccessList(text));

/** No broad group has access to the folder. VM accounts and administrators of the host keep theirs. */
export const noBroadAccess = satisfies(
  folder.access,
  'no broad group (Everyone, Users, Authenticated Users …) has access',
  onText((list) => !allowedSids(list).some(isBroadPrincipal)),
  (text) => printAccessList(withoutAllowFor(parseAccessList(text), isBroadPrincipal)),
);

/** The folder has a list of its own: what it inherits becomes its own entries, so that no account loses access. */
export const ownPermissions = satisfies(
  folder.access,
  'the folder does not inherit permissions',
  onText((list) => list.isProtected),
  (text) => printAccessList(protectedCopy(parseAccessList(text))),
);

/** All access is audited, on the folder and everything below it. Other entries stay. */
export const everyAccessAudited = satisfies(
  folder.audit,
  'all access by Everyone is audited, success and failure',
  (value) => typeof value === 'string' && recordsEveryAccess(parseAccessList(value)),
  (value) => {
    const list: AccessList = typeof value === 'string' ? parseAccessList(value) : { section: 'S', isProtected: false, aces: [] };
    return printAccessList({ ...list, aces: [newAce('AU', ['OI', 'CI', 'SA', 'FA'], 'FA', everyone), ...list.aces] });
  },
);
