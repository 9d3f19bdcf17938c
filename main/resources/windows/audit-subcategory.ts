import { factAt, resource, setting } from '../../grammar/resource.ts';
import { setOf } from '../../grammar/kinds.ts';
import type { Kind } from '../../grammar/kind.ts';
import type { HostKey, Setting } from '../../grammar/fact.ts';
import { bare, command } from '../../grammar/native-command.ts';
import { auditNames } from '../names/audit-names.ts';
import { parseAuditBackup } from '../formats/auditpol.ts';

type Recorded = 'success' | 'failure';
const recorded = setOf('success, failure, both or none', [['success'], ['success', 'failure'], []], (value) =>
  value.length === 0 ? 'no auditing' : [...value].sort().reverse().join(' and '),
) as unknown as Kind<readonly Recorded[]>;

/** Audit subcategories by GUID; their names are translated. */
export const auditSubcategories = resource({
  name: 'auditSubcategory',
  title: 'Audit subcategories',
  subject: ({ subcategory = '' }) => `Audit subcategory “${auditNames[subcategory] ?? subcategory}”`,
  keyNames: ['subcategory'],
  needs: 'administrator',
  lane: 'policy',
  native: 'auditpol /backup',
  scope: { is: 'addressed' },
  wire: {
    collector: 'auditpol',
    rows: (rows) => {
      const text = rows[0]?.facts['text'];
      if (text?.is !== 'value' || typeof text.value !== 'string') throw new Error(text?.is === 'unread' ? text.why : 'auditpol gave no backup');
      return parseAuditBackup(text.value).map((row) => ({ key: { subcategory: row.subcategory }, facts: { setting: { is: 'value', value: row.setting } } }));
    },
  },
  facts: {
    setting: setting('audited events', recorded, {
      native: (to, { subcategory = '' }) => {
        const word = (name: Recorded): { readonly bare: string } =>
          bare(to.is === 'value' && Array.isArray(to.value) && to.value.includes(name) ? 'enable' : 'disable');
        return command`auditpol.exe /set ${`/subcategory:{${subcategory}}`} /success:${word('success')} /failure:${word('failure')}`;
      },
    }),
  },
});

export const auditSubcategory = (subcategory: string): Setting<readonly Recorded[], HostKey> => factAt(auditSubcategories.setting, { subcategory });
