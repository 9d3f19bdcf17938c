import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface StructureNode {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly StructureNode[];
}
export interface ReadPdf {
  readonly pages: number;
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  /** Texts of the pages, in the order in which they stand in the file. */
  readonly texts: readonly string[];
  readonly trees: readonly StructureNode[];
  readonly bookmarks: readonly string[];
  /** The bookmarks of the highest level with their pages, the first page being 1. */
  readonly sections: readonly { readonly title: string; readonly page: number }[];
  /** Width and height of the first page, in points. */
  readonly size: readonly [number, number];
  readonly fonts: readonly string[];
}
interface Item {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly Item[];
}
const titlesIn = (items: readonly Item[] | null): readonly string[] => (items ?? []).flatMap((item) => [item.title, ...titlesIn(item.items)]);

/** A PDF as a reader for the blind would find it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false, disableFontFace: true });
  const document = await loading.promise;
  const { info } = await document.getMetadata();
  const mark = await document.getMarkInfo();
  const texts: string[] = [];
  const trees: StructureNode[] = [];
  const fonts = new Set<string>();
  let size: readonly [number, number] = [0, 0];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    if (number === 1) size = [page.view[2] ?? 0, page.view[3] ?? 0];
    const content = await page.getTextContent();
    texts.push(content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    for (const name of Object.keys(content.styles)) fonts.add(content.styles[name]?.fontFamily ?? '');
    const tree = (await page.getStructTree()) as StructureNode | null;
    if (tree) trees.push(tree);
  }
  const outline = ((await document.getOutline()) as readonly Item[] | null) ?? [];
  const sections = await Promise.all(
    outline.map(async ({ title, dest }) => {
      const place = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      const page = place?.[0] as Parameters<typeof document.getPageIndex>[0] | undefined;
      return { title, page: page === undefined ? 0 : (await document.getPageIndex(page)) + 1 };
    }),
  );
  const read: ReadPdf = {
    pages: document.numPages,
    title: (info as { readonly Title?: string }).Title ?? '',
    language: (info as { readonly Language?: string }).Language ?? '',
    isTagged: (mark as { readonly Marked?: boolean } | null)?.Marked === true,
    texts,
    trees,
    bookmarks: titlesIn(outline),
    sections,
    size,
    fonts: [...fonts],
  };
  await loading.destroy();
  return read;
}

export const nodesIn = (node: StructureNode): readonly StructureNode[] => [
  node,
  ...((node.children as readonly StructureNode[] | undefined) ?? []).flatMap(nodesIn),
];
/** Text without the ends of lines: where a line ends is the business of the page. */
export const running = (text: string): string => text.replaceAll('\n', ' ').replace(/\s+/g, ' ');
