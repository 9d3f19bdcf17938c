import { describe, expect, it } from 'vitest';
import { withoutSecrets } from '../../../../main/engine/protecting/without-secrets.ts';
import { resources } from '../../../../main/resources/resource-named.ts';
import { factsOf, reading, row, unread, value } from '../known.ts';

const sensitive = [...resources.values()].flatMap(({ name, facts }) =>
  Object.entries(facts).flatMap(([property, spec]) => (spec.kind.sensitive === true ? [[name, property] as const] : [])),
);

describe('facts without secrets', () => {
  it('count every sensitive value of the product as unread', () => {
    expect(sensitive.length).toBeGreaterThan(0);
    for (const [resource, property] of sensitive) {
      const kept = withoutSecrets(factsOf(reading(resource, [row({}, { [property]: value('pwd') })])));
      expect(kept[resource]?.rows[0]?.facts[property]).toEqual({ is: 'unread', why: expect.stringContaining('can hold secrets') as string });
    }
  });
  it('keep everything beside it, and what a sensitive fact says without a value', () => {
    const facts = factsOf(
      reading('vm', [row({ vm: 'a' }, { name: value('WEB01'), notes: value('pwd') }), row({ vm: 'b' }, { notes: unread })]),
      reading('registry', [row({ name: 'x' }, { value: value(1) })]),
    );
    const kept = withoutSecrets(facts);
    expect(kept['vm']?.rows.map((each) => each.facts['name'])).toEqual([value('WEB01'), undefined]);
    expect(kept['vm']?.rows[1]?.facts['notes']).toEqual(unread);
    expect(kept['registry']).toEqual(facts['registry']);
    expect(JSON.stringify(kept)).not.toContain('pwd');
  });
});
