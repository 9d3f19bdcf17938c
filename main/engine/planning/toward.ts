import type { Address, Key } from '../../contract/address.ts';
import { absentState, isSettled, valueState, type SettledState } from '../../contract/fact-state.ts';
import type { Json } from '../../contract/json.ts';
import { absent, isAbsent } from '../../grammar/kind.ts';
import { fold } from '../../grammar/fold.ts';
import { isSetting, type Expression, type Test, type AnySetting } from '../../grammar/fact.ts';
import { elementsOf, isAllowed, judgeTest, valueOf } from '../judging/judge-test.ts';
import { evaluate, type Known } from '../judging/evaluate.ts';
import { readFact } from '../judging/read-fact.ts';
import { assertNever } from '../../words/assert-never.ts';
import { addressText } from '../../words/key-text.ts';

/** Where one setting should go, or why that cannot be said. */
export type StepToward =
  | { readonly is: 'move'; readonly setting: AnySetting; readonly address: Address; readonly from: SettledState; readonly to: SettledState }
  | { readonly is: 'blocked'; readonly setting: AnySetting | undefined; readonly address: Address | undefined; readonly why: string };

/** Values that earlier steps of the same plan have chosen, by address text. */
export type WantedState = Map<string, { readonly setting: AnySetting; readonly address: Address; readonly from: SettledState; readonly to: SettledState }>;

/** The steps that make a goal true for one target, in the order in which the goal names them. */
export function toward(goal: Expression, key: Key, known: Known, chosen: WantedState): readonly StepToward[] {
  const none = (): readonly StepToward[] => [];
  return fold<readonly StepToward[]>(goal, {
    test: ({ fact, test }) => (isSetting(fact) ? stepOf(fact, test, key, known, chosen) : []),
    all: ({ of }, go) => of.flatMap(go),
    whenever: ({ when, then }, go) => {
      const truth = evaluate(when, key, known);
      if (truth.is === 'no') return [];
      return truth.is === 'yes'
        ? go(then)
        : [{ is: 'blocked', setting: undefined, address: undefined, why: truth.reasons.map((reason) => reason.why).join('; ') }];
    },
    any: none,
    not: none,
    referredBy: none,
    some: none,
    exceeds: none,
    role: none,
  });
}

function stepOf(setting: AnySetting, test: Test, key: Key, known: Known, chosen: WantedState): readonly StepToward[] {
  const read = readFact(known.facts, setting, key);
  const address = read.address;
  const earlier = chosen.get(addressText(address));
  const state = earlier ? earlier.to : read.state;
  const truth = judgeTest(setting, state, test, known);
  // Made true by what another control of this plan has chosen: it is this control's change as well.
  if (truth.is === 'yes') return earlier && judgeTest(setting, read.state, test, known).is === 'no' ? [{ is: 'move', ...earlier }] : [];
  if (truth.is === 'cannotTell' || !isSettled(state))
    return [{ is: 'blocked', setting, address, why: truth.is === 'cannotTell' ? truth.reasons.map((reason) => reason.why).join('; ') : 'not read' }];
  const wanted = wantedState(setting, state, test, known);
  const to = wanted?.is === 'value' && setting.kind.canonical ? toState(setting.kind.canonical(wanted.value)) : wanted;
  if (to === undefined) return [{ is: 'blocked', setting, address, why: 'There is no single value that would make it so.' }];
  // The journalled old value is what the host holds, not what absence means, where absence can be written back.
  const raw = readFact(known.facts, { ...setting, absence: { says: 'known' } }, key).state;
  const from = earlier?.from ?? (raw.is === 'absent' && setting.setting.accepts(absentState) ? absentState : state);
  const step = { setting, address, from, to };
  chosen.set(addressText(address), step);
  return [{ is: 'move', ...step }];
}

const toState = (value: unknown): SettledState => (isAbsent(value) ? absentState : valueState(value as Json));

/** The nearest value that passes the test. */
function wantedState(setting: AnySetting, state: SettledState, test: Test, known: Known): SettledState | undefined {
  switch (test.test) {
    case 'oneOf': {
      const value = valueOf(test.values[0], known);
      return value === undefined ? undefined : toState(value);
    }
    case 'atLeast':
    case 'atMost': {
      const limit = valueOf(test.value, known);
      return typeof limit === 'number' ? valueState(limit) : undefined;
    }
    case 'between':
      return valueState(state.is === 'value' && typeof state.value === 'number' && state.value < test.low && state.value !== 0 ? test.low : test.high);
    case 'contains':
    case 'excludes':
    case 'within':
      return aimList(setting, state, test, known);
    case 'satisfies': {
      const value = test.toward?.(state.is === 'value' ? state.value : absent);
      return value === undefined ? undefined : toState(value);
    }
    default:
      return assertNever(test);
  }
}

function aimList(setting: AnySetting, state: SettledState, test: Extract<Test, { elements: unknown }>, known: Known): SettledState | undefined {
  const elements = elementsOf(test.elements, known);
  if (elements === undefined) return undefined;
  const list: readonly unknown[] = state.is === 'value' && Array.isArray(state.value) ? state.value : [];
  if (test.test === 'contains') return valueState([...list, ...elements.filter((element) => !list.includes(element))] as Json);
  if (test.test === 'excludes') return valueState(list.filter((element) => !elements.includes(element)) as Json);
  const kept = list.filter((element) => isAllowed(setting.kind, elements, element));
  // A list of addresses must not become empty, which Windows treats as "any address": where no address is kept, the allowed ones are set.
  return valueState((setting.kind.undo === 'restore' && kept.length === 0 ? elements : kept) as Json);
}
