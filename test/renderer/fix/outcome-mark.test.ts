import { expect, it } from 'vitest';
import { createElement } from 'react';
import { outcomeWords } from '../../../main/words/outcome-words.ts';
import { OutcomeMark } from '../../../renderer/fix/outcome-mark.tsx';
import { renderStatic } from '../render-static.ts';

const outcomes = Object.keys(outcomeWords) as (keyof typeof outcomeWords)[];
const shapeOf = (outcome: keyof typeof outcomeWords): string => / d="([^"]+)"/.exec(renderStatic(createElement(OutcomeMark, { outcome })).markup)?.[1] ?? '';

it('an outcome has a word and a shape, and only a change that was done has the shape of done', () => {
  for (const outcome of outcomes) {
    expect(renderStatic(createElement(OutcomeMark, { outcome })).text.toLowerCase()).toBe(outcomeWords[outcome]);
    expect(shapeOf(outcome)).not.toBe('');
  }
  expect(outcomes.filter((outcome) => shapeOf(outcome) === shapeOf('done'))).toEqual(['done']);
});
