import { onOff } from '../../../grammar/kinds.ts';
import { bare, command, ofHyperV } from '../../../grammar/native-command.ts';
import { resource, setting } from '../../../grammar/resource.ts';

/** Live migration of a host: Set-VMHost has no parameter for it, it has two cmdlets of its own. */
export const liveMigration = resource({
  name: 'liveMigration',
  title: 'Live migration',
  keyNames: [],
  needs: 'hyperVAdministrators',
  lane: 'main',
  native: 'Get-VMHost',
  scope: { is: 'host' },
  facts: {
    enabled: setting('live migration', onOff(), {
      native: (to) => command`${bare(ofHyperV(to.is === 'value' && to.value === true ? 'Enable-VMMigration' : 'Disable-VMMigration'))}`,
    }),
  },
});
