import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingOrder, sourcesOf } from '../../../../main/engine/running/reading-order.ts';
import type { Resource } from '../../../../main/grammar/resource-shape.ts';
import { resources } from '../../../../main/resources/resource-named.ts';

const resource = (name: string, scope: Resource['scope'] = { is: 'host' }, more: Partial<Resource> = {}): Resource => ({
  name,
  title: name,
  keyNames: [],
  needs: 'none',
  native: '',
  scope,
  slow: false,
  lane: 'system',
  wire: { collector: name, setter: name },
  facts: {},
  label: () => name,
  ...more,
});
const computed = (name: string, ...from: readonly string[]): Resource => resource(name, { is: 'computed', from, addressed: [], rows: () => [] });

describe('readingOrder', () => {
  it('reads a computed resource after a computed one that it rests on, in every order of the list', () => {
    expect(readingOrder([computed('upper', 'lower'), computed('lower', 'machine'), resource('machine')])).toEqual(['machine', 'lower', 'upper']);
  });

  it('reads the cheapest first among those that could be next', () => {
    const slow = resource('files', { is: 'host' }, { slow: true });
    const part = resource('disk', { is: 'enumerated' }, { needs: 'hyperVAdministrators' });
    const vm = resource('vm', { is: 'enumerated' }, { needs: 'hyperVAdministrators' });
    expect(readingOrder([slow, part, vm, resource('service'), resource('session')])).toEqual(['session', 'service', 'vm', 'disk', 'files']);
  });

  it('reads what belongs to a VM after the list of VMs, also where it asks for more rights', () => {
    const protector = resource('protector', { is: 'enumerated' }, { needs: 'administrator', keyNames: ['vm'] });
    const vm = resource('vm', { is: 'enumerated' }, { needs: 'hyperVAdministrators', keyNames: ['vm'] });
    expect(readingOrder([protector, vm])).toEqual(['vm', 'protector']);
  });

  it('names the circle when resources rest on each other', () => {
    expect(() => readingOrder([computed('a', 'b'), computed('b', 'c'), computed('c', 'b')])).toThrow(/in a circle: b → c → b\./);
  });

  it('reads every resource of the product after its sources, in every order of the request', () => {
    const all = [...resources.values()];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 1 }), (asked) => {
        const order = readingOrder(asked);
        expect([...order].sort()).toEqual(asked.map(({ name }) => name).sort());
        for (const each of asked)
          for (const source of sourcesOf(each)) if (order.includes(source)) expect(order.indexOf(source)).toBeLessThan(order.indexOf(each.name));
      }),
    );
  });
});
