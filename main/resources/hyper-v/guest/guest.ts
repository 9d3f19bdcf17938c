import type { FactState } from '../../../contract/fact-state.ts';
import type { Facts } from '../../../contract/reading.ts';
import { parseKvpItem } from '../../formats/kvp.ts';
import type { WireRow } from '../../../grammar/resource-shape.ts';
import { fact, resource } from '../../../grammar/resource.ts';
import { rowsBy, rowsIn, type TypedRow } from '../../../grammar/rows.ts';
import { flag, shownAs, text, word } from '../../../grammar/kinds.ts';
import { guestItems } from './guest-items.ts';
import { lifecycleOf, type GuestSystem } from './lifecycle.ts';
import { vm } from '../vm.ts';
import { orUnknown } from '../../names/or-unknown.ts';

type Machine = TypedRow<typeof vm>;

const unread = (why: string): FactState => ({ is: 'unread', why });
const silent = 'The guest reports no data: it is not running, or its integration service Data Exchange is not running.';
const value = (json: string | boolean): FactState => ({ is: 'value', value: json });

interface GuestItems {
  readonly items: ReadonlyMap<string, string>;
  /** Items that are not what Windows' data exchange writes. */
  readonly broken: number;
}

/** The items of one guest by name; a text where there are none, with the reason. */
function itemsOf(row: TypedRow<typeof guestItems> | undefined): GuestItems | string {
  const state = row?.state('items');
  if (state?.is === 'unread') return state.why;
  if (state?.is !== 'value' || !Array.isArray(state.value) || state.value.length === 0) return silent;
  const items = new Map<string, string>();
  let broken = 0;
  for (const xml of state.value) {
    try {
      const { name, data } = parseKvpItem(String(xml));
      items.set(name, data);
    } catch {
      broken += 1;
    }
  }
  return { items, broken };
}

/** What the guest says of its system, or why that is not known: nothing said, nonsense, or a system that the table does not hold. */
function systemOf({ items, broken }: GuestItems): GuestSystem | string {
  const name = items.get('OSName') ?? '';
  if (name !== '' || items.has('OSBuildNumber'))
    return {
      name,
      build: items.get('OSBuildNumber') ?? '',
      version: items.get('OSMajorVersion') ?? '',
      productType: items.get('ProductType') ?? '',
    };
  return broken > 0
    ? `The guest reports data that cannot be read (${String(broken)} damaged ${broken === 1 ? 'item' : 'items'}). Check the operating system in the guest.`
    : 'The guest does not report its operating system (OSName, OSBuildNumber).';
}

/** Only Windows reports a product type. A name that is missing or names Windows says nothing without one. */
function kindOf({ name, productType }: GuestSystem): Readonly<Record<'family' | 'domainController', FactState>> {
  if (productType !== '') return { family: value('Windows'), domainController: value(productType === '2') };
  if (name !== '' && !/windows/i.test(name)) return { family: value('Other'), domainController: value(false) };
  const open = unread(name === '' ? 'The guest does not report the name of its operating system.' : 'The guest does not report its product type.');
  return { family: open, domainController: open };
}

const allAlike = (machine: Machine, state: FactState): Readonly<Record<string, FactState>> => ({
  vmName: machine.state('name'),
  system: state,
  family: state,
  domainController: state,
  supported: state,
  directory: state,
});

function guestFacts(machine: Machine, items: TypedRow<typeof guestItems> | undefined, readAt: string): Readonly<Record<string, FactState>> {
  const vmName = machine.state('name');
  const reported = itemsOf(items);
  if (typeof reported === 'string') return allAlike(machine, unread(reported));
  const fqdn = reported.items.get('FullyQualifiedDomainName') ?? '';
  const directory =
    fqdn === ''
      ? unread('The guest does not report its fully qualified domain name.')
      : value(fqdn.includes('.') ? fqdn.slice(fqdn.indexOf('.') + 1).toLowerCase() : '');
  const system = systemOf(reported);
  if (typeof system === 'string')
    return { vmName, system: unread(system), family: unread(system), domainController: unread(system), supported: unread(system), directory };
  const lifecycle = lifecycleOf(system);
  const shown = [system.name, system.version, system.build].filter((each) => each !== '').join(' ');
  return {
    vmName,
    system: value(lifecycle ? `${lifecycle.product}, updates until ${lifecycle.endsOn}` : shown),
    ...kindOf(system),
    supported: lifecycle ? value(lifecycle.endsOn >= readAt) : unread(`“${shown}” is not in the table of operating systems of this version.`),
    directory,
  };
}

/** Whether it runs decides whether it is asked: a guest of which that is not known is listed, and nothing is said of it. */
function rows(facts: Facts): readonly WireRow[] {
  const items = rowsBy(rowsIn(facts, guestItems), (each) => each.part('vm'));
  const readAt = facts[guestItems.resource.name]?.at.slice(0, 10) ?? '';
  return rowsIn(facts, vm).flatMap((row): readonly WireRow[] => {
    const state = row.state('state');
    if (state.is !== 'value') return [{ key: row.key, facts: allAlike(row, unread(state.is === 'unread' ? state.why : 'The state of the VM was not read.')) }];
    return row.text('state') === 'Running' ? [{ key: row.key, facts: guestFacts(row, items.get(row.part('vm'))?.[0], readAt) }] : [];
  });
}

/** The operating systems of running VMs, as the guests report them. */
export const guest = resource({
  name: 'guest',
  title: 'Guest operating systems',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  native: 'Get-CimInstance Msvm_KvpExchangeComponent, OSName, OSBuildNumber, FullyQualifiedDomainName',
  scope: {
    is: 'computed',
    from: ['vm', 'guestItems'],
    addressed: [],
    rows,
  },
  label: (row) => orUnknown(row.text('vmName'), 'VM', row.key['vm']),
  facts: {
    vmName: fact('VM name', text('APP01', 'WEB01')),
    system: fact('operating system', text('Windows Server 2022, updates until 2031-10-14', 'Windows Server 2012 R2, updates until 2023-10-10')),
    family: fact('operating system family', word('Windows', 'Other')),
    domainController: fact('domain controller', flag),
    supported: fact('support status', shownAs(flag, { true: 'supported', false: 'end of support reached' })),
    directory: fact('domain', text('corp.example', 'fabric.example')),
  },
});
