import { textOf } from '../../contract/fact-state.ts';
import { command } from '../../grammar/native-command.ts';
import { instant, integer, shownAs, word } from '../../grammar/kinds.ts';
import { fact, resource, setting } from '../../grammar/resource.ts';
import { virtualMachineSid } from '../names/well-known-sids.ts';
import { diskFileKeys, diskFilesLeftOut } from './disk-file-keys.ts';

const words = { ReadWrite: 'read and write', Read: 'read only', None: 'no access' };
const rights = { ReadWrite: '(R,W)', Read: '(R)' };

/** The file of each virtual disk, and the access of the VM that uses it. Without access, the VM does not start (0x80070005). */
export const vmDiskFile = resource({
  name: 'vmDiskFile',
  title: 'Files of virtual disks',
  keyNames: ['vm', 'path'],
  needs: 'administrator',
  lane: 'files',
  native: 'Get-Item, Get-Acl',
  scope: { is: 'derived', from: ['vmHardDisk'], keys: diskFileKeys, leftOut: diskFilesLeftOut },
  slow: true,
  label: (row) => row.key['path'] ?? '',
  facts: {
    size: fact('size in bytes', integer(21_474_836_480, 137_438_953_472)),
    lastWriteAt: fact('last write', instant),
    vmAccess: setting('access of the VM', shownAs(word('ReadWrite', 'Read', 'None'), words), {
      native: (to, { vm = '', path = '' }) => {
        const account = `*${virtualMachineSid(vm)}`;
        const given = to.is === 'value' ? rights[(textOf(to) ?? '') as keyof typeof rights] : undefined;
        return given === undefined ? command`icacls.exe ${path} /remove:g ${account}` : command`icacls.exe ${path} /grant:r ${`${account}:${given}`}`;
      },
    }),
  },
});
