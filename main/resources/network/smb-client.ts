import { resource, setting } from '../../grammar/resource.ts';
import { requiredOrNot } from '../../grammar/kinds.ts';

/** The SMB client of the host: what it demands of the servers that it opens files on. */
export const smbClient = resource({
  name: 'smbClient',
  title: 'SMB client',
  keyNames: [],
  needs: 'administrator',
  scope: { is: 'host' },
  cmdlets: {
    each: 'host',
    module: 'SmbShare',
    read: 'Get-SmbClientConfiguration',
    write: 'Set-SmbClientConfiguration',
    writeWith: { Force: true },
    key: {},
    one: 'SMB client',
    documented: { 'Get-SmbClientConfiguration': 'https://learn.microsoft.com/previous-versions/windows/desktop/smb/msft-smbclientconfiguration' },
    properties: { requireSigning: 'RequireSecuritySignature' },
  },
  facts: {
    requireSigning: setting('SMB signing', requiredOrNot),
  },
});
