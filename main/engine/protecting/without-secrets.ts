import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { resourceNamed } from '../../resources/resource-named.ts';

const notKept = 'It can hold secrets, so it was not kept. Read the host again to judge it.';

/** Facts as they may be kept. What is sensitive counts as unread from then on: nothing is judged on a text that was taken out. */
export function withoutSecrets(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, reading]) => {
      const specs = resourceNamed(name).facts;
      const secret = new Set(Object.keys(specs).filter((property) => specs[property]?.kind.sensitive === true));
      if (secret.size === 0) return [name, reading];
      const hidden = (property: string, state: FactState): FactState => (secret.has(property) && state.is === 'value' ? { is: 'unread', why: notKept } : state);
      return [
        name,
        {
          ...reading,
          rows: reading.rows.map((row) => ({
            ...row,
            facts: Object.fromEntries(Object.entries(row.facts).map(([property, state]) => [property, hidden(property, state)])),
          })),
        },
      ];
    }),
  );
}
