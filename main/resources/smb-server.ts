import { fact, resource, setting } from './grammar/resource.ts';
import { flag } from './grammar/kinds.ts';
import { shownValue } from './shown.ts';

/** The file server of the host. */
export const smbServer = resource({
  name: 'smbServer',
  title: 'SMB server',
  keyNames: [],
  needs: 'administrator',
  native: 'Get-SmbServerConfiguration',
  scope: { is: 'host' },
  facts: {
    smb1: setting('SMB 1 is answered', flag, {
      native: (to) => `Set-SmbServerConfiguration -EnableSMB1Protocol $${shownValue(to)} -Force`,
      takesEffect: 'now',
    }),
    requireSigning: setting('signing is required', flag, { native: (to) => `Set-SmbServerConfiguration -RequireSecuritySignature $${shownValue(to)} -Force` }),
    encryptData: fact('data is encrypted', flag),
  },
});
