import { control, given } from '../control.ts';
import { is } from '../../resources/grammar/expect.ts';
import { smbShare } from '../../resources/smb-share.ts';

export const accessBasedEnumeration = control({
  id: 'W05-04',
  area: 'file-system',
  serves: ['S27'],
  title: 'People see only those folders of a share that they may open',
  titleWhenNotMet: 'The share {target} shows everybody the names of all its folders',
  severity: 'low',
  depth: 'recommended',
  why: 'Names of folders tell who your customers are and which machines you have, to everybody who may look into the share.',
  each: smbShare.targets.where(is(smbShare.special, false)).where(is(smbShare.continuouslyAvailable, false)),
  expect: is(smbShare.folderEnumerationMode, 'AccessBased'),
  fix: {
    kind: 'set',
    class: 'auto',
    takesEffect: 'now',
    consequence: 'Folders that somebody may not open are no longer listed for him. What he may open stays where it was.',
  },
  sources: ['cis-ws2022'],
  examples: {
    good: [given(smbShare.special, false), given(smbShare.continuouslyAvailable, false), given(smbShare.folderEnumerationMode, 'AccessBased')],
    bad: [given(smbShare.special, false), given(smbShare.continuouslyAvailable, false), given(smbShare.folderEnumerationMode, 'Unrestricted')],
  },
});
