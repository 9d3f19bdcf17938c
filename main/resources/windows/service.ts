import { factAt, optional, optionalSetting, resource } from '../../grammar/resource.ts';
import { setOf, shownAs, word } from '../../grammar/kinds.ts';
import type { Absent } from '../../grammar/kind.ts';
import type { Fact, HostKey, Setting } from '../../grammar/fact.ts';
import { serviceNames } from '../names/service-names.ts';
import { command } from '../../grammar/native-command.ts';

const whenAbsent = 'not installed';
const startTypes = {
  ...shownAs(word('Disabled', 'Manual', 'Automatic', 'AutomaticDelayed', 'Boot', 'System'), { AutomaticDelayed: 'Automatic (delayed start)' }),
  whenAbsent,
};
const states = { ...word('Stopped', 'Running', 'Start Pending', 'Stop Pending', 'Continue Pending', 'Pause Pending', 'Paused', 'Unknown'), whenAbsent };
type StartType = 'Disabled' | 'Manual' | 'Automatic' | 'AutomaticDelayed' | 'Boot' | 'System';
type State = 'Stopped' | 'Running' | 'Start Pending' | 'Stop Pending' | 'Continue Pending' | 'Pause Pending' | 'Paused' | 'Unknown';

/** Services by their short names; the shown ones are translated. A service that is not installed is absent. */
export const services = resource({
  name: 'service',
  title: 'Services',
  subject: ({ service = '' }) => {
    const name = serviceNames[service] ?? service;
    return name === service ? `Service “${name}”` : `Service “${name}” (${service})`;
  },
  keyNames: ['service'],
  needs: 'none',
  native: 'Get-CimInstance Win32_Service',
  scope: { is: 'addressed' },
  facts: {
    dependents: optional('running services that depend on it', { ...setOf('a set of service names', [[], ['Fax']]), whenAbsent }, { volatile: true }),
    startType: optionalSetting('startup type', startTypes, {
      accepts: (state) => state.is === 'value' && state.value !== 'Boot' && state.value !== 'System',
      native: (to, { service: name = '' }) =>
        to.is === 'value' && to.value === 'AutomaticDelayed'
          ? command`sc.exe config ${name} start= delayed-auto`
          : command`Set-Service -Name ${name} -StartupType ${to}`,
    }),
    state: optionalSetting('status', states, {
      accepts: (state) => state.is === 'value' && (state.value === 'Running' || state.value === 'Stopped'),
      native: (to, { service: name = '' }) =>
        to.is === 'value' && to.value === 'Running' ? command`Start-Service -Name ${name}` : command`Stop-Service -Name ${name}`,
    }),
  },
});

export interface Service {
  readonly dependents: Fact<readonly string[] | Absent, HostKey>;
  readonly startType: Setting<StartType | Absent, HostKey>;
  readonly state: Setting<State | Absent, HostKey>;
}
export function service(name: string): Service {
  const address = { service: name };
  return { dependents: factAt(services.dependents, address), startType: factAt(services.startType, address), state: factAt(services.state, address) };
}
