import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReportDocument } from '../../../../main/reports/document/report-document.ts';
import { PdfMaker } from '../../../../main/reports/pdf/pdf-maker.ts';
import { root } from '../../../laws/code/generated-file.ts';
import { rich } from './sample-documents.ts';

const maker = new PdfMaker(join(root, 'dist', 'report'));
afterAll(() => maker.close());

type Path = readonly (string | number)[];
interface Variant {
  readonly name: string;
  readonly document: ReportDocument;
}

/** Fields that a document may leave out, by the name that report-document.ts gives them; the look of a part of a picture is required. */
const optional = new Set(['look', 'exact', 'keep', 'apart', 'anchor']);
/** Texts that choose a form: another text in their place is another document, not an empty one. */
const chosen = new Set(['is', 'look', 'paper', 'language', 'date', 'sign']);

function changed(value: unknown, path: Path, change: (found: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (Array.isArray(value)) return value.map((each: unknown, index) => (index === step ? changed(each, rest, change) : each));
  return Object.fromEntries(
    Object.entries(value as object)
      .map(([name, each]): [string, unknown] => [name, name === step ? changed(each, rest, change) : each])
      .filter(([, each]) => each !== undefined),
  );
}
const variant = (what: string, path: Path, change: (found: unknown) => unknown): Variant => ({
  name: `${what} ${path.join('.')}`,
  document: changed(rich, path, change) as ReportDocument,
});

/** The document with one list empty, one optional field left out, or one text empty: one variant for each place. */
function variantsOf(value: unknown, path: Path = []): readonly Variant[] {
  if (typeof value === 'string') return chosen.has(String(path.at(-1))) ? [] : [variant('empty text', path, () => '')];
  if (Array.isArray(value)) return [variant('empty list', path, () => []), ...value.flatMap((each: unknown, index) => variantsOf(each, [...path, index]))];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) => [
    ...(optional.has(name) && !path.includes('parts') ? [variant('left out', [...path, name], () => undefined)] : []),
    ...variantsOf(each, [...path, name]),
  ]);
}

describe('the typesetter', () => {
  const variants = variantsOf(rich);

  it('has a variant for each list and each optional field', () => {
    const kinds = variants.map(({ name }) => name.split(' ')[0]);
    expect(kinds.filter((kind) => kind === 'empty').length).toBeGreaterThan(40);
    expect(variants.map(({ name }) => name)).toContain('empty list marks');
    expect(variants.filter(({ name }) => name.startsWith('left out')).length).toBeGreaterThanOrEqual(4);
  });

  it('sets a document with any one list empty, any one optional field left out, any one text empty', async () => {
    const refused: string[] = [];
    for (const { name, document } of variants) {
      const pages = await maker.make(document).then(
        (made) => made.pages,
        (error: unknown) => String(error),
      );
      if (typeof pages === 'string') refused.push(`${name}: ${pages}`);
    }
    expect(refused).toEqual([]);
  });
});
