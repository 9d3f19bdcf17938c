import { fact, resource } from '../../grammar/resource.ts';
import { onOff, text, word } from '../../grammar/kinds.ts';
import { orUnknown } from '../names/or-unknown.ts';

/** Virtual switches. */
export const vmSwitch = resource({
  name: 'vmSwitch',
  title: 'Virtual switches',
  keyNames: ['switch'],
  needs: 'hyperVAdministrators',
  native: 'Get-VMSwitch',
  scope: { is: 'enumerated' },
  label: (row) => orUnknown(row.text('name'), 'virtual switch', row.key['switch']),
  facts: {
    name: fact('name', text('vSwitch-VM', 'Internal')),
    type: fact('type', word('External', 'Internal', 'Private')),
    allowManagementOS: fact('sharing with the management operating system', onOff()),
    embeddedTeaming: fact('Switch Embedded Teaming (SET)', onOff()),
  },
});
