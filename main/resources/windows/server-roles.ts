import { fact, resource } from '../../grammar/resource.ts';
import { listOf } from '../../grammar/kinds.ts';

/** Installed server roles by their names in Server Manager, and the role services of file services that have more to do than shares. A Windows client has none. */
export const serverRoles = resource({
  name: 'serverRoles',
  title: 'Server roles',
  keyNames: [],
  needs: 'administrator',
  lane: 'servicing',
  native: 'Get-WindowsFeature, of the type Role, and role services such as FS-NFS-Service',
  slow: true,
  scope: { is: 'host' },
  facts: {
    roles: fact(
      'installed roles and role services',
      listOf('a list of roles', [
        ['Hyper-V', 'FileAndStorage-Services'],
        ['Hyper-V', 'DHCP', 'DNS'],
      ]),
    ),
  },
});

/** Roles that have a control of their own, with its id. */
export const judgedElsewhere = { 'AD-Domain-Services': 'HV-A-03', 'Web-Server': 'W06-01', RemoteAccess: 'W13-02' } as const;
const allowed = new Set(['Hyper-V', 'FileAndStorage-Services', ...Object.keys(judgedElsewhere)].map((name) => name.toLowerCase()));

export const isOnlyHypervisor = (roles: readonly string[]): boolean => roles.every((role) => allowed.has(role.toLowerCase()));
