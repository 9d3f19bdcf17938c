import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { RecordedHead } from '../contract/chain-head.ts';
import type { LeftAsIs, UndoStep } from '../contract/undo-step.ts';
import { folderName } from './json/data-folder.ts';
import { writeWholeFile } from './json/json-file.ts';
import { marked, stepLine, toAscii } from './step-line.ts';

export interface UndoFile {
  readonly host: string;
  readonly run: string;
  /** The head of the journal on which it rests; a rollback is planted before its change is journalled and has none. */
  readonly head?: RecordedHead;
  readonly steps: readonly UndoStep[];
  /** Changes that no step restores, with the reason: the script shows them. */
  readonly notUndone?: readonly LeftAsIs[];
}

/**
 * The text of an undo file. Its second line is the seal: HMAC-SHA256, with the key of the journal, over the whole text in which the
 * seal is 64 zeros. The text is ASCII with line feeds.
 */
export function undoFileText(key: Buffer, { host, run, head, steps, notUndone = [] }: UndoFile): string {
  const content = {
    host: marked(host),
    run: marked(run),
    ...(head && { head: { n: head.n, mac: head.mac } }),
    steps: steps.map(stepLine),
    ...(notUndone.length > 0 && { notUndone: notUndone.map(({ label, why }) => ({ label: marked(label), why: marked(why) })) }),
  };
  const rest = toAscii(JSON.stringify(content, null, 1)).slice('{\n'.length);
  const sealed = (seal: string): string => `{\n "seal": "${seal}",\n "version": 2,\n${rest}\n`;
  return sealed(
    createHmac('sha256', key)
      .update(sealed('0'.repeat(64)), 'ascii')
      .digest('hex'),
  );
}

const pathOf = (folder: string, run: string): string => join(folder, `undo-${folderName(run)}.json`);
const onHeadSchema = z.object({ head: z.object({ n: z.number().int() }) });

/** The line of the journal on which the undo file of a run rests, counted from 1; undefined where there is no file that says so. */
export async function undoFileLine(folder: string, run: string): Promise<number | undefined> {
  try {
    return onHeadSchema.parse(JSON.parse(await readFile(pathOf(folder, run), 'ascii'))).head.n;
  } catch {
    return undefined;
  }
}

/** Beside the journal: the undo file of a run for scripts/powershell/undo.ps1, which works without Castellan. */
export async function writeUndoFile(folder: string, key: Buffer, undoFile: UndoFile): Promise<string> {
  const path = pathOf(folder, undoFile.run);
  await writeWholeFile(path, Buffer.from(undoFileText(key, undoFile), 'ascii'), 'The undo file for use without Castellan');
  return path;
}
