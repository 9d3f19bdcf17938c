import { factAt, optional, resource, setting } from '../../grammar/resource.ts';
import { text, word } from '../../grammar/kinds.ts';
import type { Absent } from '../../grammar/kind.ts';
import type { Effect, Fact, HostKey, Setting } from '../../grammar/fact.ts';
import type { FactState } from '../../contract/fact-state.ts';
import { bare, command } from '../../grammar/native-command.ts';

/** With or without its files on the disk. */
export const isDisabled = (state: unknown): boolean => state === 'Disabled' || state === 'DisabledWithPayloadRemoved';

/** Asked for at once, in force after the restart: a feature that is DisablePending has not moved. */
const atOnce: Effect = {
  when: 'now',
  resource: 'optionalFeature',
  property: 'state',
  derive: (now, key) => {
    const wanted = now({ resource: 'optionalFeature', key, property: 'wanted' });
    const state = now({ resource: 'optionalFeature', key, property: 'state' });
    if (wanted.is !== 'value' || state.is !== 'value') return undefined;
    const isOff = isDisabled(state.value) || state.value === 'EnablePending';
    if (wanted.value === 'Disabled')
      return isOff ? { is: 'value', value: state.value === 'EnablePending' ? 'Disabled' : state.value } : { is: 'value', value: 'DisablePending' };
    return isOff && state.value !== 'EnablePending'
      ? { is: 'value', value: 'EnablePending' }
      : { is: 'value', value: state.value === 'DisablePending' ? 'Enabled' : state.value };
  },
};
const atRestart: Effect = {
  when: 'hostRestart',
  resource: 'optionalFeature',
  property: 'state',
  derive: (now, key) => {
    const state = now({ resource: 'optionalFeature', key, property: 'state' });
    if (state.is === 'value' && state.value === 'DisablePending') return { is: 'value', value: 'Disabled' };
    return state.is === 'value' && state.value === 'EnablePending' ? { is: 'value', value: 'Enabled' } : undefined;
  },
};
/** The SMB 1.0 client driver comes and goes with its feature; Windows' own start type for it is 2. */
const smb1Driver: Effect = {
  when: 'hostRestart',
  resource: 'registry',
  property: 'value',
  address: { path: 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\mrxsmb10', name: 'Start', kind: 'DWord' },
  derive: (now, key) => {
    const feature = now({ resource: 'optionalFeature', key: { feature: 'SMB1Protocol' }, property: 'state' });
    const value = now({ resource: 'registry', key, property: 'value' });
    if (feature.is !== 'value') return undefined;
    if (isDisabled(feature.value)) return { is: 'absent' };
    return feature.value === 'Enabled' && value.is === 'absent' ? { is: 'value', value: 2 } : undefined;
  },
};

/** Optional features of Windows by name, on servers and clients alike. */
export const optionalFeatures = resource({
  name: 'optionalFeature',
  title: 'Windows features',
  subject: ({ feature = '' }) => `Windows feature ${feature}`,
  keyNames: ['feature'],
  needs: 'administrator',
  lane: 'servicing',
  native: 'Get-WindowsOptionalFeature -Online',
  scope: { is: 'addressed' },
  slow: true,
  wire: {
    rows: (rows) => rows.map((row) => ({ ...row, facts: { ...row.facts, wanted: wantedOf(row.facts['state']) } })),
  },
  facts: {
    state: optional('state', { ...text('Enabled', 'Disabled', 'EnablePending', 'DisablePending', 'DisabledWithPayloadRemoved'), whenAbsent: 'not available' }),
    wanted: setting('requested state', word('Enabled', 'Disabled'), {
      native: (to, { feature = '' }) =>
        command`${bare(to.is === 'value' && to.value === 'Enabled' ? 'Enable' : 'Disable')}-WindowsOptionalFeature -Online -FeatureName ${feature} -NoRestart`,
      effects: [atOnce, atRestart, smb1Driver],
    }),
  },
});

/** What was asked for last, from the state that Windows reports. A feature that this Windows does not know cannot be asked for. */
function wantedOf(state: FactState | undefined): FactState {
  if (state === undefined) return { is: 'notAsked' };
  if (state.is === 'absent') return { is: 'unsupported', why: 'This version of Windows does not have the feature.' };
  if (state.is !== 'value') return state;
  return { is: 'value', value: state.value === 'Enabled' || state.value === 'EnablePending' ? 'Enabled' : 'Disabled' };
}

export interface OptionalFeature {
  readonly state: Fact<string | Absent, HostKey>;
  readonly wanted: Setting<'Enabled' | 'Disabled', HostKey>;
}
export function optionalFeature(feature: string): OptionalFeature {
  const { state, wanted } = optionalFeatures;
  return { state: factAt(state, { feature }), wanted: factAt(wanted, { feature }) };
}
