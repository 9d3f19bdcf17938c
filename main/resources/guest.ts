import type { FactState } from '../contract/fact-state.ts';
import { textOf } from '../contract/fact-state.ts';
import type { Facts, Row } from '../contract/reading.ts';
import { parseKvpItem } from './formats/kvp.ts';
import { fact, resource } from './grammar/resource.ts';
import { flag, text } from './grammar/kinds.ts';
import { lifecycleOf, type GuestSystem } from './lifecycle.ts';

const unread = (why: string): FactState => ({ is: 'unread', why });
const silent = 'The guest says nothing of itself: it does not run, or its integration services do not.';
const value = (json: string | boolean): FactState => ({ is: 'value', value: json });

/** The items of one guest by name; undefined where it is silent. One that cannot be read is left out. */
function itemsOf(facts: Facts, vm: Row): ReadonlyMap<string, string> | undefined {
  const state = facts['guestItems']?.rows.find((row) => row.key['vm'] === vm.key['vm'])?.facts['items'];
  if (state?.is !== 'value' || !Array.isArray(state.value) || state.value.length === 0) return undefined;
  const items = new Map<string, string>();
  for (const xml of state.value) {
    try {
      const { name, data } = parseKvpItem(String(xml));
      items.set(name, data);
    } catch {
      continue;
    }
  }
  return items;
}

function guestFacts(facts: Facts, vm: Row): Readonly<Record<string, FactState>> {
  const vmName = vm.facts['name'] ?? unread('not read');
  const items = itemsOf(facts, vm);
  const updates = unread(
    'The guest tells its build, not its updates. Reading those takes an account in the guest, which Castellan does not use: look inside, or ask your patch management.',
  );
  if (!items) return { vmName, system: unread(silent), supported: unread(silent), directory: unread(silent), updatesCurrent: updates };
  const system: GuestSystem = {
    name: items.get('OSName') ?? '',
    build: items.get('OSBuildNumber') ?? '',
    version: items.get('OSMajorVersion') ?? '',
    productType: items.get('ProductType') ?? '',
  };
  const lifecycle = lifecycleOf(system);
  const readAt = facts['guestItems']?.at.slice(0, 10) ?? '';
  const name = items.get('FullyQualifiedDomainName') ?? '';
  return {
    vmName,
    system: system.name === '' ? unread(silent) : value(`${lifecycle?.product ?? system.name}${lifecycle ? `, updates until ${lifecycle.endsOn}` : ''}`),
    supported: lifecycle
      ? value(lifecycle.endsOn >= readAt)
      : unread(`Whether “${system.name}” (${system.build}) still gets updates is not in the table of this version.`),
    directory: name === '' ? unread(silent) : value(name.includes('.') ? name.slice(name.indexOf('.') + 1).toLowerCase() : ''),
    updatesCurrent: updates,
  };
}

/** The guest systems of running machines, as they say themselves. */
export const guest = resource({
  name: 'guest',
  title: 'Guest systems',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  native: 'Get-CimInstance Msvm_KvpExchangeComponent, OSName, OSBuildNumber, FullyQualifiedDomainName',
  scope: {
    is: 'computed',
    from: ['vm', 'guestItems'],
    addressed: [],
    rows: (facts) =>
      (facts['vm']?.rows ?? []).filter((row) => textOf(row.facts['state']) === 'Running').map((row) => ({ key: row.key, facts: guestFacts(facts, row) })),
  },
  label: (row) => row.text('vmName') ?? row.key['vm'] ?? '',
  facts: {
    vmName: fact('name of the machine', text('APP01', 'WEB01')),
    system: fact('system', text('Windows Server 2022, updates until 2031-10-14', 'Windows Server 2012 R2, updates until 2023-10-10')),
    supported: fact('still gets security updates', flag),
    directory: fact('directory', text('corp.example', 'fabric.example')),
    updatesCurrent: fact('has the updates of the last patch day', flag),
  },
});
