import type { Change } from '../../contract/plan.ts';
import { counted } from '../../words/counted.ts';
import { groupBy } from '../../words/group-by.ts';
import { holdWords, type HoldWords } from '../../words/changes/hold-words.ts';
import type { Indexed } from './counting.ts';
import type { Block, Table } from './report-document.ts';
import { capital } from '../../words/capital.ts';
import { onHoldAnchor } from './way-of.ts';

interface Held {
  readonly change: Change;
  readonly words: HoldWords;
}

/** The changes that Castellan does not make now: why, what releases them, and what a person can do meanwhile. */
export function onHold({ record, controls }: Indexed): readonly Block[] {
  const heading: Block = { is: 'heading', level: 1, text: 'Changes on hold', anchor: onHoldAnchor };
  if (record.held === undefined)
    return [heading, { is: 'paragraph', text: 'This record does not hold the changes on hold: an earlier version of Castellan has saved it.' }];
  const held = record.held.flatMap((change) => {
    const words = holdWords(change);
    return words ? [{ change, words }] : [];
  });
  if (held.length === 0) return [heading, { is: 'paragraph', text: 'No change is on hold.' }];
  return [
    heading,
    {
      is: 'paragraph',
      text: `${counted(held.length, 'change is', 'changes are')} on hold: Castellan can make ${held.length === 1 ? 'it' : 'them'}, and does not make ${held.length === 1 ? 'it' : 'them'} now. Each group names the reason and what releases the change.`,
    },
    ...[...groupBy(held, ({ words }) => words.short)].flatMap(([short, group]) => [
      { is: 'heading' as const, level: 2 as const, text: capital(short) },
      { is: 'paragraph' as const, text: group[0]?.words.release ?? '' },
      ...[...groupBy(group, nameOf).values()].flatMap((alike) => groupBlocks(alike, (control) => controls.get(control)?.title ?? control)),
    ]),
  ];
}

/** What is alike: the setting, its values, the controls that it serves, and what a person does. */
const nameOf = ({ change, words }: Held): string =>
  JSON.stringify([change.label, change.controls, change.shownTo, words.steps.map((step) => withoutOldValue(step, change.shownFrom))]);

/** A step that ends with the old value points to the table where the targets have different ones. */
const withoutOldValue = (step: string, old: string): string =>
  old !== '' && step.endsWith(`: ${old}.`) ? `${step.slice(0, -old.length - 1)}see “Now”.` : step;

function groupBlocks(group: readonly Held[], titleOf: (control: string) => string): readonly Block[] {
  const [first] = group;
  if (!first) return [];
  const { change, words } = first;
  const isOne = new Set(group.map((each) => each.change.shownFrom)).size === 1;
  const steps = isOne ? words.steps : words.steps.map((step) => withoutOldValue(step, change.shownFrom));
  const commands = new Set(group.map((each) => each.words.command ?? ''));
  const [only] = commands;
  return [
    { is: 'heading', level: 3, text: change.controls.map(titleOf).join('; ') },
    targetsTable(group, commands.size > 1),
    ...(steps.length === 0 ? [] : [{ is: 'list' as const, numbered: true, items: steps }]),
    ...(commands.size === 1 && only !== undefined && only !== '' ? [{ is: 'paragraph' as const, look: 'exact' as const, text: `Command: ${only}` }] : []),
  ];
}

function targetsTable(group: readonly Held[], withCommand: boolean): Table {
  const label = group[0]?.change.label ?? '';
  const reasons = groupBy(group, ({ change }) => JSON.stringify([change.shownFrom, change.shownTo, reasonOf(change), withCommand ? change.target.key : '']));
  return {
    is: 'table',
    caption: `${label}: ${counted(group.length, 'change', 'changes')} on hold`,
    columns: [
      { title: 'Targets, old and new value', share: withCommand ? 28 : 45 },
      { title: 'Reason', share: withCommand ? 34 : 55 },
      ...(withCommand ? [{ title: 'Command', share: 38, exact: true as const }] : []),
    ],
    rows: [...reasons.values()].map((alike) => {
      const change = alike[0]?.change;
      return [
        { lines: [alike.map((each) => each.change.target.label).join(', '), `Now: ${change?.shownFrom ?? ''}`, `Planned: ${change?.shownTo ?? ''}`] },
        change ? reasonOf(change) : '',
        ...(withCommand ? [alike[0]?.words.command ?? ''] : []),
      ];
    }),
  };
}

const reasonOf = ({ standing }: Change): string => (standing.is === 'held' ? standing.reason : '');
