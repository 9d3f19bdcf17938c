import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dangerTimeSchema, type Danger } from '../../main/contract/danger.ts';
import type { Standing } from '../../main/contract/plan.ts';
import { standingInDanger } from '../../main/engine/planning/standing-in-danger.ts';
import { root } from './code/generated-file.ts';

const text = (file: string): string => readFileSync(join(root, file), 'utf8');
/** The pages for administrators; the pages of the code speak of the same change in other words. */
const forUsers = ['README.md', 'SECURITY.md', 'docs/user-guide.md'];
/** What a person reads as one: paragraphs, points of a list, rows of a table. */
const blocksOf = (markdown: string): readonly string[] => markdown.split(/\n\s*\n|\n(?=\||\d+\. |- |#)/).map((block) => block.replaceAll(/\s+/g, ' '));
const cutsConnection = /\bcan cut\b/;

/** How a page calls what becomes of a change that can cut the connection. */
const wordsOf: Readonly<Partial<Record<Standing['is'], RegExp>>> = { guarded: /automatic rollback/, held: /on hold/, confirm: /confirmation/ };

/** What the engine makes of such a change: for each time, with a rollback and without one. */
function standings(): readonly Standing['is'][] {
  const dangers = dangerTimeSchema.options.map((when): Danger => ({ rule: 'A', reason: 'It can cut your connection.', when, proofs: ['path'] }));
  const each = dangers.flatMap((danger) =>
    [true, false].map((hasRollback) => standingInDanger(danger, { controls: ['A'], undo: { is: 'exact' }, before: { is: 'ready' }, hasRollback })),
  );
  return [...new Set(each.map(({ is }) => is))];
}

describe('a page for users', () => {
  it('names the automatic rollback and the hold where it says what becomes of a change that can cut the connection', () => {
    const named = forUsers.flatMap((page) => blocksOf(text(page)).map((block) => ({ page, block }))).filter(({ block }) => cutsConnection.test(block));
    expect([...new Set(named.map(({ page }) => page))]).toEqual(forUsers);
    const [rollback, hold] = [wordsOf.guarded, wordsOf.held];
    expect(named.filter(({ block }) => rollback?.test(block) !== true || hold?.test(block) !== true)).toEqual([]);
  });
});

describe('the user guide', () => {
  const guide = text('docs/user-guide.md');
  const apply = guide.slice(guide.indexOf('### 6 Apply'), guide.indexOf('### 7 Result'));

  it('has under Apply a word for all that can become of a change that can cut the connection', () => {
    expect(standings().filter((is) => wordsOf[is]?.test(apply) !== true)).toEqual([]);
  });

  it('names under Apply the buttons and options that the product shows for it', () => {
    const [screen, commands, nameField] = [
      text('renderer/rollback/rollback-decision.tsx'),
      text('main/shells/cli/run-cli.ts'),
      text('renderer/fix/host-name-field.tsx'),
    ];
    for (const button of ['Keep these settings', 'Restore now']) expect([screen, apply].map((each) => each.includes(button))).toEqual([true, true]);
    for (const command of ['keep', 'restore']) expect([commands.includes(`'${command} `), apply.includes(`castellan ${command} `)]).toEqual([true, true]);
    expect([commands, apply].map((each) => each.includes('--host-name'))).toEqual([true, true]);
    expect(nameField).toContain('to apply changes with automatic rollback');
    expect(apply).toMatch(/countdown/);
  });
});
