import type { Address, Key } from '../../contract/address.ts';
import type { FactState, SettledState } from '../../contract/fact-state.ts';
import type { Facts, Reading, Row } from '../../contract/reading.ts';
import { effects } from '../../resources/index.generated.ts';
import type { Effect, FactReader } from '../../grammar/fact.ts';
import { keyText } from '../../words/key-text.ts';

export function stateAt(facts: Facts, address: Address): FactState {
  const reading = facts[address.resource];
  const row = reading?.rows.find((each) => keyText(each.key) === keyText(address.key));
  if (row) return row.facts[address.property] ?? { is: 'notAsked' };
  return reading?.complete === true ? { is: 'absent' } : { is: 'notAsked' };
}

/** The facts with one state replaced. A row that was absent (a user right without an account) is created. */
export function withState(facts: Facts, address: Address, state: FactState): Facts {
  const reading = facts[address.resource];
  if (!reading) return facts;
  const found = reading.rows.some((row) => keyText(row.key) === keyText(address.key));
  const change = (row: Row): Row => (keyText(row.key) === keyText(address.key) ? { ...row, facts: { ...row.facts, [address.property]: state } } : row);
  const rows = found ? reading.rows.map(change) : [...reading.rows, { key: address.key, facts: { [address.property]: state } }];
  const next: Reading = { ...reading, rows };
  return { ...facts, [address.resource]: next };
}

const readerOf =
  (facts: Facts): FactReader =>
  (address) =>
    stateAt(facts, address);

function derive(facts: Facts, recorded: Facts, effect: Effect, key: Key): Facts {
  const row = facts[effect.resource]?.rows.find((each) => keyText(each.key) === keyText(key));
  if (!row || row.owner) return facts;
  const state = effect.derive(readerOf(facts), key, readerOf(recorded));
  return state ? withState(facts, { resource: effect.resource, key, property: effect.property }, state) : facts;
}

const movesWith = (effect: Effect, { resource, key }: Address): boolean =>
  effect.on ? effect.on.resource === resource && keyText(effect.on.key) === keyText(key) : effect.resource === resource;

/** A VM that was shut down or started: the list of VMs shows it, and the heartbeat of its guest is there or gone. */
function withPower(facts: Facts, { resource, key, property }: Address, to: SettledState): Facts {
  if (resource !== 'vmWindow' || property !== 'state' || to.is !== 'value') return facts;
  const heartbeat = to.value === 'Running' ? 'OkApplicationsHealthy' : 'NoContact';
  const listed = withState(facts, { resource: 'vm', key, property }, to);
  return withState(listed, { resource, key, property: 'heartbeat' }, { is: 'value', value: heartbeat });
}

/** What is so after a setting was set: its own value, and what Windows makes of it at once. */
export function factsAfterSet(facts: Facts, recorded: Facts, address: Address, to: SettledState): Facts {
  const set = withPower(withState(facts, address, to), address, to);
  return effects
    .filter((effect) => effect.when === 'now' && movesWith(effect, address))
    .reduce(
      (folded, effect) =>
        (effect.on ? [effect.address ?? {}] : effect.spreads ? (folded[effect.resource]?.rows ?? []).map((row) => row.key) : [address.key]).reduce(
          (each, key) => derive(each, recorded, effect, key),
          folded,
        ),
      set,
    );
}

/** What is so after the host has restarted at this time (ISO 8601, UTC). */
export function factsAfterRestart(facts: Facts, recorded: Facts, at: string): Facts {
  const folded = effects
    .filter((effect) => effect.when === 'hostRestart')
    .reduce((now, effect) => {
      const keys = effect.address ? [effect.address] : (now[effect.resource]?.rows ?? []).map((row) => row.key);
      return keys.reduce((each, key) => derive(each, recorded, effect, key), now);
    }, facts);
  return withState(folded, { resource: 'machine', key: {}, property: 'lastBootAt' }, { is: 'value', value: at });
}
