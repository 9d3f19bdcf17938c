import { fact, resource } from '../../grammar/resource.ts';
import { flag } from '../../grammar/kinds.ts';

/** Installed updates and components that wait for a restart of the host. */
export const pendingRestart = resource({
  name: 'pendingRestart',
  title: 'Pending restart',
  keyNames: [],
  needs: 'none',
  native: 'Test-Path HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired, Component Based Servicing\\RebootPending',
  scope: { is: 'host' },
  facts: {
    updates: fact('restart pending for updates', { ...flag, samples: [false, true] }),
    components: fact('restart pending for Windows components', { ...flag, samples: [false, true] }),
  },
});
