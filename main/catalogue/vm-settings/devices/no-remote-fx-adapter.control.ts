import { control } from '../../control.ts';
import { is } from '../../../grammar/expect.ts';
import { vmRemoteFxAdapter } from '../../../resources/hyper-v/devices/vm-remote-fx-adapter.ts';

export const noRemoteFxAdapter = control({
  id: 'HV-D-18',
  area: 'vm-settings',
  serves: ['S01', 'S18'],
  title: 'VMs have no RemoteFX 3D video adapter',
  titleWhenNotMet: '{target} is a RemoteFX 3D video adapter',
  severity: 'high',
  depth: 'essential',
  why: 'Vulnerabilities in RemoteFX let an attacker in the guest run code on the host. Microsoft did not fix them but removed the feature by update (KB4570006).',
  each: vmRemoteFxAdapter.targets,
  expect: is(vmRemoteFxAdapter.present, false),
  fix: {
    kind: 'steps',
    steps: [
      'Check which application in the guest needs a graphics processor. Discrete Device Assignment or GPU partitioning can replace RemoteFX.',
      'Shut down the guest.',
      'Remove the adapter: Hyper-V\\Remove-VMRemoteFx3dVideoAdapter -VMName NAME. It cannot be added again on a host with current updates.',
      'Start the VM. On a host with current updates, a VM with the adapter does not start.',
      'Scan again.',
    ],
  },
  sources: ['gpu-acceleration', 'hyper-v-security-plan'],
});
