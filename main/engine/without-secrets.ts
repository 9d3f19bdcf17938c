import type { FactState } from '../contract/fact-state.ts';
import type { Facts } from '../contract/reading.ts';
import { resourceNamed } from '../resources/index.ts';

/** Facts as they may be kept: of what is sensitive only that it was read. */
export function withoutSecrets(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, reading]) => {
      const specs = resourceNamed(name).facts;
      const secret = new Set(Object.keys(specs).filter((property) => specs[property]?.kind.sensitive === true));
      if (secret.size === 0) return [name, reading];
      const hidden = (property: string, state: FactState): FactState => (secret.has(property) && state.is === 'value' ? { is: 'value', value: '' } : state);
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
