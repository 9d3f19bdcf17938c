import { fact, optional, resource } from '../../grammar/resource.ts';
import { flag, text } from '../../grammar/kinds.ts';

/** BitLocker Drive Encryption of each volume. The key protectors hold recovery passwords: they are not read. */
export const bitLockerVolume = resource({
  name: 'bitLockerVolume',
  title: 'BitLocker volumes',
  keyNames: ['mountPoint'],
  needs: 'administrator',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'listed',
    module: 'BitLocker',
    read: 'Get-BitLockerVolume',
    key: { mountPoint: 'MountPoint' },
    one: 'volume',
    many: 'volumes',
    documented: { 'Get-BitLockerVolume': 'https://learn.microsoft.com/powershell/module/bitlocker/get-bitlockervolume' },
    properties: {
      protection: { name: 'ProtectionStatus', as: 'text' },
      status: { name: 'VolumeStatus', as: 'text' },
      method: { name: 'EncryptionMethod', as: 'text' },
      autoUnlock: 'AutoUnlockEnabled',
    },
  },
  facts: {
    protection: fact('BitLocker protection', text('On', 'Off')),
    status: fact('encryption status', text('FullyEncrypted', 'FullyDecrypted')),
    method: fact('encryption method', text('XtsAes256', 'None')),
    autoUnlock: optional('automatic unlock', flag),
  },
});
