import type { FactState } from '../../contract/fact-state.ts';
import { isSid } from '../formats/sid-aliases.ts';
import { usualSpelling } from '../formats/user-right-names.ts';
import { factAt, resource, settingOrNone } from '../../grammar/resource.ts';
import { sids } from '../../grammar/kinds.ts';
import type { HostKey, Setting } from '../../grammar/fact.ts';
import { rightNames } from '../names/right-names.ts';
import { fromTemplate } from '../windows/secedit.ts';
import { secedit } from '../../grammar/native-command.ts';

/** Who holds the right, by SID. A name without a SID could be any account, so the right counts as not read. */
function heldBy(right: string, holders: readonly string[]): FactState {
  const named = holders.filter((holder) => !isSid(holder));
  return named.length === 0
    ? { is: 'value', value: holders }
    : {
        is: 'unread',
        why: `The user right “${rightNames[right] ?? right}” is assigned to ${named.map((name) => `“${name}”`).join(', ')}, and no SID of that name was found.`,
      };
}

/** User rights by their own names (`SeServiceLogonRight`). A right that the export does not list is assigned to no account. */
export const userRights = resource({
  name: 'userRight',
  title: 'User rights',
  subject: ({ right = '' }) => `User right “${rightNames[right] ?? right}”`,
  keyNames: ['right'],
  needs: 'administrator',
  lane: 'policy',
  native: 'secedit /export /areas USER_RIGHTS',
  scope: { is: 'addressed' },
  wire: {
    collector: 'secedit',
    rows: (rows) =>
      fromTemplate(rows, 'Privilege Rights', (template) =>
        Object.entries(template.privilegeRights).map(([right, holders]) => ({
          key: { right: usualSpelling(right) },
          facts: { holders: heldBy(right, holders) },
        })),
      ),
  },
  facts: {
    holders: settingOrNone('holders', sids, {
      native: (to, { right = '' }) =>
        secedit(
          'USER_RIGHTS',
          'Privilege Rights',
          `${right} = ${(to.is === 'value' ? (to.value as readonly string[]) : []).map((sid) => `*${sid}`).join(',')}`,
        ),
    }),
  },
});

export const userRight = (right: `Se${string}`): Setting<readonly string[], HostKey> => factAt(userRights.holders, { right });
