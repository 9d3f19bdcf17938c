import { newAce, parseAccessList, printAccessList, withoutAllowFor, allowedSids, type AccessList, type Ace } from './formats/sddl.ts';
import { satisfies } from './grammar/expect.ts';
import { everyone, isBroadPrincipal } from './well-known-sids.ts';
import { folder } from './folder.ts';

/** Full control as a number and as Windows prints it. */
const isFullControl = (rights: string): boolean => rights === 'FA' || rights === 'GA' || /^0x(0*)1f01ff$/i.test(rights) || /^0x0*10000000$/i.test(rights);

const isFullAudit = (ace: Ace): boolean =>
  ace.type === 'AU' &&
  ace.sid === everyone &&
  isFullControl(ace.rights) &&
  ['OI', 'CI', 'SA', 'FA'].every((flag) => ace.flags.includes(flag)) &&
  !ace.flags.includes('IO') &&
  !ace.flags.includes('NP');

const onText =
  <T>(use: (list: AccessList) => T) =>
  (text: string): T =>
    use(parseAccessList(text));

/** Nobody reaches the folder by belonging to nearly everybody. VM accounts and the host's own administrators stay. */
export const noBroadAccess = satisfies(
  folder.access,
  'no broad principal (Everyone, Users, Authenticated Users …) is allowed in',
  onText((list) => !allowedSids(list).some(isBroadPrincipal)),
  (text) => printAccessList(withoutAllowFor(parseAccessList(text), isBroadPrincipal)),
);

/** Every access of anybody is recorded, on the folder and all below it. Other entries stay. */
export const everyAccessAudited = satisfies(
  folder.audit,
  'every access of anybody is recorded, successful or not',
  (value) => typeof value === 'string' && parseAccessList(value).aces.some(isFullAudit),
  (value) => {
    const list: AccessList = typeof value === 'string' ? parseAccessList(value) : { section: 'S', isProtected: false, aces: [] };
    return printAccessList({ ...list, aces: [newAce('AU', ['OI', 'CI', 'SA', 'FA'], 'FA', everyone), ...list.aces] });
  },
);
