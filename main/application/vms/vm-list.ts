import { textOf, type FactState } from '../../contract/fact-state.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Facts, Reading } from '../../contract/reading.ts';
import type { VmFact, VmList, VmView } from '../../contract/wizard/vm-view.ts';
import { readFact } from '../../engine/judging/read-fact.ts';
import { targetLabel } from '../../engine/judging/target-label.ts';
import { vmDetailsGiven } from '../../engine/judging/vm-role-given.ts';
import type { AnyFact } from '../../grammar/fact.ts';
import { rowsIn, type TypedRow } from '../../grammar/rows.ts';
import { guest } from '../../resources/hyper-v/guest/guest.ts';
import { vmHardDisk } from '../../resources/hyper-v/devices/vm-hard-disk.ts';
import { vmNetworkAdapter } from '../../resources/hyper-v/devices/vm-network-adapter.ts';
import { vmSnapshot } from '../../resources/hyper-v/vm-snapshot.ts';
import { vm } from '../../resources/hyper-v/vm.ts';
import { orUnknown } from '../../resources/names/or-unknown.ts';
import { assertNever } from '../../words/assert-never.ts';
import { groupBy } from '../../words/group-by.ts';

type Adapter = TypedRow<typeof vmNetworkAdapter>;

const notAsked = 'The last scan did not read it.';
const read = (shown: string): VmFact => ({ is: 'read', shown });
const notRead = (why: string): VmFact => ({ is: 'notRead', why });

/** The VMs of the last scan in the order of their names, each with the role and the owner that a person gave it. */
export function vmList(facts: Facts, profile: Profile): VmList {
  const adapters = groupBy(rowsIn(facts, vmNetworkAdapter), (row) => row.text('vm') ?? '');
  const checkpoints = countIn(facts, 'vmSnapshot', rowsIn(facts, vmSnapshot), (row) => row.text('vm'));
  const disks = countIn(facts, 'vmHardDisk', rowsIn(facts, vmHardDisk), (row) => row.key['vm']);
  const given = vmDetailsGiven(profile);
  const vms = (facts['vm']?.rows ?? []).map((row): VmView => {
    const id = row.key['vm'] ?? '';
    const shown = (fact: AnyFact): VmFact => shownFact(readFact(facts, fact, row.key).state, fact);
    const details = given.get(id.toLowerCase());
    const missing = missingIn(facts['vmNetworkAdapter'], adapters.has(''));
    return {
      id,
      name: targetLabel('vm', row, facts),
      ...(details?.role && { role: details.role }),
      ...(details?.owner !== undefined && { owner: details.owner }),
      state: shown(vm.state),
      generation: shown(vm.generation),
      version: shown(vm.version),
      guest: guestSystem(facts, id, textOf(row.facts['state'])),
      folder: shown(vm.path),
      startAction: shown(vm.automaticStartAction),
      stopAction: shown(vm.automaticStopAction),
      checkpoints: checkpoints(id),
      replication: shown(vm.replicationMode),
      disks: disks(id),
      connections: (adapters.get(id) ?? []).map((adapter) => connection(facts, adapter)),
      ...(missing !== undefined && { connectionsNotRead: missing }),
    };
  });
  const missing = missingIn(facts['vm'], false);
  return { vms: vms.sort((a, b) => a.name.localeCompare(b.name, 'en')), ...(missing !== undefined && { notRead: missing }) };
}

function shownFact(state: FactState, { kind }: AnyFact): VmFact {
  switch (state.is) {
    case 'value':
      return read(kind.show(kind.parse(state.value)));
    case 'absent':
      return { is: 'notThere' };
    case 'unsupported':
      return { is: 'notThere', why: state.why };
    case 'unread':
      return notRead(state.why);
    case 'notAsked':
      return notRead(notAsked);
    default:
      return assertNever(state);
  }
}

/** Why rows may be missing; undefined where every row is there and belongs to a known VM. */
function missingIn(reading: Reading | undefined, strays: boolean): string | undefined {
  if (!reading) return notAsked;
  if (reading.problem) return reading.problem.why;
  if (!reading.complete) return 'The list could not be read as a whole.';
  return strays ? 'The VM of at least one item could not be read.' : undefined;
}

/** How many rows each VM has: a number only where none can be missing. */
function countIn<R>(facts: Facts, resource: string, rows: readonly R[], vmOf: (row: R) => string | undefined): (vm: string) => VmFact {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(vmOf(row) ?? '', (counts.get(vmOf(row) ?? '') ?? 0) + 1);
  const missing = missingIn(facts[resource], counts.has(''));
  return (id) => (missing === undefined ? read(String(counts.get(id) ?? 0)) : notRead(missing));
}

/** Only running guests report their system. */
function guestSystem(facts: Facts, id: string, state: string | undefined): VmFact {
  const known = rowsIn(facts, guest).some((row) => row.part('vm') === id);
  if (known || state === undefined || state === 'Running' || !facts['guest']) return shownFact(readFact(facts, guest.system, { vm: id }).state, guest.system);
  return notRead('The VM is not running, so the guest reports nothing.');
}

function connection(facts: Facts, adapter: Adapter): VmView['connections'][number] {
  const id = adapter.text('switch');
  return {
    adapter: orUnknown(adapter.text('name'), 'network adapter', adapter.part('adapter')),
    id: adapter.part('adapter'),
    switch: switchOf(facts, adapter, id),
    ...(id !== undefined && { switchId: id }),
    vlans: shownFact(readFact(facts, vmNetworkAdapter.vlans, adapter.key).state, vmNetworkAdapter.vlans),
  };
}

function switchOf(facts: Facts, adapter: Adapter, id: string | undefined): VmFact {
  const row = facts['vmSwitch']?.rows.find((each) => each.key['switch'] === id);
  if (id !== undefined && row) return read(targetLabel('vmSwitch', row, facts));
  if (id !== undefined) return notRead(missingIn(facts['vmSwitch'], false) ?? 'The virtual switch no longer exists.');
  if (adapter.state('switch').is === 'absent') return { is: 'notThere', why: 'Windows names no virtual switch for this network adapter.' };
  return shownFact(readFact(facts, vmNetworkAdapter.switch, adapter.key).state, vmNetworkAdapter.switch);
}
