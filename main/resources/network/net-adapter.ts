import { fact, resource, setting } from '../../grammar/resource.ts';
import { flag, shownAs, text } from '../../grammar/kinds.ts';
import { bare, command } from '../../grammar/native-command.ts';
import type { Effect } from '../../grammar/fact.ts';
import { orUnknown } from '../names/or-unknown.ts';

/** NDIS_PHYSICAL_MEDIUM as Windows numbers it: 8 mobile broadband, 9 Wi-Fi, 14 Ethernet. */
export const wirelessMedia = ['8', '9'] as const;

/** A disabled adapter has no link. One that was enabled when the host was read has the link of that time. */
const link: Effect = {
  when: 'now',
  resource: 'netAdapter',
  property: 'connected',
  derive: (now, key, recorded) => {
    const on = now({ resource: 'netAdapter', key, property: 'switchedOn' });
    const before = recorded({ resource: 'netAdapter', key, property: 'switchedOn' });
    if (on.is !== 'value') return undefined;
    if (on.value !== true) return { is: 'value', value: false };
    return before.is === 'value' && before.value === true ? recorded({ resource: 'netAdapter', key, property: 'connected' }) : { is: 'value', value: true };
  },
};

/** Physical network adapters. */
export const netAdapter = resource({
  name: 'netAdapter',
  title: 'Physical network adapters',
  keyNames: ['interface'],
  needs: 'none',
  lane: 'network',
  native: 'Get-NetAdapter -Physical, Get-NetIPAddress',
  scope: { is: 'enumerated' },
  label: (row) => orUnknown(row.text('name'), 'network adapter', row.key['interface']),
  facts: {
    name: fact('name', text('Ethernet 1', 'Wi-Fi')),
    description: fact('device', text('Intel(R) Ethernet X710', 'Wi-Fi 6 AX200')),
    medium: fact('physical medium', shownAs(text('14', '9'), { 8: 'mobile broadband', 9: 'Wi-Fi', 14: 'Ethernet' })),
    switchedOn: setting('state', shownAs(flag, { true: 'enabled', false: 'disabled' }), {
      native: (to, { interface: id = '' }) =>
        command`${bare(to.is === 'value' && to.value === true ? 'Enable' : 'Disable')}-NetAdapter -InputObject (Get-NetAdapter -Physical | Where-Object -FilterScript { $_.InterfaceGuid -eq ${`{${id}}`} }) -Confirm:$false`,
      effects: [link],
    }),
    connected: fact('link', shownAs(flag, { true: 'connected', false: 'not connected' })),
    // An address that Windows gives itself (169.254.0.0/16, fe80::/10) leads nowhere else.
    addressed: fact('IP address', shownAs(flag, { true: 'assigned', false: 'none' })),
  },
});
