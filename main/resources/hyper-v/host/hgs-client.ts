import { fact, resource } from '../../../grammar/resource.ts';
import { flag, shownAs, text } from '../../../grammar/kinds.ts';

/** Whether this host proves itself to a Host Guardian Service (HGS). It gives the keys of virtual TPMs then; otherwise, the host has them itself. */
export const hgsClient = resource({
  name: 'hgsClient',
  title: 'Host Guardian Service (HGS) client',
  keyNames: [],
  needs: 'none',
  scope: { is: 'host' },
  cmdlets: {
    each: 'host',
    module: 'HgsClient',
    read: 'Get-HgsClientConfiguration',
    key: {},
    one: 'HGS client',
    documented: { 'Get-HgsClientConfiguration': 'https://learn.microsoft.com/powershell/module/hgsclient/get-hgsclientconfiguration' },
    properties: { mode: { name: 'Mode', as: 'text' }, guarded: 'IsHostGuarded', attestation: { name: 'AttestationStatus', as: 'text' } },
  },
  facts: {
    mode: fact('source of the keys of virtual TPMs', text('Local', 'HostGuardianService')),
    guarded: fact('guarded host', shownAs(flag, { true: 'yes', false: 'no' })),
    attestation: fact('attestation', text('Passed', 'InsecureHostConfiguration')),
  },
});
