import { textOf, type FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { flag, text } from '../../grammar/kinds.ts';
import { orUnknown } from '../names/or-unknown.ts';
import { vmHostVersion } from './host/vm-host-version.ts';
import { vm } from './vm.ts';

/** Compared by number: 10.0 is above 9.2. Undefined for a text that is no version. */
export function versionNumber(version: string): number | undefined {
  const found = /^(\d{1,4})\.(\d{1,4})$/.exec(version);
  return found === null ? undefined : Number(found[1]) * 10_000 + Number(found[2]);
}

const notLess = (state: FactState, than: FactState): FactState => {
  if (state.is !== 'value') return state;
  if (than.is !== 'value') return than;
  const [own, wanted] = [versionNumber(textOf(state) ?? ''), versionNumber(textOf(than) ?? '')];
  if (own === undefined || wanted === undefined)
    return { is: 'unread', why: `“${textOf(own === undefined ? state : than) ?? ''}” is no configuration version.` };
  return { is: 'value', value: own >= wanted };
};

/** The configuration version of each VM against that of the host. */
export const vmVersion = resource({
  name: 'vmVersion',
  title: 'Configuration versions of VMs',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  native: 'Version of Get-VM, Get-VMHostSupportedVersion -Default',
  scope: {
    is: 'computed',
    from: ['vm', 'vmHostVersion'],
    addressed: [],
    rows: (facts: Facts) => {
      const [host] = rowsIn(facts, vmHostVersion);
      const ofHost: FactState = host?.state('version') ?? { is: 'unread', why: 'The configuration version of the host could not be read.' };
      return rowsIn(facts, vm).map((row) => ({
        key: row.key,
        facts: {
          vmName: row.state('name'),
          version: row.state('version'),
          current: notLess(row.state('version'), ofHost),
          startsOn2022: notLess(row.state('version'), { is: 'value', value: '8.0' }),
        },
      }));
    },
  },
  label: (row) => orUnknown(row.text('vmName'), 'VM', row.key['vm']),
  facts: {
    vmName: fact('VM name', text('APP01', 'WEB01')),
    version: fact('configuration version', text('9.0', '5.0')),
    current: fact('has the configuration version of the host', flag),
    // Windows Server 2022 and later start no VM below configuration version 8.0.
    startsOn2022: fact('starts on Windows Server 2022 and later', flag),
  },
});
