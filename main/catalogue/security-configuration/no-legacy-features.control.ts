import { control } from '../control.ts';
import { all, is, oneOf, whenever } from '../../grammar/expect.ts';
import type { Goal, HostKey, Predicate } from '../../grammar/fact.ts';
import { absent } from '../../grammar/kind.ts';
import { optionalFeature, type OptionalFeature } from '../../resources/windows/optional-feature.ts';

// XPS Viewer is a feature of Windows Server; on clients it is a capability, which is not read:
// https://learn.microsoft.com/windows-hardware/manufacture/desktop/features-on-demand-non-language-fod
const features = [
  optionalFeature('TelnetClient'),
  optionalFeature('TFTP'),
  optionalFeature('SimpleTCP'),
  optionalFeature('Xps-Foundation-Xps-Viewer'),
] as const;
const isOff = ({ state }: OptionalFeature): Predicate<HostKey> => oneOf(state, ['Disabled', 'DisabledWithPayloadRemoved', absent]);
const switchOff = ({ state, wanted }: OptionalFeature): Goal<HostKey> =>
  whenever(oneOf(state, ['Enabled', 'EnablePending', 'DisablePending']), is(wanted, 'Disabled'));

export const noLegacyFeatures = control({
  id: 'W02-18',
  aka: ['HV-A-02'],
  area: 'security-configuration',
  serves: ['S16', 'S18', 'S19'],
  title: 'Telnet Client, TFTP Client, Simple TCP/IP Services and the server feature XPS Viewer are not installed',
  titleWhenNotMet: 'Telnet Client, TFTP Client, Simple TCP/IP Services or the server feature XPS Viewer is installed',
  severity: 'medium',
  depth: 'recommended',
  why: 'Telnet and TFTP send passwords and files without encryption; an attacker uses them to load tools. Simple TCP/IP Services can be abused to overload other hosts. XPS Viewer opens documents, which a host does not need.',
  expect: all(...features.map(isOff)),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Scripts and administrators that use Telnet, TFTP or XPS Viewer on this host',
    set: all(...features.map(switchOff)),
    takesEffect: 'afterRestart',
    consequence: 'Takes effect immediately, or at the next restart of the host if Windows requires one. Undo installs the feature again.',
    prechecks: [
      {
        say: 'No script and no device, such as a switch that loads its configuration, uses these features on this host.',
        undecided: 'Windows keeps no record of the use of these features.',
      },
    ],
  },
  sources: ['stig-ws2022'],
});
