import type { VmRole } from '../contract/vm-detail.ts';

export const vmRoleWords: Readonly<Record<VmRole, string>> = {
  infrastructure: 'Infrastructure',
  service: 'Service',
  internetService: 'Service, reachable from the internet',
  appliance: 'Appliance',
  parked: 'Parked',
  template: 'Template',
  lab: 'Lab',
};
/** What each role means, for the person who gives it. */
export const vmRoleMeanings: Readonly<Record<VmRole, string>> = {
  infrastructure: 'Domain controller, name server, backup, management: other systems depend on it',
  service: 'Serves users inside the organization',
  internetService: 'Serves users outside the organization',
  appliance: 'Firewall, router, load balancer or another product of a vendor',
  parked: 'Kept, but not in use',
  template: 'Copied to make new VMs',
  lab: 'For tests, with other rules than the rest',
};
/** Where no role is given. */
export const noRoleWord = 'No role';
