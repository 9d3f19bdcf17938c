import { fact, resource, setting } from '../../grammar/resource.ts';
import { flag, onOff, requiredOrNot } from '../../grammar/kinds.ts';
import { command } from '../../grammar/native-command.ts';

/** The file server of the host. */
export const smbServer = resource({
  name: 'smbServer',
  title: 'SMB server',
  keyNames: [],
  needs: 'administrator',
  native: 'Get-SmbServerConfiguration',
  scope: { is: 'host' },
  facts: {
    smb1: setting('SMB 1.0', onOff(), {
      native: (to) => command`Set-SmbServerConfiguration -EnableSMB1Protocol ${to} -Force`,
      takesEffect: 'now',
    }),
    requireSigning: setting('SMB signing', requiredOrNot, { native: (to) => command`Set-SmbServerConfiguration -RequireSecuritySignature ${to} -Force` }),
    encryptData: fact('encrypt data', flag),
  },
});
