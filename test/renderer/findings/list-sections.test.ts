import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../renderer/findings/finding-groups.ts';
import { linesOf } from '../../../renderer/findings/list-lines.ts';
import { itemsOf, sectionsOf } from '../../../renderer/findings/list-sections.ts';
import { controls, rowOf } from '../sample-groups.ts';

const rows = [
  rowOf('A', '1', { verdict: 'met', severity: 'critical' }),
  rowOf('A', '2', { severity: 'low' }),
  rowOf('A', '3', { severity: 'medium' }),
  rowOf('B', '4', { severity: 'critical', waived: true }),
  rowOf('B', '5', { severity: 'critical' }),
  rowOf('C', '6', { verdict: 'unknown' }),
  rowOf('C', '7', { severity: 'medium' }),
];
const sections = sectionsOf(groupsOf(rows, controls));
const lines = linesOf(
  sections.flatMap(({ groups }) => groups),
  new Set(),
);

describe('the sections of the list of findings', () => {
  it('hold what is to fix by severity, then the other verdicts, and accepted risks last', () => {
    expect(sections.map(({ key, findings }) => [key, findings])).toEqual([
      ['notMet critical', 1],
      ['notMet medium', 3],
      ['unknown', 1],
      ['met', 1],
      ['waived', 1],
    ]);
  });

  it('hold every finding once', () => {
    expect(sections.flatMap(({ groups }) => groups.flatMap((group) => group.rows.map(({ id }) => id))).sort()).toEqual(rows.map(({ id }) => id));
  });

  it('put a heading before the first line of each section, and count the lines without it', () => {
    const items = itemsOf(sections, lines);
    expect(items.map((item) => (item.is === 'heading' ? item.key : item.at))).toEqual([
      'heading notMet critical',
      0,
      'heading notMet medium',
      1,
      2,
      'heading unknown',
      3,
      'heading met',
      4,
      'heading waived',
      5,
    ]);
    expect(items.flatMap((item) => (item.is === 'line' ? [[item.first, item.last]] : []))[1]).toEqual([true, false]);
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });

  it('keep the findings of an open group in the section of their group', () => {
    const opened = linesOf(
      sections.flatMap(({ groups }) => groups),
      new Set(lines.map(({ key }) => key)),
    );
    expect(itemsOf(sections, opened).filter(({ is }) => is === 'heading')).toHaveLength(5);
  });

  it('are none without findings', () => {
    expect(itemsOf(sectionsOf([]), [])).toEqual([]);
  });
});
