/** The twenty steps of the wizard, in the order in which an administrator walks them. */
export const areas = [
  { id: 'segregation', title: 'Segregation of host and VMs', question: 'Is the host separated from its VMs?' },
  { id: 'vm-storage', title: 'VM storage', question: 'Which accounts can access the files of the VMs?' },
  { id: 'parked-vms', title: 'Parked, saved and template VMs', question: 'Do VMs that are not running contain secrets or outdated software?' },
  { id: 'vm-settings', title: 'VM settings', question: 'Does each VM have the protection that its role needs?' },
  { id: 'patching', title: 'Updates and guest operating systems', question: 'Are all VMs up to date, including parked VMs?' },
  { id: 'communications', title: '1 Communications', question: 'Do the administrators know their responsibilities?' },
  { id: 'security-configuration', title: '2 Security configuration', question: 'Does the host run only the services and features that it needs?' },
  { id: 'anti-malware', title: '3 Anti-malware', question: 'Is the host protected against malware, without impact on its VMs?' },
  { id: 'directory-security', title: '4 Directory and account security', question: 'Are accounts and their rights restricted and protected?' },
  { id: 'file-system', title: '5 File system', question: 'Do files and shares allow only the accounts that need access?' },
  { id: 'web-services', title: '6 Web services', question: 'Is the host free of web servers?' },
  { id: 'user-identification', title: '7 User identification', question: 'How do administrators authenticate?' },
  { id: 'security-policies', title: '8 Security policies', question: 'Which policies protect the networks of host and VMs?' },
  { id: 'resource-access', title: '9 Resource access', question: 'Is access to shares, drives and other resources restricted?' },
  { id: 'role-based-access', title: '10 Role-based access control', question: 'Are rights assigned by role?' },
  { id: 'auditing', title: '11 Access auditing and monitoring', question: 'Are security events recorded and reviewed?' },
  { id: 'perimeter', title: '12 Perimeter networks', question: 'Which inbound connections does Windows Firewall allow?' },
  { id: 'vpn', title: '13 Virtual private networks', question: 'Does remote access use a VPN?' },
  { id: 'remote-access', title: '14 Remote access', question: 'Is remote access restricted and authenticated?' },
  { id: 'pki', title: '15 Public key infrastructure', question: 'Are the certificates of this host trustworthy?' },
] as const;

export type AreaId = (typeof areas)[number]['id'];
