/** The twenty steps of the wizard, in the order in which an administrator walks them. */
export const areas = [
  { id: 'segregation', title: 'Segregation of host and VMs', question: 'Is the host separated from its VMs?' },
  { id: 'vm-storage', title: 'VM storage', question: 'Which accounts can access the files of the VMs?' },
  { id: 'parked-vms', title: 'Parked, saved and template VMs', question: 'Do VMs that are not running contain secrets or outdated software?' },
  { id: 'vm-settings', title: 'VM settings', question: 'Does each VM have the protection that its role needs?' },
  { id: 'patching', title: 'Updates and guest operating systems', question: 'Are all VMs up to date, including parked VMs?' },
  { id: 'communications', title: 'Communications', question: 'Do the administrators know their responsibilities?' },
  { id: 'security-configuration', title: 'Security configuration', question: 'Does the host run only the services and features that it needs?' },
  { id: 'anti-malware', title: 'Anti-malware', question: 'Is the host protected against malware, without impact on its VMs?' },
  { id: 'directory-security', title: 'Directory and account security', question: 'Are accounts and their rights restricted and protected?' },
  { id: 'file-system', title: 'File system', question: 'Do files and shares allow only the accounts that need access?' },
  { id: 'web-services', title: 'Web services', question: 'Is the host free of web servers?' },
  { id: 'user-identification', title: 'User identification', question: 'How do administrators authenticate?' },
  { id: 'security-policies', title: 'Security policies', question: 'Which policies protect the networks of host and VMs?' },
  { id: 'resource-access', title: 'Resource access', question: 'Is access to shares, drives and other resources restricted?' },
  { id: 'role-based-access', title: 'Role-based access control', question: 'Are rights assigned by role?' },
  { id: 'auditing', title: 'Access auditing and monitoring', question: 'Are security events recorded and reviewed?' },
  { id: 'perimeter', title: 'Perimeter networks', question: 'Which inbound connections does Windows Firewall allow?' },
  { id: 'vpn', title: 'Virtual private networks', question: 'Does remote access use a VPN?' },
  { id: 'remote-access', title: 'Remote access', question: 'Is remote access restricted and authenticated?' },
  { id: 'pki', title: 'Public key infrastructure', question: 'Are the certificates of this host trustworthy?' },
] as const;

export type AreaId = (typeof areas)[number]['id'];
