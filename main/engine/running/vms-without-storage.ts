import { textOf } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { vm } from '../../resources/hyper-v/vm.ts';
import { concernsSetting } from '../protecting/forecast/lock-out-rule.ts';
import { lockOutRules } from '../protecting/forecast/lock-out-rules.ts';
import { whatBecame, type SettledStep } from '../history/what-became.ts';

const rules = lockOutRules.filter(({ id }) => id === 'smb-signing-of-storage');

/** Whether one of these steps may have taken the disks from VMs with files on SMB shares. The VMs are read again then. */
export const mayLoseStorage = (steps: readonly SettledStep[]): boolean =>
  steps.some((step) => whatBecame(step).is !== 'notMade' && rules.some((rule) => concernsSetting(rule, step.change.address)));

/** The VMs that are paused or in a critical state after such steps, as a sentence. Undefined where there are none. */
export function storageNotice(steps: readonly SettledStep[], facts: Facts): string | undefined {
  if (!mayLoseStorage(steps)) return undefined;
  const rows = rowsIn(facts, vm);
  const names = rows.flatMap((row) => {
    const state = textOf(row.state('state'));
    return state === 'Paused' || state?.endsWith('Critical') === true ? [`${row.text('name') ?? row.part('vm')} (${state})`] : [];
  });
  if (names.length > 0)
    return `After the change of SMB these VMs are paused or in a critical state: ${names.join(', ')}. Check whether their file servers can do what SMB needs now. If not, undo the run.`;
  const isKnown = facts[vm.resource.name]?.complete === true && rows.every((row) => row.state('state').is === 'value');
  return isKnown ? undefined : 'After the change of SMB the states of the VMs could not all be read. Check that no VM with files on SMB shares is paused.';
}
