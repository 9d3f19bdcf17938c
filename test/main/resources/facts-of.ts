import type { FactState } from '../../../main/contract/fact-state.ts';
import type { Key } from '../../../main/contract/address.ts';
import type { Facts, ReadProblem } from '../../../main/contract/reading.ts';
import type { Json } from '../../../main/contract/json.ts';
import type { Resource, WireRow } from '../../../main/grammar/resource-shape.ts';

const at = '2026-11-24T08:00:00.000Z';
export const value = (json: Json): FactState => ({ is: 'value', value: json });
export const absent: FactState = { is: 'absent' };
export const denied: FactState = { is: 'unread', why: 'access denied' };

interface Given {
  readonly key?: Key;
  readonly facts: Readonly<Record<string, FactState>>;
}

/** A reading of each resource, whole unless `problems` names it. */
export const factsOf = (given: Readonly<Record<string, readonly Given[]>>, problems: Readonly<Record<string, ReadProblem>> = {}): Facts =>
  Object.fromEntries(
    Object.entries(given).map(([resource, rows]) => {
      const problem = problems[resource];
      return [
        resource,
        {
          resource,
          at,
          complete: problem === undefined,
          rows: rows.map(({ key = {}, facts }) => ({ key, facts })),
          ...(problem && { problem }),
        },
      ];
    }),
  );

/** What a computed resource makes of these facts. */
export function computed(resource: Resource, facts: Facts): readonly WireRow[] {
  if (resource.scope.is !== 'computed') throw new Error(`${resource.name} is not computed.`);
  return resource.scope.rows(facts);
}
