import { addressed, resource, settingOrNone } from './grammar/resource.ts';
import { sids } from './grammar/kinds.ts';
import type { HostKey, Setting } from './grammar/fact.ts';
import { fromTemplate } from './secedit.ts';
import { list, quoted } from './shown.ts';

/** User rights by their own names (`SeServiceLogonRight`). A right that the export does not list is granted to nobody. */
export const userRights = resource({
  name: 'userRight',
  title: 'User rights',
  keyNames: ['right'],
  needs: 'administrator',
  native: 'secedit /export /areas USER_RIGHTS',
  scope: { is: 'addressed' },
  wire: {
    collector: 'secedit',
    rows: (rows) =>
      fromTemplate(rows, (template) =>
        Object.entries(template.privilegeRights).map(([right, holders]) => ({ key: { right }, facts: { holders: { is: 'value', value: holders } } })),
      ),
  },
  facts: {
    holders: settingOrNone('holders', sids, {
      native: (_to, key, edit) =>
        [
          `secedit /configure /areas USER_RIGHTS, ${quoted(key['right'] ?? '')}:`,
          edit && edit.add.length > 0 ? `add ${list(edit.add)}` : '',
          edit && edit.remove.length > 0 ? `remove ${list(edit.remove)}` : '',
        ]
          .filter((part) => part !== '')
          .join(' '),
    }),
  },
});

export const userRight = (right: `Se${string}`): Setting<readonly string[], HostKey> =>
  addressed(userRights.resource, { right }, 'holders', userRights.resource.facts['holders'] as never);
