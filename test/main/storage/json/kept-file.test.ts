import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { KeptFile } from '../../../../main/storage/json/kept-file.ts';

const schema = z.object({ version: z.literal(1), text: z.string() });
const empty = { version: 1 as const, text: '' };
const fresh = (): string => join(mkdtempSync(join(tmpdir(), 'castellan-kept-')), 'sub', 'draft.json');

describe('a file that the wizard keeps', () => {
  it('is empty before it is written, and what was written last afterwards', async () => {
    const file = new KeptFile(fresh(), schema, empty, 'The draft');
    expect(await file.read()).toEqual({ value: empty });
    await Promise.all(['a', 'ab', 'abc'].map((text) => file.save({ version: 1, text })));
    expect(await file.read()).toEqual({ value: { version: 1, text: 'abc' } });
  });

  it('refuses to write what it could not read back, and keeps what was there', async () => {
    const file = new KeptFile(fresh(), schema, empty, 'The draft');
    await file.save({ version: 1, text: 'a' });
    await expect(file.save({ version: 1, text: 3 } as never)).rejects.toThrow(z.ZodError);
    expect(await file.read()).toEqual({ value: { version: 1, text: 'a' } });
  });

  it.each([
    ['half a file', '{ "version": 1, "te'],
    ['a file of a newer version', '{ "version": 7, "text": "x" }'],
    ['a file of another shape', '{ "version": 1, "words": 3 }'],
  ])('does not stop the wizard when it is %s, and is put aside whole before anything is written', async (_what, content) => {
    const path = fresh();
    const file = new KeptFile(path, schema, empty, 'The draft');
    await file.save(empty);
    writeFileSync(path, content);
    const read = await file.read();
    expect([read.value, read.notice]).toEqual([empty, expect.stringContaining('The draft')]);
    await file.save({ version: 1, text: 'new' });
    const aside = readdirSync(join(path, '..')).find((name) => name.includes('unreadable'));
    expect(readFileSync(join(path, '..', aside ?? ''), 'utf8')).toBe(content);
    expect((await file.read()).value.text).toBe('new');
  });
});
