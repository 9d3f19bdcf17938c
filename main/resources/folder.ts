import type { Key } from '../contract/address.ts';
import type { Facts } from '../contract/reading.ts';
import { resource, setting, optionalSetting } from './grammar/resource.ts';
import { accessListKind } from './access-list.ts';
import { text } from './grammar/kinds.ts';
import { fact } from './grammar/resource.ts';
import { quoted, shownValue } from './shown.ts';

/** Windows compares paths without case; a trailing separator names the same folder, but `D:\` is not `D:`. */
const canonical = (path: string): string => (/^[A-Za-z]:\\?$/.test(path) ? `${path.slice(0, 2)}\\` : path.replace(/[\\/]+$/, ''));

/** Parent folder of a file. Windows paths, whatever computer this runs on. */
const parent = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('\\'), 0));

const isFile = (path: string): boolean => /^([A-Za-z]:\\|\\\\\?\\)/.test(path);

/**
 * The folders that virtual machines are made of, from the machines' own paths and disks. Paths on SMB shares are left to the
 * file server that holds them; roots of cluster volumes are never touched.
 */
export function vmFolderKeys(facts: Facts): readonly Key[] {
  const found = new Map<string, string>();
  const add = (path: string): void => {
    const folder = canonical(path);
    if (isFile(folder) && folder !== '' && !/^[A-Za-z]:\\ClusterStorage(\\[^\\]+)?$/i.test(folder))
      found.set(folder.toLowerCase(), found.get(folder.toLowerCase()) ?? folder);
  };
  const value = (resourceName: string, property: string, then: (path: string) => void): void => {
    for (const row of facts[resourceName]?.rows ?? []) {
      const state = row.facts[property];
      if (state?.is === 'value' && typeof state.value === 'string') then(state.value);
    }
  };
  for (const property of ['path', 'configurationLocation', 'snapshotFileLocation', 'smartPagingFilePath']) value('vm', property, add);
  value('vmHardDisk', 'path', (path) => {
    add(parent(path));
  });
  return [...found.values()].map((path) => ({ path }));
}

/** Folders of virtual machines with their owner, who may reach them (DACL) and what is recorded (SACL). */
export const folder = resource({
  name: 'folder',
  title: 'Folders of virtual machines',
  keyNames: ['path'],
  needs: 'administrator',
  native: 'Get-Acl (security descriptor)',
  scope: { is: 'derived', from: ['vm', 'vmHardDisk'], keys: vmFolderKeys },
  slow: true,
  wire: { collector: 'fileSecurity', setter: 'fileSecurity' },
  facts: {
    owner: fact('owner', text('S-1-5-32-544', 'S-1-5-18')),
    access: setting('access', accessListKind('D'), {
      native: (to, key) => `set the access section of ${quoted(key['path'] ?? '')} to ${shownValue(to)}`,
    }),
    audit: optionalSetting('auditing', accessListKind('S'), {
      native: (to, key) => `set the audit section of ${quoted(key['path'] ?? '')} to ${to.is === 'value' ? shownValue(to) : 'nothing'}`,
      accepts: () => true,
    }),
  },
});
