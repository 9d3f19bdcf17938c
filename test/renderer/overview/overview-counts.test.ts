import { describe, expect, it } from 'vitest';
import { createElement } from 'react';
import { OverviewCounts } from '../../../renderer/overview/overview-counts.tsx';
import { renderStatic } from '../render-static.ts';

const none = { notMet: 0, pending: 0, unknown: 0, manual: 0, met: 0, notApplicable: 0, waived: 0 };
const counts = (more: Partial<typeof none>, shown: 'notMet' | 'unknown' = 'notMet') =>
  renderStatic(createElement(OverviewCounts, { counts: { ...none, ...more }, shown, onShow: () => undefined }));

describe('the counts of the overview', () => {
  it('are buttons, of which the one that is shown is pressed', () => {
    const { markup, text } = counts({ notMet: 1204, unknown: 6, met: 428 }, 'unknown');
    expect(text).toBe('1,204 To fix 6 Could not be read 428 OK');
    expect(markup.match(/aria-pressed="true"/g)).toHaveLength(1);
    expect(markup).toMatch(/aria-pressed="true"(?:(?!<button).)*Could not be read/);
  });

  it('always say how many are to fix, and leave out other zeros', () => {
    expect(counts({ met: 3 }).text).toBe('0 To fix 3 OK');
  });
});
