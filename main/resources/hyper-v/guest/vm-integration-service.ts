import type { FactState } from '../../../contract/fact-state.ts';
import { fact, optional, reference, resource, setting } from '../../../grammar/resource.ts';
import { onOff, text, word } from '../../../grammar/kinds.ts';
import { bare, command, ofHyperV } from '../../../grammar/native-command.ts';

/** By the last GUID of the id: Windows translates the names (https://learn.microsoft.com/windows/win32/hyperv_v2/integration-services-classes). */
const services: Readonly<Record<string, string>> = {
  '6C09BB55-D683-4DA0-8931-C9BF705F6480': 'GuestServiceInterface',
  '84EAAE65-2F2E-45F5-9BB5-0E857DC8EB47': 'Heartbeat',
  '2A34B1C2-FD73-4043-8A5B-DD2159BC743F': 'DataExchange',
  '9F8233AC-BE49-4C79-8EE3-E7E1985B2077': 'Shutdown',
  '2497F4DE-E9FA-4204-80E4-4B75C46419C0': 'TimeSynchronization',
  '5CED1297-4598-4915-A5FC-AD21BB4D02A4': 'Backup',
};
const names: Readonly<Record<string, string>> = {
  GuestServiceInterface: 'Guest Service Interface',
  Heartbeat: 'Heartbeat',
  DataExchange: 'Data Exchange (Key-Value Pair Exchange)',
  Shutdown: 'Guest Shutdown',
  TimeSynchronization: 'Time Synchronization',
  Backup: 'Backup (volume shadow copy)',
};

/** The service that an id names; none for one that a newer Windows adds. */
const serviceOf = (id: string): string | undefined => services[id.slice(id.lastIndexOf('\\') + 1).toUpperCase()];

function serviceState(id: string): FactState {
  const service = serviceOf(id);
  if (service !== undefined) return { is: 'value', value: service };
  return {
    is: 'unread',
    why: id.startsWith('unread:') ? 'The integration services of this VM could not be read.' : 'This integration service is not known here.',
  };
}

/** Integration services that the host offers to virtual machines. */
export const vmIntegrationService = resource({
  name: 'vmIntegrationService',
  title: 'Integration services of VMs',
  keyNames: ['vm', 'component'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'vmPart',
    module: 'Hyper-V',
    read: 'Get-VMIntegrationService',
    key: { vm: { of: 'vm' }, component: 'Id' },
    one: 'integration service',
    properties: { name: 'Name', vm: { of: 'vm', name: 'Id' }, vmName: { of: 'vm', name: 'Name' }, enabled: 'Enabled' },
  },
  wire: {
    rows: (rows) => rows.map((row) => ({ ...row, facts: { ...row.facts, service: serviceState(row.key['component'] ?? '') } })),
  },
  label: (row) => `${row.text('vmName') ?? 'unknown VM'}: ${names[serviceOf(row.key['component'] ?? '') ?? ''] ?? row.text('name') ?? 'integration services'}`,
  facts: {
    name: optional('name', text('Heartbeat', 'Takt')),
    vm: reference('VM', 'vm'),
    vmName: fact('VM name', text('APP01', 'WEB01')),
    service: fact('integration service', word('GuestServiceInterface', 'Heartbeat', 'DataExchange', 'Shutdown', 'TimeSynchronization', 'Backup')),
    enabled: setting('state', onOff(), {
      native: (to, { vm = '', component = '' }) =>
        command`${bare(ofHyperV(`${to.is === 'value' && to.value === true ? 'Enable' : 'Disable'}-VMIntegrationService`))} -VMIntegrationService (${bare(ofHyperV('Get-VMIntegrationService'))} -VM (${bare(ofHyperV('Get-VM'))} -Id ${vm}) | Where-Object -FilterScript { $_.Id -eq ${component} })`,
    }),
  },
});
