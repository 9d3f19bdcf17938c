import { beforeEach, describe, expect, it } from 'vitest';
import { createElement } from 'react';
import { FixFirst } from '../../../renderer/overview/fix-first.tsx';
import { useDraft } from '../../../renderer/state/draft-store.ts';
import { openConnection } from '../open-connection.ts';
import { renderStatic } from '../render-static.ts';
import { controlWith, rowOf } from '../sample-groups.ts';

const long = 'W'.repeat(200);
const groups = [
  { control: controlWith('A'), rows: [rowOf('A', 'A 1', { title: `Everyone can read the VM folder of ${long}` }), rowOf('A', 'A 2')] },
  {
    control: controlWith('B', { fix: 'guided', settable: false, steps: ['Open the console.'] }),
    rows: [rowOf('B', 'B 1', { title: 'Secure Boot is disabled on מכונה-١' })],
  },
].map((group) => ({ ...group, verdict: 'notMet' as const, severity: 'high' as const, waived: false }));
const list = () => renderStatic(createElement(FixFirst, { reference: 'practice:neglected', groups }));

beforeEach(() => {
  openConnection({ plan: () => Promise.reject(new Error('There is no plan here.')) });
  useDraft.setState(useDraft.getInitialState(), true);
});

describe('the rows of “Fix first”', () => {
  it('show severity, title, way, impact, targets and restart, each with one button', () => {
    const { markup, text } = list();
    expect(text).toContain('and 1 more Automatic · No impact on users or VMs. 2 VMs No restart Add to plan');
    expect(text).toContain('Manual steps · No impact on users or VMs. 1 VM Show steps');
    expect(markup.match(/<button/g)).toHaveLength(groups.length);
    expect(markup.match(/<li/g)).toHaveLength(groups.length);
  });

  it('name the finding to a screen reader, not the state that is wanted', () => {
    expect(list().markup).toContain('aria-label="Show steps: Secure Boot is disabled on מכונה-١"');
  });

  it('are one tab stop', () => {
    expect(list().markup.match(/<button[^>]*tabindex="0"/gi)).toHaveLength(1);
  });

  it('offer to remove what is in the plan', () => {
    useDraft.setState({ chosen: new Map([['A', { control: 'A' }]]) });
    expect(list().text).toContain('Remove from plan');
    expect(list().text).not.toContain('Add to plan');
  });

  it('isolate names of VMs, so that a right-to-left name moves nothing around it, and keep the whole title', () => {
    expect(list().markup).toContain(`title="Everyone can read the VM folder of ${long} and 1 more"`);
    expect(list().markup).toContain('title="Secure Boot is disabled on מכונה-١"');
    // The second line is cut off as well.
    expect(list().markup).toContain('title="Manual steps · No impact on users or VMs."');
  });
});
