import { control } from '../../control.ts';
import { is } from '../../../grammar/expect.ts';
import { vmProcessor } from '../../../resources/hyper-v/devices/vm-processor.ts';
import { notAReplica } from '../not-a-replica.ts';

export const hostResourceProtection = control({
  id: 'HV-D-39',
  area: 'vm-settings',
  serves: ['S01'],
  title: 'Host resource protection is enabled on VMs',
  titleWhenNotMet: 'Host resource protection is disabled on {target}',
  severity: 'medium',
  depth: 'recommended',
  why: 'A compromised VM can flood the host with requests to its virtual devices and slow down all other VMs. With the protection, Hyper-V gives such a VM fewer resources.',
  each: vmProcessor.targets,
  appliesWhen: notAReplica,
  expect: is(vmProcessor.hostResourceProtection, true),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'VMs that send an abnormal number of requests to the host',
    takesEffect: 'now',
    consequence:
      'Takes effect immediately. Hyper-V limits a VM only while it sends an abnormal number of requests to the host. If Windows refuses the change while the VM runs, apply it again while the VM is off.',
  },
  sources: ['hyper-v-security-plan', 'set-vm-processor'],
});
