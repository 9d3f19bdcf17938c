import type { House } from '../../compose.ts';
import type { Io } from '../io.ts';

/** What every command gets. */
export interface Context {
  readonly house: House;
  readonly io: Io;
}
