import { keys } from '../../../renderer/help/keys.ts';
import { areas } from '../../../main/catalogue/area.ts';
import { exitCodes } from '../../../main/shells/cli/exit-code.ts';
import { decisionList } from './decision-list.ts';
import { architectureDrawing } from './architecture-drawing.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** What stands between the marks `<!-- generated: NAME -->` and `<!-- /generated -->` of a page. */
export const blocks: Readonly<Record<string, () => string>> = {
  architecture: () => ['```mermaid', architectureDrawing(), '```'].join('\n'),
  areas: () =>
    table(
      ['area', 'question'],
      areas.map((area) => [area.title, area.question]),
    ),
  decisions: () => decisionList(),
  'exit-codes': () =>
    table(
      ['code', 'meaning'],
      Object.entries(exitCodes).map(([code, says]) => [code, says]),
    ),
  keys: () =>
    table(
      ['keys', 'action'],
      keys.map((each) => [each.keys, each.does]),
    ),
};

const marked = /(<!-- generated: ([\w-]+) -->\n)[\s\S]*?(<!-- \/generated -->)/g;

/** The names of the generated blocks of a page, in their order. */
export const blocksIn = (page: string): readonly string[] => [...page.matchAll(marked)].map((match) => match[2] ?? '');

/** The page with each generated block made anew. Throws for a block that nothing generates. */
export function withBlocks(page: string): string {
  return page.replaceAll(marked, (_whole, begin: string, name: string, end: string) => {
    const block = blocks[name];
    if (!block) throw new Error(`Nothing generates the block “${name}”. There are: ${Object.keys(blocks).join(', ')}.`);
    return `${begin}${block()}\n${end}`;
  });
}
