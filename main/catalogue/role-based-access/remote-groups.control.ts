import { control, given } from '../control.ts';
import { all } from '../../resources/grammar/expect.ts';
import { localGroup, noBroadMembers } from '../../resources/local-group.ts';
import { everyone } from '../../resources/well-known-sids.ts';

const remoteDesktopUsers = localGroup('S-1-5-32-555');
const remoteManagementUsers = localGroup('S-1-5-32-580');

export const remoteGroups = control({
  id: 'W10-24',
  area: 'role-based-access',
  serves: ['S34', 'S38'],
  title: 'Only named people reach the host from afar',
  titleWhenNotMet: 'Nearly everybody may reach the host from afar',
  severity: 'medium',
  depth: 'essential',
  why: 'Members of these two groups get a session on the host. A group that everybody is in makes every stolen password a way in.',
  expect: all(noBroadMembers(remoteDesktopUsers), noBroadMembers(remoteManagementUsers)),
  fix: {
    kind: 'steps',
    steps: [
      'Ask who really works on this host from afar, over Remote Desktop and over WinRM.',
      'Put these people, or a group that holds nobody else, into Remote Desktop Users or Remote Management Users.',
      'Take Everyone, Authenticated Users, Users and Domain Users out of both groups. Sessions that are open go on.',
      'Read again.',
    ],
  },
  sources: ['cis-ws2022', 'sp-800-53'],
  examples: {
    good: [given(remoteDesktopUsers.members, []), given(remoteManagementUsers.members, [])],
    bad: [given(remoteDesktopUsers.members, [everyone]), given(remoteManagementUsers.members, [])],
  },
});
