import { describe, expect, it } from 'vitest';
import { controls } from '../../main/catalogue/index.generated.ts';
import { emptyCoverTexts } from '../../main/contract/record/cover-texts.ts';
import { judge } from '../../main/engine/judging/judge.ts';
import { makeDocument } from '../../main/reports/document/make-document.ts';
import type { Block } from '../../main/reports/document/report-document.ts';
import { sealRecord } from '../../main/reports/seal.ts';
import { sha256 } from '../../main/shells/digest.ts';
import { makeRecord } from '../../main/application/evidence/make-record.ts';
import { PracticeBench } from '../main/engine/practice-bench.ts';
import { testWorlds } from '../practice/worlds.ts';

type Table = Extract<Block, { is: 'table' }>;

/** The report of the host as it is now, in blocks. */
async function blocksOf(bench: PracticeBench): Promise<readonly Block[]> {
  const known = await bench.known();
  const record = makeRecord({
    host: bench.host.identity,
    controls,
    controlsInCatalogue: controls.length,
    facts: known.facts,
    findings: controls.flatMap((control) => judge(control, known)),
    scan: { startedAt: known.now, finishedAt: known.now, partial: false },
    profile: known.profile,
    runs: bench.runs(),
    journal: { is: 'unread', why: 'in memory' },
    cover: emptyCoverTexts,
    tool: { name: 'Castellan', version: '0', catalogue: '', scripts: '' },
    writtenAt: known.now,
    writtenBy: 'test',
  });
  return makeDocument(sealRecord(record, sha256), { size: 'a4', recordSha256: '' }).blocks;
}

const tables = (blocks: readonly Block[], caption: RegExp): readonly Table[] =>
  blocks.filter((block): block is Table => block.is === 'table' && caption.test(block.caption));
const textOf = (blocks: readonly Block[]): string => blocks.flatMap((block) => (block.is === 'paragraph' ? [block.text] : [])).join(' ');
/** The number in a sentence: `no` is none; undefined where the sentence is not there. */
function said(text: string, sentence: RegExp): number {
  const found = sentence.exec(text)?.[1];
  return found === undefined || found.toLowerCase() === 'no' ? 0 : Number(found.replaceAll(',', ''));
}
const column = (table: Table, title: string): readonly string[] => {
  const at = table.columns.findIndex((each) => each.title === title);
  return table.rows.map((row) => String(row[at]));
};
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const number = '(no|\\d[\\d,]*)';

function expectSums(blocks: readonly Block[]): void {
  const text = textOf(blocks);
  const states = tables(blocks, /not OK$/).flatMap((table) => {
    expect(said(table.caption, new RegExp(`: ${number} targets?`))).toBe(table.rows.length);
    return column(table, 'Verdict');
  });
  const count = (begins: string): number => states.filter((state) => state.startsWith(begins)).length;
  const grouped = (caption: RegExp): number => sum(tables(blocks, caption).flatMap((table) => column(table, 'Number').map(Number)));
  expect(said(text, new RegExp(`${number} findings? needs? a fix`, 'i'))).toBe(count('To fix'));
  expect(said(text, new RegExp(`${number} findings? could not be read`))).toBe(count('Could not be read'));
  expect(said(text, new RegExp(`${number} findings? needs? your answer`))).toBe(count('Needs your answer'));
  expect(said(text, new RegExp(`${number} findings? needs? a restart`))).toBe(count('Restart pending'));
  expect(said(text, new RegExp(`${number} findings? (?:is an|are) accepted risks?`))).toBe(count('Accepted risk'));
  expect(said(text, new RegExp(`${number} findings? (?:is|are) OK`))).toBe(grouped(/(?<!not) OK$/));
  expect(said(text, new RegExp(`${number} findings? (?:is|are) not applicable`))).toBe(grouped(/not applicable$/));
  expect(said(text, new RegExp(`with ${number} findings?`))).toBe(states.length + grouped(/(?<!not) OK$/) + grouped(/not applicable$/));
  const undo = tables(blocks, /^Changes of the run/).flatMap((table) => column(table, 'Undo'));
  const possible = undo.filter((state) => state === 'in place').length;
  const impossible = undo.filter((state) => state.startsWith('not possible')).length;
  expect(said(text, new RegExp(`${number} changes? by Castellan (?:is|are) in place`, 'i'))).toBe(possible + impossible);
  if (impossible > 0)
    expect([said(text, new RegExp(`${number} can be undone`)), said(text, new RegExp(`${number} cannot\\.`))]).toEqual([possible, impossible]);
  const sentence = /changes? by Castellan (?:is|are) in place[^.]*\./.exec(text)?.[0] ?? '';
  if (impossible > 0) expect(sentence).not.toMatch(/each can be|it can be/);
  expect(text).not.toMatch(/\b(no do|no does|1 (?:findings|changes|controls|targets)|(?:[02-9]|\d{2,}) (?:finding|change|control|target) )\b/);
  const courses = blocks.flatMap((block) => (block.is === 'pairs' ? block.pairs.filter((pair) => pair.label === 'Result').map((pair) => pair.value) : []));
  expect(sum(courses.map((course) => said(course, /(\d+) in place/)))).toBe(possible + impossible);
  expect(sum(courses.map((course) => said(course, /(\d+) started/)))).toBe(undo.length);
}

describe.each(Object.keys(testWorlds))('each number in a sentence of the report of %s', (name) => {
  it('is the number of rows of the table that it sums up: before, after an apply, and after the undo', async () => {
    const bench = await PracticeBench.open(name);
    expectSums(await blocksOf(bench));
    await bench.apply((await bench.plan()).plan);
    expectSums(await blocksOf(bench));
    await bench.apply((await bench.undoPlan()).plan);
    expectSums(await blocksOf(bench));
  });
});
