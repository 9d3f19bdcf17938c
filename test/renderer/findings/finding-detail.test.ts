import { beforeEach, describe, expect, it } from 'vitest';
import { createElement } from 'react';
import type { DetailView } from '../../../main/contract/wizard/detail-view.ts';
import { FindingDetail } from '../../../renderer/findings/finding-detail.tsx';
import { openConnection } from '../open-connection.ts';
import { renderStatic } from '../render-static.ts';
import { controlWith, rowOf } from '../sample-groups.ts';
import { changeWith, held } from '../sample-plan.ts';

const detail = (more: Partial<DetailView> = {}): DetailView =>
  ({ finding: { verdict: 'notMet', because: [], evidence: [] }, changes: [changeWith()], unplanned: [], history: [], ...more }) as unknown as DetailView;
const shown = (of: DetailView, control = controlWith('A'), row = rowOf('A', 'A {}')): string =>
  renderStatic(createElement(FindingDetail, { detail: of, control, reference: 'practice:neglected', row, fixing: false })).text;

beforeEach(() => {
  openConnection({});
});

describe('an open finding', () => {
  it('begins with the old and the new value and the command, before the reason and the evidence', () => {
    const text = shown(detail());
    expect(text.startsWith('What changes')).toBe(true);
    const order = [
      'Everyone: read',
      'Administrators and SYSTEM: full control',
      'Set-Service',
      'Copy command',
      'Impact',
      'Undo Restores the old value.',
      'Why',
      'Evidence',
      'Sources',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(
      places.every((place) => place >= 0),
      text,
    ).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('says why a change is on hold', () => {
    expect(shown(detail({ changes: [held()] }))).toContain('On hold. This change can cut your RDP connection.');
  });

  it('shows the steps where there is no change, and nothing about a fix where the finding is OK', () => {
    const guided = controlWith('A', { fix: 'guided', settable: false, steps: ['Open the console.'] });
    const text = shown(detail({ changes: [] }), guided);
    expect(text.startsWith('How to fix')).toBe(true);
    expect(text).toContain('Open the console.');
    expect(text).not.toContain('Undo');
    expect(shown(detail({ changes: [] }), guided, rowOf('A', 'A {}', { verdict: 'met' }))).not.toContain('Open the console.');
  });

  it('begins with the reason where a fact could not be read', () => {
    const unread = detail({ changes: [], finding: { verdict: 'unknown', because: ['Access is denied.'], evidence: [] } as unknown as DetailView['finding'] });
    expect(shown(unread, controlWith('A'), rowOf('A', 'A {}', { verdict: 'unknown' })).startsWith('Reason Access is denied.')).toBe(true);
  });
});
