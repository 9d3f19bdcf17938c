import { appLocker } from '../../resources/app-locker.ts';
import { control, given } from '../control.ts';
import { all, is } from '../../resources/grammar/expect.ts';

export const signedPackages = control({
  id: 'W05-16',
  aka: ['W15-10'],
  area: 'file-system',
  serves: ['S28', 'S40'],
  title: 'Only packages and scripts of known publishers start',
  titleWhenNotMet: 'Packages and scripts start whoever made them',
  severity: 'medium',
  depth: 'strict',
  why: 'A signature of somebody you know is the difference between the tool you fetched and the one that was put in its place.',
  expect: all(is(appLocker.signedPackages, true), is(appLocker.signedScripts, true)),
  fix: {
    kind: 'steps',
    steps: [
      'Let AppLocker watch first: rules for installer packages and scripts in audit mode, in a Group Policy for the hosts alone.',
      'Look into its log for two weeks (Applications and Services Logs, Microsoft, Windows, AppLocker): what would have been refused?',
      'Make publisher rules for what you need, backup, monitoring and Castellan’s own scripts included, and take rules for every path (*) out.',
      'Enforce them on one host first, with somebody at the console. Rules that refuse too much refuse the tools to mend them too.',
      'Read again.',
    ],
  },
  sources: ['sp-800-53'],
  examples: {
    good: [given(appLocker.signedPackages, true), given(appLocker.signedScripts, true)],
    bad: [given(appLocker.signedPackages, false), given(appLocker.signedScripts, false)],
  },
});
