import { describe, expect, it } from 'vitest';
import { controlView } from '../../../main/application/views/control-view.ts';
import { groupBy } from '../../../main/words/group-by.ts';
import { findingRow } from '../../../main/application/views/finding-row.ts';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { areas } from '../../../main/catalogue/area.ts';
import { judge } from '../../../main/engine/judging/judge.ts';
import { countsOf } from '../../../main/words/findings/counts-of.ts';
import { rowsByArea } from '../../../renderer/findings/rows-by-area.ts';
import { severityCountsOf, sumOf } from '../../../renderer/kit/severity-segments.ts';
import { areaOutlook } from '../../../renderer/overview/area-outlook.ts';
import { fixOutlooks } from '../../../renderer/findings/fix-outlook.ts';
import { fixRowWords } from '../../../renderer/overview/fix-row-words.ts';
import { targetWords } from '../../../renderer/overview/target-words.ts';
import { topTen } from '../../../renderer/overview/top-ten.ts';
import { isVmArea } from '../../../renderer/state/area-groups.ts';
import { PracticeBench } from '../../main/engine/practice-bench.ts';
import { testWorlds } from '../../practice/worlds.ts';

const views = new Map(controls.map((control) => [control.id, controlView(control)]));

describe.each(Object.keys(testWorlds))('the overview of %s', (world) => {
  it('has the same sums everywhere, three rows about VMs where there are any, and a button in each row that does something', async () => {
    const bench = await PracticeBench.open(world);
    const known = await bench.known();
    const rows = controls.flatMap((control) => judge(control, known)).map(findingRow);
    const byControl = groupBy(rows, (row) => row.control);
    const counts = countsOf(rows);
    expect(sumOf(severityCountsOf(rows))).toBe(counts.notMet);
    const byArea = rowsByArea(views, byControl);
    const sums = areas.map(({ id }) => areaOutlook(byArea.get(id) ?? []).counts);
    for (const verdict of ['notMet', 'unknown', 'manual', 'met'] as const) expect(sums.reduce((sum, each) => sum + each[verdict], 0)).toBe(counts[verdict]);

    const ten = topTen(byControl, views);
    const open = new Set(rows.filter((row) => row.verdict === 'notMet' && !row.waived).map((row) => row.control));
    const openVms = [...open].filter((id) => isVmArea(views.get(id)?.area ?? ''));
    expect(ten).toHaveLength(Math.min(10, open.size));
    expect(ten.filter(({ control }) => isVmArea(control.area)).length).toBeGreaterThanOrEqual(Math.min(3, openVms.length));

    const { plan } = await bench.plan({}, known);
    const outlooks = fixOutlooks(plan.changes);
    for (const group of ten) {
      const words = fixRowWords(group, outlooks.get(group.control.id), false);
      expect(words.title, group.control.id).not.toBe('');
      expect(words.way, group.control.id).not.toBe('');
      expect(targetWords(group.rows), group.control.id).toMatch(/^Host$|^[\d,]+ (?:VMs?|targets?)$/);
      if (words.action.does === 'choose') expect(words.impact, group.control.id).not.toBe('');
    }
  });
});
