import { fact, resource, setting } from '../../grammar/resource.ts';
import { flag, shownAs, text } from '../../grammar/kinds.ts';
import { bare, command } from '../../grammar/native-command.ts';
import { orUnknown } from '../names/or-unknown.ts';

/** NDIS_PHYSICAL_MEDIUM as Windows numbers it: 8 mobile broadband, 9 Wi-Fi, 14 Ethernet. */
export const wirelessMedia = ['8', '9'] as const;

/** Physical network adapters. */
export const netAdapter = resource({
  name: 'netAdapter',
  title: 'Physical network adapters',
  keyNames: ['interface'],
  needs: 'none',
  lane: 'network',
  native: 'Get-NetAdapter -Physical',
  scope: { is: 'enumerated' },
  label: (row) => orUnknown(row.text('name'), 'network adapter', row.key['interface']),
  facts: {
    name: fact('name', text('Ethernet 1', 'Wi-Fi')),
    description: fact('device', text('Intel(R) Ethernet X710', 'Wi-Fi 6 AX200')),
    medium: fact('physical medium', shownAs(text('14', '9'), { 8: 'mobile broadband', 9: 'Wi-Fi', 14: 'Ethernet' })),
    switchedOn: setting('state', shownAs(flag, { true: 'enabled', false: 'disabled' }), {
      native: (to, { interface: id = '' }) =>
        command`${bare(to.is === 'value' && to.value === true ? 'Enable' : 'Disable')}-NetAdapter -InputObject (Get-NetAdapter -Physical | Where-Object -FilterScript { $_.InterfaceGuid -eq ${`{${id}}`} }) -Confirm:$false`,
    }),
  },
});
