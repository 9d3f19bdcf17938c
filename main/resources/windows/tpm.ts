import { fact, resource } from '../../grammar/resource.ts';
import { flag } from '../../grammar/kinds.ts';

/** The TPM of the host. */
export const tpm = resource({
  name: 'tpm',
  title: 'TPM of the host',
  keyNames: [],
  needs: 'administrator',
  scope: { is: 'host' },
  cmdlets: {
    each: 'host',
    module: 'TrustedPlatformModule',
    read: 'Get-Tpm',
    key: {},
    one: 'TPM',
    documented: { 'Get-Tpm': 'https://learn.microsoft.com/powershell/module/trustedplatformmodule/get-tpm' },
    properties: { present: 'TpmPresent', ready: 'TpmReady', lockedOut: 'LockedOut' },
  },
  facts: {
    present: fact('present', flag),
    ready: fact('ready', flag),
    lockedOut: fact('locked after wrong attempts', { ...flag, samples: [false, true] }),
  },
});
