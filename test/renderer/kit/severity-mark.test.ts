import { describe, expect, it } from 'vitest';
import { createElement } from 'react';
import { SeverityMark } from '../../../renderer/kit/severity-mark.tsx';
import { severityOrder } from '../../../main/words/findings/severity-words.ts';
import { renderStatic } from '../render-static.ts';

const markup = (severity: (typeof severityOrder)[number], bare = false): string => renderStatic(createElement(SeverityMark, { severity, bare })).markup;

describe('the mark of a severity', () => {
  it('has a shape of its own for each severity, independent of the color', () => {
    const shapes = severityOrder.map((severity) => markup(severity, true).replace(/ class="[^"]*"/g, ''));
    expect(new Set(shapes).size).toBe(severityOrder.length);
  });

  it('shows the word beside the shape, and only the shape when it is bare', () => {
    expect(severityOrder.map((severity) => renderStatic(createElement(SeverityMark, { severity })).text)).toEqual([
      'Critical',
      'High',
      'Medium',
      'Low',
      'For information',
    ]);
    expect(renderStatic(createElement(SeverityMark, { severity: 'high', bare: true })).text).toBe('');
  });
});
