import { resource, setting } from '../../grammar/resource.ts';
import { requiredOrNot } from '../../grammar/kinds.ts';
import { command } from '../../grammar/native-command.ts';

/** The SMB client of the host: what it demands of the servers that it opens files on. */
export const smbClient = resource({
  name: 'smbClient',
  title: 'SMB client',
  keyNames: [],
  needs: 'administrator',
  native: 'Get-SmbClientConfiguration',
  scope: { is: 'host' },
  facts: {
    requireSigning: setting('SMB signing', requiredOrNot, { native: (to) => command`Set-SmbClientConfiguration -RequireSecuritySignature ${to} -Force` }),
  },
});
