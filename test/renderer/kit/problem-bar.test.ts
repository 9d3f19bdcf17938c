import { describe, expect, it } from 'vitest';
import { createElement } from 'react';
import { ProblemBar } from '../../../renderer/kit/problem-bar.tsx';
import { renderStatic } from '../render-static.ts';

const problem = { kind: 'busy', message: '<b>HV01</b> is being scanned.', details: 'busy' };
const again = { label: 'Try again', run: () => undefined };

describe('the problem bar', () => {
  it('shows nothing without a problem', () => {
    expect(renderStatic(createElement(ProblemBar, { title: 'The scan did not finish.', problem: undefined, again })).markup).toBe('');
  });

  it('shows the title, the message as text, and what can be done', () => {
    const { markup, text } = renderStatic(createElement(ProblemBar, { title: 'The scan did not finish.', problem, again }));
    expect(text).toBe('The scan did not finish. &lt;b&gt;HV01&lt;/b&gt; is being scanned. Try again Copy details');
    expect(markup).not.toContain('<b>');
  });

  it('offers no second try where there is none', () => {
    expect(renderStatic(createElement(ProblemBar, { title: 'The file was not saved.', problem })).text).not.toContain('Try again');
  });
});
