import { fact, resource, setting } from '../../grammar/resource.ts';
import { flag, onOff, requiredOrNot } from '../../grammar/kinds.ts';

/** The file server of the host. */
export const smbServer = resource({
  name: 'smbServer',
  title: 'SMB server',
  keyNames: [],
  needs: 'administrator',
  scope: { is: 'host' },
  cmdlets: {
    each: 'host',
    module: 'SmbShare',
    read: 'Get-SmbServerConfiguration',
    write: 'Set-SmbServerConfiguration',
    writeWith: { Force: true },
    key: {},
    one: 'SMB server',
    documented: { 'Get-SmbServerConfiguration': 'https://learn.microsoft.com/previous-versions/windows/desktop/smb/msft-smbserverconfiguration' },
    properties: { smb1: 'EnableSMB1Protocol', requireSigning: 'RequireSecuritySignature', encryptData: 'EncryptData' },
  },
  facts: {
    smb1: setting('SMB 1.0', onOff(), { takesEffect: 'now' }),
    requireSigning: setting('SMB signing', requiredOrNot),
    encryptData: fact('encrypt data', flag),
  },
});
