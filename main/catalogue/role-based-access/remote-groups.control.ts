import { control, given } from '../control.ts';
import { all } from '../../grammar/expect.ts';
import { localGroup, noBroadMembers } from '../../resources/identity/local-group.ts';
import { everyone } from '../../resources/names/well-known-sids.ts';

const remoteDesktopUsers = localGroup('S-1-5-32-555');
const remoteManagementUsers = localGroup('S-1-5-32-580');

export const remoteGroups = control({
  id: 'W10-24',
  area: 'role-based-access',
  serves: ['S34', 'S38'],
  title: 'Remote Desktop Users and Remote Management Users contain no broad group such as Everyone',
  titleWhenNotMet: 'Remote Desktop Users or Remote Management Users contains a broad group such as Everyone',
  severity: 'medium',
  depth: 'essential',
  why: 'Members of these groups can sign in to the host remotely. With a broad group, an attacker can use the stolen password of any user.',
  expect: all(noBroadMembers(remoteDesktopUsers), noBroadMembers(remoteManagementUsers)),
  fix: {
    kind: 'steps',
    steps: [
      'Check who needs Remote Desktop or WinRM access to this host.',
      'Add these accounts, or a group that contains only them, to Remote Desktop Users or Remote Management Users.',
      'Remove Everyone, Authenticated Users, Users and Domain Users from both groups. Open sessions continue.',
      'Scan again.',
    ],
  },
  sources: ['cis-ws2022', 'sp-800-53'],
  examples: {
    good: [given(remoteDesktopUsers.members, []), given(remoteManagementUsers.members, [])],
    bad: [given(remoteDesktopUsers.members, [everyone]), given(remoteManagementUsers.members, [])],
  },
});
