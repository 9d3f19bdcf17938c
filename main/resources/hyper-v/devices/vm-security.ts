import { fact, resource, setting } from '../../../grammar/resource.ts';
import { flag, onOff, shownAs } from '../../../grammar/kinds.ts';
import { vm } from '../vm.ts';

/** Security settings of virtual machines. They can be changed only while the VM is off; saved is not off. */
export const vmSecurity = resource({
  name: 'vmSecurity',
  title: 'VM security settings',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'vmPart',
    module: 'Hyper-V',
    read: 'Get-VMSecurity',
    write: 'Set-VMSecurity',
    key: { vm: { of: 'vm' } },
    one: 'security',
    allAtOnce: 'security',
    oneByOne: true,
    properties: {
      tpmEnabled: 'TpmEnabled',
      shielded: 'Shielded',
      encryptStateAndMigration: 'EncryptStateAndVmMigrationTraffic',
      vbsOptOut: 'VirtualizationBasedSecurityOptOut',
    },
  },
  facts: {
    tpmEnabled: fact('virtual TPM', onOff()),
    shielded: fact('shielded', flag),
    encryptStateAndMigration: setting('encryption of saved state and migration traffic', onOff(), { needsOff: vm.state }),
    vbsOptOut: setting(
      'virtualization-based security (VBS) in the guest',
      shownAs({ ...flag, samples: [false, true] }, { true: 'not allowed', false: 'allowed' }),
      {
        needsOff: vm.state,
      },
    ),
  },
});
