import type { Key } from '../../../main/contract/address.ts';
import type { FactState } from '../../../main/contract/fact-state.ts';
import type { Json } from '../../../main/contract/json.ts';
import { emptyProfile, type Profile } from '../../../main/contract/profile.ts';
import type { Facts, Row } from '../../../main/contract/reading.ts';
import type { Given } from '../../../main/catalogue/control.ts';
import type { Control } from '../../../main/catalogue/control.ts';
import { factsAnswered, questionOf } from '../../../main/engine/judging/judge-question.ts';
import { judge } from '../../../main/engine/judging/judge.ts';
import type { Judging } from '../../../main/engine/judging/judging.ts';
import { needsOf } from '../../../main/engine/judging/needs.ts';
import { isAsked } from '../../../main/grammar/asked.ts';
import { isAbsent } from '../../../main/grammar/kind.ts';
import { resourceNamed } from '../../../main/resources/resource-named.ts';
import { vmRoleSchema } from '../../../main/contract/vm-detail.ts';
import { vmRole } from '../../../main/grammar/vm-role.ts';
import { keyText } from '../../../main/words/key-text.ts';

const at = '2026-11-24T08:00:00.000Z';

/** One value for every key part there is, so that rows of one example belong together. */
const keyParts: Readonly<Record<string, string>> = {
  vm: 'd9e0eb0a-5b37-508e-9173-67e9ade83acf',
  switch: 'S',
  adapter: 'N',
  path: 'D:\\VMs\\APP01',
  profile: 'Domain',
  rule: 'R',
  store: 'My',
  thumbprint: 'AB',
  controllerType: 'SCSI',
  controllerNumber: '0',
  controllerLocation: '0',
  kind: 'Registry',
  name: 'x',
};

export function sampleKey(resource: string): Key {
  return Object.fromEntries(resourceNamed(resource).keyNames.map((name) => [name, keyParts[name] ?? name]));
}

const stateOf = (value: unknown): FactState => (isAbsent(value) ? { is: 'absent' } : { is: 'value', value: value as Json });

/** The facts that a control's example names, each resource read whole, by an elevated administrator. */
export function knownFrom(control: Control, givens: readonly Given[]): Judging {
  const rows = new Map<string, Map<string, Row>>([...needsOf([control]).keys()].map((name) => [name, new Map<string, Row>()]));
  const put = (resource: string, key: Key, property: string, state: FactState): void => {
    const own = rows.get(resource) ?? new Map<string, Row>();
    const row = own.get(keyText(key));
    own.set(keyText(key), { key, facts: { ...row?.facts, [property]: state } });
    rows.set(resource, own);
  };
  put('session', {}, 'administrator', { is: 'value', value: true });
  const values: Record<string, Json> = {};
  for (const { fact, value } of givens) {
    if (isAsked(fact)) values[fact.asked] = value as Json;
    else put(fact.resource, fact.address ?? sampleKey(fact.resource), fact.property, stateOf(value));
  }
  const facts: Facts = Object.fromEntries([...rows].map(([resource, own]) => [resource, { resource, at, complete: true, rows: [...own.values()] }]));
  const role = vmRoleSchema.safeParse(values[vmRole.asked]);
  const { [vmRole.asked]: _role, ...own } = values;
  const profile: Profile = { ...emptyProfile, values: own, ...(role.success && { vms: [{ vm: keyParts['vm'] ?? '', role: role.data }] }) };
  return { facts, profile, now: at, applied: [] };
}

/** The same, with a yes from a user for every target that waits for one: what facts say against it still wins. */
export function answeredYes(control: Control, known: Judging): Judging {
  if (!questionOf(control)) return known;
  const answers = judge(control, known).map(({ target }) => ({
    control: control.id,
    target: { ...target.key },
    says: 'yes' as const,
    by: 'Anna',
    at,
    evidence: 'a list',
    validUntil: '2027-11-24T08:00:00.000Z',
    givenOn: { ...factsAnswered(control, target.key, known) },
  }));
  return { ...known, profile: { ...known.profile, answers } };
}
