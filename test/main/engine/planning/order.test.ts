import { describe, expect, it } from 'vitest';
import { areas } from '../../../../main/catalogue/area.ts';
import { inOrder } from '../../../../main/engine/planning/order.ts';
import { smallControl } from '../small-control.ts';

const [first, second] = areas.map((area) => area.id);
const named = (id: string, more: object = {}) => smallControl({ id, area: first, ...more } as Parameters<typeof smallControl>[0]);
const order = (...controls: readonly ReturnType<typeof named>[]): readonly string[] => inOrder(controls).map((control) => control.id);

describe('the order of controls', () => {
  it('is that of the areas, and of the ids inside an area', () => {
    expect(order(named('C', { area: second }), named('B'), named('A'))).toEqual(['A', 'B', 'C']);
  });
  it('puts a control after those that it names, over the borders of areas, each once', () => {
    expect(order(named('A', { after: ['B', 'C'] }), named('B', { after: ['C'] }), named('C', { area: second }))).toEqual(['C', 'B', 'A']);
  });
  it('is not disturbed by the name of a control that was not chosen', () => {
    expect(order(named('B'), named('A', { after: ['Z'] }))).toEqual(['A', 'B']);
  });
  it('names the controls that wait for each other', () => {
    expect(() => order(named('A', { after: ['B'] }), named('B', { after: ['A'] }))).toThrow('Controls wait for each other: A → B → A.');
  });
});
