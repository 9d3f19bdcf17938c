import { fact, optional, resource, setting } from '../../grammar/resource.ts';
import { flag, onOff, shownAs, text } from '../../grammar/kinds.ts';

/** Microsoft Defender: what runs, and what its preferences say. */
export const defender = resource({
  name: 'defender',
  title: 'Microsoft Defender Antivirus',
  keyNames: [],
  needs: 'administrator',
  scope: { is: 'host' },
  cmdlets: {
    each: 'host',
    module: 'Defender',
    read: 'Get-MpComputerStatus',
    further: { preference: { read: 'Get-MpPreference' } },
    write: 'Set-MpPreference',
    key: {},
    one: 'Microsoft Defender Antivirus',
    documented: {
      'Get-MpComputerStatus': 'https://learn.microsoft.com/powershell/module/defender/get-mpcomputerstatus',
      'Get-MpPreference': 'https://learn.microsoft.com/previous-versions/windows/desktop/defender/msft-mppreference',
    },
    properties: {
      runningMode: 'AMRunningMode',
      realTimeProtection: 'RealTimeProtectionEnabled',
      tamperProtected: 'IsTamperProtected',
      monitoringDisabled: { name: 'DisableRealtimeMonitoring', from: 'preference' },
    },
  },
  facts: {
    runningMode: optional('running mode', { ...text('Normal', 'Passive Mode'), whenAbsent: 'not installed' }),
    realTimeProtection: fact('real-time protection', onOff()),
    tamperProtected: fact('tamper protection', onOff()),
    monitoringDisabled: setting('real-time protection preference', shownAs(flag, { true: 'off', false: 'on' }), {
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
