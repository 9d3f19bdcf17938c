import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './generated-file.ts';
import { joinedBare } from './joined-labels.ts';
import { tracked } from './tracked-files.ts';

const own = 'words of Castellan';
const sentence = 'a sentence of Castellan, at the end of the label';
const setting = 'it begins with the name of the setting';

/** What a label joins without isolation, and why it moves no word around it. */
const exceptions: Readonly<Record<string, string>> = {
  'areas/area-screen.tsx: before.title': own,
  'areas/area-screen.tsx: after.title': own,
  'areas/area-screen.tsx: area.title': own,
  'connect/host-choice-list.tsx: title': 'the words of the choice, as the line shows them',
  'connect/recent-host-table.tsx: what': 'the end of the label',
  'findings/answer-form.tsx: question.evidence': own,
  'findings/finding-line.tsx: state': own,
  'findings/finding-line.tsx: title': 'a sentence of Castellan',
  'findings/finding-line.tsx: aside': 'a part of its own after a full stop',
  'findings/finding-line.tsx: choice': own,
  'fix/applied-steps.tsx: each.change.label': setting,
  'fix/host-name-field.tsx: name': 'it is copied from here into the field, where the engine compares it',
  'frame/rail.tsx: item.title': own,
  'frame/rail.tsx: counter': own,
  'history/time-line.tsx: event.edition': own,
  'kit/drawer.tsx: label.toLowerCase()': own,
  'overview/area-list.tsx: area.title': own,
  'overview/area-list.tsx: outlook.words': own,
  'overview/fix-first.tsx: way': own,
  'overview/fix-first.tsx: impact': own,
  'overview/fix-first.tsx: action.label': own,
  'overview/fix-first.tsx: title': sentence,
  'overview/verdict-list.tsx: action': own,
  'overview/verdict-list.tsx: rows[0]?.title ?? control.title': sentence,
  'plan/plan-lines.tsx: first.label': setting,
  'plan/plan-lines.tsx: change.label': setting,
  'report/made-report.tsx: name': 'the number of a page',
  'rollback/rollback-result.tsx: view.change.label': setting,
  'vms/matrix-head.tsx: control.title': own,
  'vms/matrix-head.tsx: control.id': own,
  'vms/matrix-line.tsx: notKnown': own,
  'vms/matrix-line.tsx: control.title': own,
  'vms/matrix-line.tsx: cellWords(line.cells.get(control.id) ?? [], isInPlan(line.cells.get(control.id), chosen))': own,
  "vms/vm-list-line.tsx: known.filter((each) => each !== '')": own,
  'vms/vm-list-line.tsx: why': 'the end of the label',
  'vms/vm-page-head.tsx: label': own,
  'vms/vm-to-fix.tsx: title': own,
  'vms/vm-to-fix.tsx: count(groups)': own,
  'vms/vm-to-fix.tsx: label': own,
  'vms/vm-to-fix.tsx: words.title': sentence,
};

describe('a label of a screen', () => {
  it('isolates each name that it joins with words', () => {
    const screens = tracked.filter((file) => file.startsWith('renderer/') && !file.startsWith('renderer/gallery/') && file.endsWith('.tsx'));
    expect(screens.length).toBeGreaterThan(100);
    const found = screens.flatMap((file) => joinedBare(file, readFileSync(join(root, file), 'utf8')).map((value) => `${file.slice(9)}: ${value}`));
    expect(found.sort()).toEqual(Object.keys(exceptions).sort());
  });

  it.each([
    ['a template', 'aria-label={`Open ${host.name}, now`}', ['host.name']],
    ['a choice', 'title={vm ? `${label}: ${vm.name}` : label}', ['label', 'vm.name']],
    ['a joined list', "aria-label={[name, `${String(3)} to fix`, ...rest].join(', ')}", ['name', 'rest']],
    ['a template inside a template', 'title={`Open ${a ? `${a.name}, ` : isolated(b.name)}${counted(1, "VM", "VMs")}`}', ['a.name']],
    ['a property for another element', 'remove={{ label: `Remove ${target.label}` }}', ['target.label']],
    ['no name', 'aria-label={`Open ${isolated(host.name)}`} title={name} className={`a ${name}`}', []],
  ] as const)('is found with %s', (_what, attribute, values) => {
    expect(joinedBare('x.tsx', `const x = <div ${attribute} />;`)).toEqual(values);
  });
});
