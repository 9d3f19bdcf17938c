import { fact, resource } from './grammar/resource.ts';
import { flag, text, word } from './grammar/kinds.ts';

/** Virtual switches. */
export const vmSwitch = resource({
  name: 'vmSwitch',
  title: 'Virtual switches',
  keyNames: ['switch'],
  needs: 'hyperVAdministrators',
  native: 'Get-VMSwitch',
  scope: { is: 'enumerated' },
  label: (row) => row.text('name') ?? row.key['switch'] ?? '',
  facts: {
    name: fact('name', text('vSwitch-VM', 'Internal')),
    type: fact('type', word('External', 'Internal', 'Private')),
    allowManagementOS: fact('shared with the management operating system', flag),
    embeddedTeaming: fact('embedded teaming (SET)', flag),
  },
});
