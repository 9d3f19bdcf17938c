import { control } from '../../control.ts';
import { is } from '../../../grammar/expect.ts';
import { vmNetworkAdapter } from '../../../resources/hyper-v/devices/vm-network-adapter.ts';

export const noSingleRootIo = control({
  id: 'HV-D-34',
  area: 'vm-settings',
  serves: ['S31'],
  title: 'SR-IOV is disabled on VM network adapters',
  titleWhenNotMet: 'SR-IOV is enabled on {target}',
  severity: 'low',
  depth: 'strict',
  why: 'With SR-IOV, the traffic of the VM bypasses the virtual switch. Port ACLs and switch extensions do not see what an attacker in the VM sends.',
  each: vmNetworkAdapter.targets,
  expect: is(vmNetworkAdapter.singleRootWeight, 0),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'VMs that need a low network latency',
    takesEffect: 'now',
    consequence:
      'Takes effect immediately. The connection of the VM is interrupted for a moment. Its network uses more processor time of the host and has a higher latency.',
    prechecks: [
      {
        say: 'No application in the guest needs the low latency or the throughput of SR-IOV.',
        undecided: 'The needs of applications inside the guest cannot be read from the host.',
      },
      {
        say: 'No Network ATC intent, SDN controller or accelerated networking sets SR-IOV on this host.',
        undecided: 'Their configuration is not part of Hyper-V. They would enable SR-IOV again.',
      },
    ],
  },
  sources: ['sp-800-125b'],
});
