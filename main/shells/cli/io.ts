/** The terminal as the commands see it. Progress goes to standard error, so that standard output stays what was asked for. */
export interface Io {
  out(line: string): void;
  note(line: string): void;
  /** One line that replaces itself on a terminal; undefined where standard error is none. */
  readonly progress: ((line: string) => void) | undefined;
  /** Asks the user; undefined where the session is not interactive. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  readonly signal: AbortSignal;
}
