import { fact, resource } from '../../grammar/resource.ts';
import { shownAs, text } from '../../grammar/kinds.ts';

/** Connections of this host to iSCSI storage. */
export const iscsiSession = resource({
  name: 'iscsiSession',
  title: 'iSCSI sessions',
  keyNames: ['session'],
  needs: 'administrator',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'listed',
    module: 'Iscsi',
    read: 'Get-IscsiSession',
    key: { session: 'SessionIdentifier' },
    one: 'iSCSI session',
    many: 'iSCSI sessions',
    documented: { 'Get-IscsiSession': 'https://learn.microsoft.com/previous-versions/windows/desktop/iscsidisc/msft-iscsisession' },
    properties: { target: 'TargetNodeAddress', authentication: 'AuthenticationType' },
  },
  label: (row) => `${row.text('target') ?? 'iSCSI target'} (session ${row.key['session'] ?? 'unknown'})`,
  facts: {
    target: fact('target', text('iqn.1991-05.com.example:nas01-vms', 'iqn.1991-05.com.example:nas01-csv')),
    authentication: fact('authentication', shownAs(text('MUTUALCHAP', 'ONEWAYCHAP', 'NONE'), { MUTUALCHAP: 'mutual CHAP', ONEWAYCHAP: 'CHAP', NONE: 'none' })),
  },
});
