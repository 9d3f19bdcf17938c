import { fact, optional, resource, setting } from '../../grammar/resource.ts';
import type { Kind } from '../../grammar/kind.ts';
import type { FactSpec } from '../../grammar/resource-shape.ts';
import { flag, integer, listOf, onOff, shownAs, text } from '../../grammar/kinds.ts';

/** A list that Windows leaves out while it is empty. Where the caller may not see it, Windows gives a sentence in its place: that is no list. */
function exclusions(label: string, harmless: string, broad: string): FactSpec<readonly string[]> {
  const list = listOf('a list of exclusions', [[], [harmless], [broad]]);
  const kind: Kind<readonly string[]> = {
    ...list,
    parse: (json) => {
      const value = list.parse(json);
      if (value.some((each) => /^N\/A:/i.test(each))) throw new Error('Windows does not show the exclusions to this account.');
      return value;
    },
  };
  return { ...fact(label, kind), absence: { says: 'value', value: [] } };
}

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
      signatureAge: 'AntivirusSignatureAge',
      excludedPaths: { name: 'ExclusionPath', from: 'preference' },
      excludedExtensions: { name: 'ExclusionExtension', from: 'preference' },
      excludedProcesses: { name: 'ExclusionProcess', from: 'preference' },
    },
  },
  facts: {
    runningMode: optional('running mode', { ...text('Normal', 'Passive Mode'), whenAbsent: 'not installed' }),
    realTimeProtection: fact('real-time protection', onOff()),
    tamperProtected: fact('tamper protection', onOff()),
    // 65535 and 4294967295 stand for no signatures at all.
    signatureAge: fact('age of the signatures (days)', integer(1, 65_535), { volatile: true }),
    excludedPaths: exclusions('excluded folders and files', 'D:\\VMs', 'C:\\'),
    excludedExtensions: exclusions('excluded file extensions', '.vhdx', '.exe'),
    excludedProcesses: exclusions('excluded processes', 'C:\\Windows\\System32\\vmms.exe', 'powershell.exe'),
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
