import { describe, expect, it } from 'vitest';
import type { EvidenceRecord } from '../../main/contract/record/record.ts';
import { makeDocument } from '../../main/reports/document/make-document.ts';
import type { Block, ReportCell } from '../../main/reports/document/report-document.ts';
import { shortTime } from '../../main/words/utc-times.ts';
import { recordOfBench } from '../main/application/evidence/bench-record.ts';
import { PracticeBench } from '../main/engine/practice-bench.ts';
import { testWorlds } from '../practice/worlds.ts';

type Table = Extract<Block, { is: 'table' }>;

const blocksOf = (record: EvidenceRecord): readonly Block[] => makeDocument(record, { size: 'a4', recordSha256: '' }).blocks;
/** The record of the host as it is now. What a change has touched was read again since; the scan is the earlier one, as after an apply. */
const recordSince = async (bench: PracticeBench, scan?: EvidenceRecord): Promise<EvidenceRecord> => ({
  ...(await recordOfBench(bench, scan)),
  ...(scan && { scan: scan.scan }),
});

const tables = (blocks: readonly Block[], caption: RegExp): readonly Table[] =>
  blocks.filter((block): block is Table => block.is === 'table' && caption.test(block.caption));
const textOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => {
      if (block.is === 'beside') return block.parts.flatMap((part) => part.items);
      return block.is === 'paragraph' ? [block.text] : [];
    })
    .join(' ');
/** The number in a sentence: `no` is none; undefined where the sentence is not there. */
function said(text: string, sentence: RegExp): number {
  const found = sentence.exec(text)?.[1];
  return found === undefined || found.toLowerCase() === 'no' ? 0 : Number(found.replaceAll(',', ''));
}
/** The words of a cell. */
const textOfCell = (cell: ReportCell): string => (typeof cell === 'string' ? cell : 'lines' in cell ? cell.lines.join(' ') : cell.text);
const column = (table: Table, title: string): readonly string[] => {
  const at = table.columns.findIndex((each) => each.title === title);
  return table.rows.map((row) => textOfCell(row[at] ?? ''));
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
  // Each row stands for as many changes as it numbers.
  const each = (title: string): readonly string[] =>
    tables(blocks, /^Changes of the run/).flatMap((table) => {
      const numbers = column(table, 'Number').map(Number);
      return column(table, title).flatMap((state, row) => Array.from({ length: numbers[row] ?? 0 }, () => state));
    });
  const undo = each('Undo');
  const left = each('Outcome').filter((outcome) => /^(on hold|refused)/i.test(outcome)).length;
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
  const [started, notStarted] = [/(\d+) started/, /(\d+) not started/].map((words) => sum(courses.map((course) => said(course, words))));
  expect(started).toBe(sum(tables(blocks, /^The same changes as Windows commands/).map(({ rows }) => rows.length)));
  expect([started, notStarted]).toEqual([undo.length - left, left]);
}

/** The minute that stands beside “Now” on the first page. */
const minuteOfNow = (blocks: readonly Block[]): string => {
  const label = blocks.flatMap((block) => (block.is === 'bars' ? block.rows.map((row) => row.label) : [])).find((each) => each.startsWith('Now: '));
  return (label ?? '').slice('Now: '.length);
};

describe.each(Object.keys(testWorlds))('each number in a sentence of the report of %s', (name) => {
  it('is the number of rows of the table that it sums up: before, after an apply, and after the undo', async () => {
    const bench = await PracticeBench.open(name);
    const scanned = await recordOfBench(bench);
    expectSums(blocksOf(scanned));
    for (const next of [() => bench.plan(), () => bench.undoPlan()]) {
      await bench.apply((await next()).plan);
      const record = await recordSince(bench, scanned);
      const blocks = blocksOf(record);
      expectSums(blocks);
      // What is in place now is no older than “Now”.
      for (const { at } of record.runs) expect(minuteOfNow(blocks) >= shortTime(at).slice(0, 16)).toBe(true);
    }
  });
});
