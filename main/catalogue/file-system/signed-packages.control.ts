import { appLocker } from '../../resources/windows/app-locker.ts';
import { service } from '../../resources/windows/service.ts';
import { control, given } from '../control.ts';
import { all, is } from '../../grammar/expect.ts';

/** AppLocker enforces no rule while it does not run. */
const applicationIdentity = service('AppIDSvc').state;

export const signedPackages = control({
  id: 'W05-16',
  aka: ['W15-10'],
  area: 'file-system',
  serves: ['S28', 'S40'],
  title: 'AppLocker allows only signed Windows Installer files and scripts',
  titleWhenNotMet: 'AppLocker does not block unsigned Windows Installer files or scripts',
  severity: 'medium',
  depth: 'strict',
  why: 'Without publisher rules, or while the service Application Identity does not run, an attacker can run any Windows Installer file or script on the host.',
  expect: all(is(appLocker.signedPackages, true), is(appLocker.signedScripts, true), is(applicationIdentity, 'Running')),
  fix: {
    kind: 'steps',
    steps: [
      'Create AppLocker rules for Windows Installer files and scripts in audit mode, in a Group Policy for the hosts only.',
      'In the same Group Policy, set the service Application Identity (AppIDSvc) to Automatic. AppLocker enforces no rule without it.',
      'For two weeks, check the AppLocker log for files that would have been blocked (Applications and Services Logs, Microsoft, Windows, AppLocker).',
      'Create publisher rules for everything that is needed, including backup, monitoring and the scripts of Castellan. Remove rules for all paths (*) of Everyone and Users.',
      'Keep the rule for Administrators until all their scripts are signed.',
      'Enforce the rules on one host first, with an administrator at the console. Rules that block too much also block repair tools.',
      'Scripts without a rule then run in Constrained Language Mode, in which many administration and backup scripts fail.',
      'Scan again.',
    ],
  },
  sources: ['sp-800-53'],
  examples: {
    good: [given(appLocker.signedPackages, true), given(appLocker.signedScripts, true), given(applicationIdentity, 'Running')],
    bad: [given(appLocker.signedPackages, true), given(appLocker.signedScripts, true), given(applicationIdentity, 'Stopped')],
  },
});
