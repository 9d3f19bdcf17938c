/** How a process ended. `failure` is set when it could not be started at all. */
export interface TransportExit {
  readonly code: number | null;
  readonly signal: string | null;
  readonly failure?: Error | undefined;
}

/** A running PowerShell process and its three pipes; knows nothing of what is said on them. */
export interface PowerShellTransport {
  /** Undefined when the process could not be started; onExit then tells why. */
  readonly pid: number | undefined;
  /** One line without its line end, ASCII only. After the exit it does nothing. */
  write(line: string): void;
  /** No more lines will come: PowerShell finds the end of its input. */
  endInput(): void;
  onOutput(listener: (bytes: Buffer) => void): void;
  onError(listener: (bytes: Buffer) => void): void;
  /** Called once, after the last output. Also when the process had ended before the listener was given. */
  onExit(listener: (exit: TransportExit) => void): void;
  /**
   * At once, without asking, with everything that it has started. `spoken` is the process that said hello: a program that only starts
   * PowerShell (as the .NET tool does) is another one than PowerShell itself, and its end would leave PowerShell running.
   */
  kill(spoken?: number): void;
}

/** What to start. Paths are absolute. */
export interface Launch {
  readonly executable: string;
  readonly script: string;
  readonly readOnly: boolean;
  /** Variables for this process alone, beside those that are handed on. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
}

export type OpenTransport = (launch: Launch) => PowerShellTransport;
