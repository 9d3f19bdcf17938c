import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from './code/generated-file.ts';
import { tracked } from './code/tracked-files.ts';

/** Parts of Fluent that draw a red asterisk when they are required. Red stands for a loss; the input in them says that it is required. */
const drawAsterisk: ReadonlySet<string> = new Set(['Field', 'InfoLabel', 'Label']);

/** The elements that would show a red asterisk, with their lines. */
function asterisksIn(file: string, text: string): readonly string[] {
  const found: string[] = [];
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const walk = (node: ts.Node): void => {
    const isDrawn = (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) && drawAsterisk.has(node.tagName.getText());
    if (isDrawn && /\brequired\b/.test(node.attributes.properties.map((each) => (ts.isJsxAttribute(each) ? each.name.getText() : each.getText())).join(' ')))
      found.push(`${file}:${String(parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`);
    ts.forEachChild(node, walk);
  };
  walk(parsed);
  return found;
}

describe('a required field', () => {
  it('shows no red asterisk: its input is marked as required for assistive technology', () => {
    const screens = tracked.filter((file) => /^renderer\/.*\.tsx$/.test(file)).map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
    expect(screens.filter(([, text]) => text.includes('<Field')).length).toBeGreaterThan(5);
    expect(screens.flatMap(([file, text]) => asterisksIn(file, text))).toEqual([]);
  });

  it.each([
    '<Field label="A" required><Input /></Field>',
    '<Field label="A" {...(missing && { required: true })}><Input /></Field>',
    '<Label required={must}>A</Label>',
  ])('is found when it would show one (%s)', (text) => {
    expect(asterisksIn('a.tsx', text)).toEqual(['a.tsx:1']);
  });

  it('is found by its own attribute, not by that of its input', () => {
    expect(asterisksIn('a.tsx', '<Field label="A" hint="required"><Input required /></Field>')).toEqual([]);
  });
});
