import { fact, optional, resource, setting } from '../../grammar/resource.ts';
import { flag, onOff, shownAs, text } from '../../grammar/kinds.ts';
import { command } from '../../grammar/native-command.ts';

/** Microsoft Defender: what runs, and what its preferences say. */
export const defender = resource({
  name: 'defender',
  title: 'Microsoft Defender Antivirus',
  keyNames: [],
  needs: 'administrator',
  native: 'Get-MpComputerStatus, Get-MpPreference',
  scope: { is: 'host' },
  facts: {
    runningMode: optional('running mode', { ...text('Normal', 'Passive Mode'), whenAbsent: 'not installed' }),
    realTimeProtection: fact('real-time protection', onOff()),
    tamperProtected: fact('tamper protection', onOff()),
    monitoringDisabled: setting('real-time protection preference', shownAs(flag, { true: 'off', false: 'on' }), {
      native: (to) => command`Set-MpPreference -DisableRealtimeMonitoring ${to}`,
      effects: [
        {
          when: 'now',
          resource: 'defender',
          property: 'realTimeProtection',
          derive: (now, key) => {
            const off = now({ resource: 'defender', key, property: 'monitoringDisabled' });
            const mode = now({ resource: 'defender', key, property: 'runningMode' });
            return off.is === 'value' && mode.is === 'value' && mode.value === 'Normal' ? { is: 'value', value: off.value === false } : undefined;
          },
        },
      ],
    }),
  },
});
