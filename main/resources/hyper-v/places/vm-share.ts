import type { FactState } from '../../../contract/fact-state.ts';
import type { Facts } from '../../../contract/reading.ts';
import { fact, resource } from '../../../grammar/resource.ts';
import { rowsBy, rowsIn } from '../../../grammar/rows.ts';
import { integer, text } from '../../../grammar/kinds.ts';
import { orUnknown } from '../../names/or-unknown.ts';
import { vmHost } from '../host/vm-host.ts';
import { vmMemory } from '../devices/vm-memory.ts';
import { vmProcessor } from '../devices/vm-processor.ts';
import { vm } from '../vm.ts';

const unread = (why: string): FactState => ({ is: 'unread', why });
const number = (state: FactState): number | undefined => (state.is === 'value' && typeof state.value === 'number' ? state.value : undefined);

/** Part of a whole in percent, rounded up; the state of what is missing where one of both is. */
function percent(part: FactState, whole: FactState, limit = 100): FactState {
  const [of, all] = [number(part), number(whole)];
  if (of === undefined) return part.is === 'value' ? unread('The amount is not a number.') : part;
  if (all === undefined || all <= 0) return whole.is === 'value' ? unread('The host reports an amount of zero.') : whole;
  return { is: 'value', value: Math.ceil((of * limit) / all) };
}

/** The largest part of the host’s processors and memory that each VM can take. */
export const vmShare = resource({
  name: 'vmShare',
  title: 'Share of each VM in the host',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  native: 'Get-VMProcessor, Get-VMMemory, Get-VMHost',
  scope: {
    is: 'computed',
    from: ['vm', 'vmProcessor', 'vmMemory', 'vmHost'],
    addressed: [],
    rows: (facts: Facts) => {
      const [host] = rowsIn(facts, vmHost);
      const processors = rowsBy(rowsIn(facts, vmProcessor), (each) => each.part('vm'));
      const memories = rowsBy(rowsIn(facts, vmMemory), (each) => each.part('vm'));
      const missing = unread('Hyper-V gave no such settings of this virtual machine.');
      return rowsIn(facts, vm).map((row) => {
        const processor = processors.get(row.part('vm'))?.[0];
        const memory = memories.get(row.part('vm'))?.[0];
        const dynamic = memory?.state('dynamic') ?? missing;
        const most = dynamic.is === 'value' ? memory?.state(dynamic.value === true ? 'maximum' : 'startup') : dynamic;
        const limit = processor?.state('maximum') ?? missing;
        return {
          key: row.key,
          facts: {
            vmName: row.state('name'),
            memory: percent(most ?? missing, host?.state('memoryBytes') ?? missing),
            processors:
              number(limit) === undefined ? limit : percent(processor?.state('count') ?? missing, host?.state('logicalProcessors') ?? missing, number(limit)),
            weight: processor?.state('relativeWeight') ?? missing,
          },
        };
      });
    },
  },
  label: (row) => orUnknown(row.text('vmName'), 'VM', row.key['vm']),
  facts: {
    vmName: fact('VM name', text('APP01', 'WEB01')),
    memory: fact('share of the memory of the host (percent)', integer(25, 800)),
    processors: fact('share of the processors of the host (percent)', integer(25, 100)),
    weight: fact('relative weight', integer(100, 10000)),
  },
});
