import { expect, it } from 'vitest';
import { createElement } from 'react';
import { becameSchema, outcomeSchema } from '../../../main/contract/outcome.ts';
import { outcomeWords } from '../../../main/words/changes/outcome-words.ts';
import { OutcomeMark } from '../../../renderer/fix/outcome-mark.tsx';
import { renderStatic } from '../render-static.ts';

const outcomes = outcomeSchema.options;
type Mark = Parameters<typeof OutcomeMark>[0];
const shapeOf = (outcome: Mark['outcome'], became: Mark['became'] = 'notMade'): string =>
  / d="([^"]+)"/.exec(renderStatic(createElement(OutcomeMark, { outcome, became })).markup)?.[1] ?? '';

it('an outcome has a word and a shape, and only a change that was done has the shape of done', () => {
  for (const outcome of outcomes) {
    for (const became of becameSchema.options)
      expect(renderStatic(createElement(OutcomeMark, { outcome, became })).text.toLowerCase()).toBe(outcomeWords(outcome, became));
    expect(shapeOf(outcome)).not.toBe('');
  }
  expect(outcomes.filter((outcome) => shapeOf(outcome) === shapeOf('done'))).toEqual(['done']);
  // The shape of another person stands for a change of another person.
  expect(shapeOf('moved', 'made')).not.toBe(shapeOf('moved', 'notMade'));
});
