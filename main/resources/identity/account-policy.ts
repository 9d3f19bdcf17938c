import type { FactState } from '../../contract/fact-state.ts';
import { resource, setting, fact } from '../../grammar/resource.ts';
import { integer } from '../../grammar/kinds.ts';
import { fromTemplate } from '../windows/secedit.ts';
import { secedit, shownValue } from '../../grammar/native-command.ts';

/** Password and lockout settings of the host's own accounts. Domain accounts follow the domain's. */
export const accountPolicy = resource({
  name: 'accountPolicy',
  title: 'Password and account lockout policy',
  keyNames: [],
  needs: 'administrator',
  lane: 'policy',
  native: 'secedit /export /areas SECURITYPOLICY',
  scope: { is: 'host' },
  wire: {
    collector: 'secedit',
    rows: (rows) =>
      fromTemplate(rows, 'System Access', ({ systemAccess }) => {
        const all = new Map(Object.entries(systemAccess).map(([key, value]) => [key.toLowerCase(), value]));
        const number = (key: string): FactState => {
          const text = all.get(key.toLowerCase());
          if (text === undefined) return { is: 'absent' };
          return /^-?\d+$/.test(text)
            ? { is: 'value', value: Number(text) }
            : { is: 'unread', why: `Windows says “${text}” for ${key}, which is not a number.` };
        };
        return [
          {
            key: {},
            facts: {
              minimumPasswordLength: number('MinimumPasswordLength'),
              lockoutBadCount: number('LockoutBadCount'),
              guestAccountEnabled: number('EnableGuestAccount'),
            },
          },
        ];
      }),
  },
  facts: {
    minimumPasswordLength: setting('minimum password length', integer(7, 14, 20), {
      native: (to) => secedit('SECURITYPOLICY', 'System Access', `MinimumPasswordLength = ${shownValue(to)}`),
    }),
    guestAccountEnabled: setting(
      'Guest account status',
      { ...integer(0, 1), show: (value) => (value === 0 ? 'disabled' : 'enabled') },
      {
        native: (to) => secedit('SECURITYPOLICY', 'System Access', `EnableGuestAccount = ${shownValue(to)}`),
      },
    ),
    lockoutBadCount: fact('account lockout threshold', integer(0, 5)),
  },
});
