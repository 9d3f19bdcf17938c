import { fact, resource, setting } from '../../grammar/resource.ts';
import { flag, onOff, shownAs, text, word } from '../../grammar/kinds.ts';
import { command } from '../../grammar/native-command.ts';

/** Shares of this host. Windows' own (ADMIN$, C$) are special. */
export const smbShare = resource({
  name: 'smbShare',
  title: 'SMB shares',
  keyNames: ['share', 'scope'],
  needs: 'administrator',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'listed',
    module: 'SmbShare',
    read: 'Get-SmbShare',
    write: 'Set-SmbShare',
    writeWith: { Force: true },
    key: { share: 'Name', scope: 'ScopeName' },
    target: { parameter: 'InputObject' },
    spared: 'Special',
    one: 'share',
    many: 'shares',
    documented: { 'Get-SmbShare': 'https://learn.microsoft.com/previous-versions/windows/desktop/smb/msft-smbshare' },
    properties: {
      path: 'Path',
      special: 'Special',
      continuouslyAvailable: 'ContinuouslyAvailable',
      encryptData: 'EncryptData',
      folderEnumerationMode: { name: 'FolderEnumerationMode', as: 'text' },
    },
  },
  label: (row) => row.key['share'] ?? '',
  facts: {
    path: fact('folder', text('D:\\VMs', 'D:\\Data')),
    special: fact('administrative share of Windows', flag),
    continuouslyAvailable: fact('continuously available', flag),
    encryptData: fact('encryption', onOff()),
    folderEnumerationMode: setting(
      'folder enumeration',
      shownAs(word('AccessBased', 'Unrestricted'), { AccessBased: 'access-based', Unrestricted: 'unrestricted' }),
      {
        native: (to, { share = '', scope = '' }) =>
          command`Get-SmbShare | Where-Object -FilterScript { $_.Name -eq ${share} -and $_.ScopeName -eq ${scope} } | Set-SmbShare -FolderEnumerationMode ${to} -Force`,
      },
    ),
  },
});
