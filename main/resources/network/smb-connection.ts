import { fact, resource } from '../../grammar/resource.ts';
import { onOff, text } from '../../grammar/kinds.ts';

/** Connections of this host to shares of other computers. Windows ends one that is not used. */
export const smbConnection = resource({
  name: 'smbConnection',
  title: 'SMB connections',
  keyNames: ['server', 'share', 'user', 'credential'],
  needs: 'administrator',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'listed',
    module: 'SmbShare',
    read: 'Get-SmbConnection',
    key: { server: 'ServerName', share: 'ShareName', user: 'UserName', credential: 'Credential' },
    one: 'connection',
    many: 'connections',
    documented: { 'Get-SmbConnection': 'https://learn.microsoft.com/powershell/module/smbshare/get-smbconnection' },
    properties: { dialect: { name: 'Dialect', as: 'text' }, encrypted: 'Encrypted' },
  },
  label: (row) => `\\\\${row.key['server'] ?? ''}\\${row.key['share'] ?? ''}`,
  facts: {
    dialect: fact('SMB dialect', text('3.1.1', '2.1')),
    encrypted: fact('encryption', onOff()),
  },
});
