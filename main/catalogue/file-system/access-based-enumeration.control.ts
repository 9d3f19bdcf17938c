import { control } from '../control.ts';
import { is } from '../../grammar/expect.ts';
import { smbShare } from '../../resources/files/smb-share.ts';

export const accessBasedEnumeration = control({
  id: 'W05-04',
  area: 'file-system',
  serves: ['S27'],
  title: 'Access-based enumeration is enabled on shares',
  titleWhenNotMet: 'Access-based enumeration is disabled on the share {target}',
  severity: 'low',
  depth: 'recommended',
  why: 'An attacker with any account that can open the share reads the names of all folders, such as customers, projects and VMs.',
  each: smbShare.targets.where(is(smbShare.special, false)).where(is(smbShare.continuouslyAvailable, false)),
  expect: is(smbShare.folderEnumerationMode, 'AccessBased'),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Users who look for folders that they cannot open',
    takesEffect: 'now',
    consequence: 'Takes effect immediately. Users no longer see folders that they cannot open; their access to other folders stays the same.',
  },
  sources: ['cis-ws2022'],
});
