/** The twenty steps of the wizard, in the order in which an administrator walks them. */
export const areas = [
  { id: 'segregation', title: 'Segregation of host and VMs', question: 'Is the host kept apart from everything that runs on it?' },
  { id: 'vm-storage', title: 'VM storage', question: 'Who can reach the files that your machines are made of?' },
  { id: 'parked-vms', title: 'Parked, saved and seed VMs', question: 'What lies in machines that are not running?' },
  { id: 'vm-settings', title: 'Settings of the virtual machines', question: 'Does each machine have the protection that its role needs?' },
  { id: 'patching', title: 'Patching and guest systems', question: 'Is everything current, parked machines included?' },
  { id: 'communications', title: '1 Communications', question: 'Does everybody know what he is responsible for?' },
  { id: 'security-configuration', title: '2 Security configuration', question: 'Does the host run only what it needs?' },
  { id: 'anti-malware', title: '3 Anti-malware', question: 'Is the host protected against malware without harming its machines?' },
  { id: 'directory-security', title: '4 General directory security', question: 'Who may do what, and how well are those accounts protected?' },
  { id: 'file-system', title: '5 File system', question: 'Are files and shares open only to those who need them?' },
  { id: 'web-services', title: '6 Web services', question: 'Does any web server run where none should?' },
  { id: 'user-identification', title: '7 User identification', question: 'How does an administrator prove who he is?' },
  { id: 'security-policies', title: '8 Security policies', question: 'Which settings protect the networks of the machines?' },
  { id: 'resource-access', title: '9 Resource access', question: 'Is access to every resource controlled?' },
  { id: 'role-based-access', title: '10 Role-based access control', question: 'Do rights follow roles?' },
  { id: 'auditing', title: '11 Access auditing and monitoring', question: 'Would you see what happened?' },
  { id: 'perimeter', title: '12 Perimeter networks', question: 'What does the firewall let in?' },
  { id: 'vpn', title: '13 Virtual private networks', question: 'Does remote access go through a VPN?' },
  { id: 'remote-access', title: '14 Remote access', question: 'Who decides about remote access?' },
  { id: 'pki', title: '15 Public key infrastructure', question: 'Can certificates on this host be trusted?' },
] as const;

export type AreaId = (typeof areas)[number]['id'];
