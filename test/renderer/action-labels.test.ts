import { expect, it } from 'vitest';

const sources = import.meta.glob<string>('../../renderer/**/*.tsx', { eager: true, query: '?raw', import: 'default' });

/** The label of a button that says an action and the title of a control: the state that is wanted, not the one that was found. */
const wantedState = /aria-label=\{`\$\{(?:action|label)[^`]*\$\{control\.title\}`\}/g;

it('no button speaks the wanted state of a control as what it acts on', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(50);
  expect(
    Object.entries(sources)
      .filter(([, source]) => source.match(wantedState))
      .map(([file]) => file),
  ).toEqual([]);
});
