import { fact, resource } from '../../grammar/resource.ts';
import { flag, text } from '../../grammar/kinds.ts';

/** What Group Policy sets on this host (RSoP): Group Policy sets such a value again, so it has to be changed there. */
export const policySetting = resource({
  name: 'policySetting',
  title: 'Values set by Group Policy',
  keyNames: ['kind', 'name'],
  needs: 'administrator',
  lane: 'policy',
  native: 'Get-CimInstance -Namespace root\\rsop\\computer',
  scope: { is: 'enumerated' },
  facts: {
    gpoId: fact('Group Policy object ID', text('{31B2F340-016D-11D2-945F-00C04FB984F9}', '{6AC1786C-016F-11D2-945F-00C04FB984F9}')),
    gpoName: fact('Group Policy object', text('Default Domain Policy', 'Hosts')),
    winner: fact('effective', flag),
  },
});
