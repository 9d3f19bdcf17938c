import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from './code/generated-file.ts';
import { samplesOf } from './sample-json.ts';
import { formNames, formsOf, lossOf, storedShapes, type StoredShape } from './stored-shapes.ts';

const forms = storedShapes.flatMap((shape) => formsOf(shape).map((form, index) => ({ ...shape, name: `${shape.kind} ${String(index + 1)}`, form })));

/** Where main decodes a JSON file that stays on disk, and the kind of the file. */
const readers = {
  'shells/compose.ts': ['preferences'],
  'storage/host-storage.ts': ['draft', 'profile'],
  'storage/places.ts': ['places'],
  // Its id is over its content: a plan of an earlier version is refused, and made again.
  'storage/plan-file.ts': [],
  'storage/practice-memory-file.ts': ['practice-memory'],
  'storage/profile-file.ts': ['profile'],
  'storage/scans/kept-folders.ts': ['scan'],
  'storage/scans/record-file.ts': ['record'],
  'storage/scans/scan-store.ts': ['scan'],
};

describe('what is stored', () => {
  it.each(forms)('is read by this version without loss: $name', ({ form, ...shape }) => {
    const samples = samplesOf(form);
    expect(samples.length).toBeGreaterThan(1);
    expect([...new Set(samples.flatMap((sample) => lossOf(shape, sample)))]).toEqual([]);
  });

  it('has a committed form for each kind, and no other', () => {
    expect(storedShapes.filter((shape) => formsOf(shape).length === 0).map(({ kind }) => kind)).toEqual([]);
    expect(formNames().length).toBe(forms.length);
  });

  it('is of a kind in this list', () => {
    const found = readdirSync(join(root, 'main'), { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.ts') && !['storage/json/json-file.ts', 'storage/json/kept-file.ts'].includes(path))
      .filter((path) => /new KeptFile\b|\breadJsonFile|\bdecodeJson/.test(readFileSync(join(root, 'main', path), 'utf8')));
    expect(found.sort()).toEqual(Object.keys(readers));
    const kinds = new Set(['journal', ...Object.values(readers).flat()]);
    expect(storedShapes.map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
  });
});

describe('the reader of an earlier form', () => {
  const before = z.object({ name: z.string(), isOn: z.boolean().optional(), level: z.enum(['low', 'high']), note: z.string().optional() });
  const lossIn = (schema: z.ZodType, lift: StoredShape['lift'] = (json) => json): readonly string[] => [
    ...new Set(samplesOf(z.toJSONSchema(before)).flatMap((sample) => lossOf({ kind: 'x', schema, lift }, sample))),
  ];
  const { name, level } = before.shape;

  it.each([
    ['a field was renamed', before.omit({ note: true }).extend({ remark: z.string().optional() }), ['note']],
    ['a flag was renamed', before.omit({ isOn: true }).extend({ enabled: z.boolean().optional() }), ['isOn']],
    ['a field is required now', before.required({ note: true }), [expect.stringContaining('note')]],
    ['a required field was added', before.extend({ at: z.string() }), [expect.stringContaining('at')]],
    ['a word was removed', before.extend({ level: z.enum(['low']) }), [expect.stringContaining('level')]],
    ['a type has changed', before.extend({ name: z.object({ text: name }) }), [expect.stringContaining('name')]],
  ])('is missed when %s', (_what, schema, expected) => {
    expect(lossIn(schema)).toEqual(expected);
  });

  it.each([
    ['nothing has changed', before],
    ['an optional field was added', before.extend({ by: z.string().optional() })],
    ['a word was added', before.extend({ level: z.enum([...level.options, 'medium']) })],
  ])('is not needed when %s', (_what, schema) => {
    expect(lossIn(schema)).toEqual([]);
  });

  it('that drops a text is noticed', () => {
    expect(lossIn(before, (json) => ({ ...(json as object), note: undefined }))).toEqual(['note']);
  });
});
