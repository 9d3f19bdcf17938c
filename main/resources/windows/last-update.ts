import { textOf, type FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { instant, integer, text } from '../../grammar/kinds.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';

/** The cumulative update that Windows installed last, as the Setup log tells it. */
export const lastUpdate = resource({
  name: 'lastUpdate',
  title: 'Last installed cumulative update',
  keyNames: [],
  needs: 'administrator',
  native: 'Get-WinEvent -LogName Setup (Microsoft-Windows-Servicing, event 2, client WindowsUpdateAgent or UpdateAgentLCU)',
  scope: { is: 'host' },
  facts: {
    name: fact('update', text('KB5066782', 'KB5060526')),
    installedAt: fact('installed', instant),
  },
});

const dayInMilliseconds = 86_400_000;

function ageOf(facts: Facts): FactState {
  const state = rowsIn(facts, lastUpdate)[0]?.state('installedAt');
  const at = Date.parse(facts[lastUpdate.resource.name]?.at ?? '');
  if (state?.is !== 'value') return { is: 'unread', why: state?.is === 'unread' ? state.why : 'The last installed update was not read.' };
  const installed = Date.parse(textOf(state) ?? '');
  if (Number.isNaN(at) || Number.isNaN(installed)) return { is: 'unread', why: 'The day of the last update or of the reading is not known.' };
  return { is: 'value', value: Math.max(0, Math.floor((at - installed) / dayInMilliseconds)) };
}

/** How long ago that was when the host was read. */
export const lastUpdateAge = resource({
  name: 'lastUpdateAge',
  title: 'Age of the last update',
  keyNames: [],
  needs: 'administrator',
  native: 'The day of the reading, minus the day of the last installed update',
  scope: { is: 'computed', from: ['lastUpdate'], addressed: [], rows: (facts) => [{ key: {}, facts: { days: ageOf(facts) } }] },
  facts: { days: fact('age (days)', integer(12, 90), { volatile: true }) },
});
