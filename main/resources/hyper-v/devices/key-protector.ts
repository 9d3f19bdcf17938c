import { fact, resource } from '../../../grammar/resource.ts';
import { flag, listOf, shownAs, text } from '../../../grammar/kinds.ts';
import { orUnknown } from '../../names/or-unknown.ts';

/** Key protectors of VMs with a virtual TPM. The protector itself is never read out, only whose certificates it names. */
export const keyProtector = resource({
  name: 'keyProtector',
  title: 'Key protectors of virtual TPMs',
  keyNames: ['vm'],
  needs: 'administrator',
  lane: 'main',
  native: 'Get-VMKeyProtector, ConvertTo-HgsKeyProtector',
  scope: { is: 'enumerated' },
  label: (row) => orUnknown(row.text('vmName'), 'VM', row.key['vm']),
  facts: {
    vmName: fact('VM name', text('APP01', 'WEB01')),
    present: fact('key protector', shownAs(flag, { true: 'present', false: 'none' })),
    certificates: fact('certificates of owner and guardians', listOf('a list of thumbprints', [['F1F1'], ['F2F2', 'F3F3'], []])),
  },
});
