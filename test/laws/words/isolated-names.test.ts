import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../code/generated-file.ts';
import { joinedBare } from './joined-labels.ts';
import { tracked } from '../code/tracked-files.ts';

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
  'kit/on-hold.tsx: new Set(changes.flatMap((change) => holdWords(change)?.command ?? []))': 'the label names only their number',
  'kit/drawer.tsx: label.toLowerCase()': own,
  'overview/area-list.tsx: area.title': own,
  'overview/area-list.tsx: outlook.words': own,
  'overview/fix-first.tsx: way': own,
  'overview/fix-first.tsx: impact': own,
  'overview/fix-first.tsx: action.label': own,
  'overview/fix-first.tsx: title': sentence,
  'overview/trend-card.tsx: severitySentence(scan.open)': own,
  'overview/verdict-list.tsx: action': own,
  'overview/vm-link.tsx: severityWords[severity]': own,
  'overview/verdict-list.tsx: rows[0]?.title ?? control.title': sentence,
  'plan/plan-lines.tsx: words': own,
  'plan/plan-lines.tsx: targetsOf(line.changes)': 'it isolates each name',
  'plan/setting-lines.tsx: of[0].label': setting,
  'report/made-report.tsx: name': 'the number of a page',
  'rollback/rollback-result.tsx: view.change.label': setting,
  'vms/matrix/matrix-head.tsx: control.title': own,
  'vms/matrix/matrix-head.tsx: control.id': own,
  'vms/matrix/matrix-line.tsx: notKnown': own,
  'vms/matrix/matrix-line.tsx: control.title': own,
  'vms/matrix/matrix-line.tsx: cellWords(line.cells.get(control.id) ?? [], isInPlan(line.cells.get(control.id), chosen))': own,
  "vms/list/vm-list-line.tsx: known.filter((each) => each !== '')": own,
  'vms/list/vm-list-line.tsx: factWords(vm?.state)': own,
  'vms/list/vm-list-line.tsx: notKnownOnVm(line)': own,
  'vms/list/vm-list-line.tsx: notes': own,
  'vms/list/vm-list-line.tsx: role': own,
  'vms/list/vm-list-line.tsx: why': 'the end of the label',
  'vms/page/vm-page-head.tsx: label': own,
  'vms/page/vm-to-fix.tsx: title': own,
  'vms/page/vm-to-fix.tsx: count(groups)': own,
  'vms/page/vm-to-fix.tsx: label': own,
  'vms/page/vm-to-fix.tsx: words.title': sentence,
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

  it.each([
    ['a constant', 'const label = `Open ${host.name}`;', 'label', ['host.name']],
    ['a choice with a constant', 'const label = `Open ${host.name}`;', "vm ? label : 'Open'", ['host.name']],
    ['a constant inside a constant', 'const inner = `Open ${host.name}`; const label = vm ? inner : none;', 'label', ['host.name']],
    ['a list', 'const parts = [host.name, isolated(vm.name)];', "parts.join(', ')", ['host.name']],
    ['an arrow function', 'const labelOf = (vm) => `Open ${vm.name}`;', 'labelOf(vm)', ['vm.name']],
    ['a function', 'function labelOf(vm) { return `Open ${vm.name}`; }', 'labelOf(vm)', ['vm.name']],
  ] as const)('is found when it was joined before, in %s', (_what, before, label, values) => {
    const nearer = 'const Other = () => { const label = `Open ${other.name}`; return label; };';
    expect(joinedBare('x.tsx', `${nearer} const X = ({ host }) => { ${before} return <div aria-label={${label}} />; };`)).toEqual(values);
  });

  it.each([
    ['the name is isolated', 'const label = `Open ${isolated(host.name)}`;', 'label'],
    ['the joined text is isolated', 'const label = `${first} ${last}`;', '`Open ${isolated(label)}`'],
    ['a property has the name of the text', 'const name = `${first} ${last}`;', 'vm.name'],
    ['a parameter has the name of the text', 'const text = `Open ${host.name}`;', 'text'],
  ])('is not found when %s', (_what, before, label) => {
    expect(joinedBare('x.tsx', `${before} const X = ({ vm, text }) => <div aria-label={${label}} />;`)).toEqual([]);
  });
});
