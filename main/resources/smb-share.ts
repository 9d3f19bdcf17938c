import { fact, resource, setting } from './grammar/resource.ts';
import { flag, text, word } from './grammar/kinds.ts';
import { quoted, shownValue } from './shown.ts';

/** Shares of this host. Windows' own (ADMIN$, C$) are special. */
export const smbShare = resource({
  name: 'smbShare',
  title: 'Shares',
  keyNames: ['share', 'scope'],
  needs: 'administrator',
  native: 'Get-SmbShare',
  scope: { is: 'enumerated' },
  label: (row) => row.key['share'] ?? '',
  facts: {
    path: fact('folder', text('D:\\VMs', 'D:\\Data')),
    special: fact('one of Windows’ own', flag),
    continuouslyAvailable: fact('continuously available', flag),
    folderEnumerationMode: setting('what people see', word('AccessBased', 'Unrestricted'), {
      native: (to, key) => `Set-SmbShare -Name ${quoted(key['share'] ?? '')} -FolderEnumerationMode ${shownValue(to)}`,
    }),
  },
});
