import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { makeFolder } from './data-folder.ts';
import { InTurn } from './in-turn.ts';
import { readJsonFileIfThere, writeJsonFile, type FileWords } from './json-file.ts';
import { StorageError, codeOf, systemWords } from './storage-error.ts';

export interface Kept<T> {
  readonly value: T;
  /** What went wrong while reading, and what becomes of the file. */
  readonly notice?: string;
}

/**
 * One small JSON file that the wizard keeps. A file that cannot be read never stops the wizard and is never written over: the next save puts it aside first.
 * Saving rejects with StorageError notWritable.
 */
export class KeptFile<T> {
  readonly #path: string;
  readonly #schema: z.ZodType<T>;
  readonly #empty: T;
  readonly #words: FileWords;
  readonly #saves = new InTurn();

  /** `lift` brings the JSON of an earlier version into the form of this one. */
  constructor(path: string, schema: z.ZodType<T>, empty: T, what: string, lift?: (json: unknown) => unknown) {
    this.#path = path;
    this.#schema = schema;
    this.#empty = empty;
    const then = 'Nothing of it counts now. It is put aside before anything new is written, so nothing in it is lost.';
    this.#words = { what, kind: 'unreadable', then, ...(lift && { lift }) };
  }

  async read(): Promise<Kept<T>> {
    try {
      return { value: (await readJsonFileIfThere(this.#path, this.#schema, this.#words)) ?? this.#empty };
    } catch (error) {
      if (error instanceof StorageError) return { value: this.#empty, notice: error.message };
      throw error;
    }
  }

  /**
   * One after the other, so that the last that was asked for is the one that stays. Rejects with ZodError for a value that could not be
   * read back: the next reading would put the whole file aside.
   */
  save(value: T): Promise<void> {
    return this.#saves.run(async () => {
      this.#schema.parse(value);
      if ((await this.read()).notice !== undefined) await this.#putAside();
      await makeFolder(dirname(this.#path));
      await writeJsonFile(this.#path, value, this.#words.what);
    });
  }

  async #putAside(): Promise<void> {
    const aside = `${this.#path}.unreadable-${new Date().toISOString().replace(/[^0-9]/g, '')}`;
    try {
      await rename(this.#path, aside);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return;
      throw new StorageError(
        'notWritable',
        `${this.#words.what} ${this.#path} cannot be read, and Castellan could not rename it: ${systemWords(error)}. Move the file to another folder yourself. Your input is still here.`,
        { cause: error },
      );
    }
  }
}
