import { fact, resource } from '../../../grammar/resource.ts';
import { text } from '../../../grammar/kinds.ts';

/** The configuration version that this host gives new VMs. */
export const vmHostVersion = resource({
  name: 'vmHostVersion',
  title: 'Configuration version of the host',
  keyNames: [],
  needs: 'hyperVAdministrators',
  scope: { is: 'host' },
  cmdlets: {
    each: 'host',
    module: 'Hyper-V',
    read: 'Get-VMHostSupportedVersion',
    readWith: { Default: true },
    key: {},
    one: 'configuration version',
    properties: { version: { name: 'Version', as: 'text' } },
  },
  facts: { version: fact('default configuration version', text('9.0', '10.0')) },
});
