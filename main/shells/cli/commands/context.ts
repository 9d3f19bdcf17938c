import type { House } from '../../../application/application.ts';
import type { Io } from '../io.ts';

/** What every command gets. */
export interface Context {
  readonly house: House;
  readonly io: Io;
}
