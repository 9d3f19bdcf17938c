import type { VmView } from '../../../main/contract/wizard/vm-view.ts';

const read = (shown: string) => ({ is: 'read', shown }) as const;

/** A VM of which everything was read. */
export const sampleVm = (name: string): VmView => ({
  id: name,
  name,
  state: read('Running'),
  generation: read('2'),
  version: read('10.0'),
  guest: read('Windows Server 2022, updates until 2031-10-14'),
  folder: read(`D:\\VMs\\${name}`),
  startAction: read('Always start'),
  stopAction: read('Shut down'),
  checkpoints: read('0'),
  replication: read('None'),
  disks: read('1'),
  connections: [{ adapter: 'Production', id: `${name}\\1`, switch: read('vSwitch-Prod'), switchId: 's', vlans: read('20') }],
});
