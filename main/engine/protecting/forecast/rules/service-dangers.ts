import { services } from '../../../../resources/windows/service.ts';
import { readFact } from '../../../judging/read-fact.ts';
import { neverTouchList } from '../../never-touch-list.ts';
import { rulingOf, unreadRuling } from '../ruling.ts';
import { registryValue, type LockOutRule } from '../lock-out-rule.ts';

const kept = new Set(neverTouchList.services.map((name) => name.toLowerCase()));

export const serviceDangers: readonly LockOutRule[] = [
  {
    id: 'service-dependents',
    title: 'A service is stopped or disabled that services for management, network or storage depend on',
    concerns: [{ resource: 'service' }],
    toward: (value) => value === 'Disabled' || value === 'Stopped',
    precheck: 'No running service that Castellan never stops depends on it.',
    reads: [],
    fires: ({ address }, { facts }) => {
      const { state } = readFact(facts, services.dependents, address.key);
      if (state.is === 'absent') return 'no';
      if (state.is !== 'value' || !Array.isArray(state.value)) return unreadRuling('The services that depend on it could not be read.');
      return rulingOf(state.value.some((name) => kept.has(String(name).toLowerCase())));
    },
    when: 'now',
    proofs: ['path'],
    hazard: 'A service that the host is managed with depends on this service and stops with it.',
    source: 'https://learn.microsoft.com/windows-server/security/windows-services/security-guidelines-for-disabling-system-services-in-windows-server',
  },
  {
    id: 'removable-drives',
    title: 'Removable drives are refused',
    concerns: [
      registryValue('RemovableStorageDevices(?:\\\\.+)?', 'Deny_All', 'Deny_Read', 'Deny_Write', 'Deny_Execute'),
      registryValue('Policies\\\\Microsoft\\\\FVE', 'RDVDenyWriteAccess'),
    ],
    toward: (value) => value === 1,
    precheck: 'No backup uses such a drive. Backup jobs are not read.',
    reads: [],
    fires: () => unreadRuling('Backup jobs to removable drives, and virtual media of the management controller (BMC), are not read.'),
    when: 'someDay',
    proofs: [],
    hazard: 'The next backup to such a drive fails, and so does a repair from virtual media of the management controller.',
    source: 'https://learn.microsoft.com/windows/client-management/mdm/policy-csp-admx-removablestorage',
  },
];
