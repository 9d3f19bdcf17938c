import { fact, optional, resource } from '../../grammar/resource.ts';
import { flag, instant, text } from '../../grammar/kinds.ts';

/** Local accounts of the host. */
export const localUser = resource({
  name: 'localUser',
  title: 'Local accounts',
  keyNames: ['user'],
  needs: 'none',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'listed',
    module: 'Microsoft.PowerShell.LocalAccounts',
    read: 'Get-LocalUser',
    key: { user: 'SID' },
    one: 'local account',
    many: 'local accounts',
    documented: { 'Get-LocalUser': 'https://learn.microsoft.com/powershell/module/microsoft.powershell.localaccounts/get-localuser' },
    properties: { name: 'Name', enabled: 'Enabled', lastLogon: 'LastLogon', passwordLastSet: 'PasswordLastSet' },
  },
  label: (row) => row.text('name') ?? row.key['user'] ?? 'local account',
  facts: {
    name: fact('name', text('Administrator', 'svc_backup')),
    enabled: fact('enabled', flag),
    lastLogon: optional('last sign-in', instant, { volatile: true }),
    passwordLastSet: optional('password set', instant, { volatile: true }),
  },
});
