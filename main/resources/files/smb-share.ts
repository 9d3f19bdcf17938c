import { fact, resource, setting } from '../../grammar/resource.ts';
import { flag, onOff, shownAs, text, word } from '../../grammar/kinds.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { command } from '../../grammar/native-command.ts';

/** The share that the cluster service makes over all cluster volumes of the node. */
const isOfCluster = (row: WireRow): boolean => {
  const path = row.facts['path'];
  return (
    /^ClusterStorage\$$/i.test(row.key['share'] ?? '') &&
    path?.is === 'value' &&
    typeof path.value === 'string' &&
    /^[A-Z]:\\ClusterStorage\\?$/i.test(path.value)
  );
};

/** Shares of this host. Windows' own (ADMIN$, C$, ClusterStorage$) are special, also where Windows does not say so of the cluster's. */
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
    readOne: { Name: 'share', ScopeName: 'scope' },
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
  wire: { rows: (rows) => rows.map((row) => (isOfCluster(row) ? { ...row, facts: { ...row.facts, special: { is: 'value', value: true } } } : row)) },
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
