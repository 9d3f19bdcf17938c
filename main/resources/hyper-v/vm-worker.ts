import { fact, resource } from '../../grammar/resource.ts';
import { integer } from '../../grammar/kinds.ts';

/**
 * The process vmwp.exe of each VM that is running, with the id of the VM as its argument. WSL 2, Windows Sandbox and containers with Hyper-V isolation run
 * in such VMs, which Get-VM does not list.
 */
export const vmWorker = resource({
  name: 'vmWorker',
  title: 'Worker processes of VMs',
  keyNames: ['worker'],
  needs: 'administrator',
  lane: 'main',
  native: 'Get-CimInstance -ClassName Win32_Process -Filter "Name=\'vmwp.exe\'"',
  scope: { is: 'enumerated' },
  facts: { process: fact('process ID', integer(4120, 5212), { volatile: true }) },
});
