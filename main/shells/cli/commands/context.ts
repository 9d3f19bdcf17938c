import type { Application } from '../../../application/ports/application.ts';
import type { Io } from '../io.ts';

/** What every command gets. */
export interface Context {
  readonly application: Application;
  readonly io: Io;
}
