import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { optional, resource } from '../../grammar/resource.ts';
import { text } from '../../grammar/kinds.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { services } from '../windows/service.ts';
import { defender } from './defender.ts';

const serviceName = 'WinDefend';

/** What Defender answers. It does not answer where it is not installed or another product has replaced it: then its service decides. */
function modeIn(facts: Facts): FactState {
  const answered = rowsIn(facts, defender)[0]?.state('runningMode') ?? { is: 'unread', why: 'Microsoft Defender Antivirus did not answer.' };
  if (answered.is !== 'unread') return answered;
  const state = rowsIn(facts, services)
    .find((row) => row.part('service') === serviceName)
    ?.state('state');
  if (state?.is === 'absent') return state;
  // A service that runs, starts or stops can be that of an active product.
  return state?.is === 'value' && state.value === 'Stopped' ? { is: 'value', value: 'Not running' } : answered;
}

/** Whether Microsoft Defender Antivirus is the active product. */
export const defenderMode = resource({
  name: 'defenderMode',
  title: 'Mode of Microsoft Defender Antivirus',
  keyNames: [],
  needs: 'none',
  native: `Get-MpComputerStatus, else the service ${serviceName}`,
  scope: {
    is: 'computed',
    from: ['service'],
    helpedBy: ['defender'],
    addressed: [{ resource: 'service', key: { service: serviceName } }],
    rows: (facts) => [{ key: {}, facts: { mode: modeIn(facts) } }],
  },
  facts: { mode: optional('running mode', { ...text('Normal', 'Passive Mode', 'Not running'), whenAbsent: 'not installed' }) },
});
