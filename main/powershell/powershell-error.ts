export type PowerShellErrorKind =
  /** No PowerShell on this computer. */
  | 'notFound'
  /** It was started but never said that it was ready. */
  | 'didNotStart'
  /** It runs, but in a language mode in which the scripts cannot work. */
  | 'constrainedLanguage'
  /** The scripts speak another version, or not in the mode that was asked for. */
  | 'wrongProtocol'
  /** The process ended, and this request was either a read or had not been sent. Nothing was changed by it. */
  | 'died'
  | 'timedOut'
  | 'cancelled'
  /** A set or an action was sent and its reply never came: whether anything was changed is not known. */
  | 'lostReply'
  | 'undecodable'
  /** All rows that there are have arrived, and PowerShell says that some are missing. */
  | 'incomplete'
  /** PowerShell answered that it could not; category and error id are its own. */
  | 'failed';

export interface PowerShellErrorDetails {
  readonly category?: string | undefined;
  readonly errorId?: string | undefined;
  readonly hresult?: number | undefined;
  readonly cause?: unknown;
}

/** The message says what was tried, what came back and what to do. */
export class PowerShellError extends Error {
  readonly kind: PowerShellErrorKind;
  /** PowerShell's ErrorCategory name, or CommandNotFound, Silence, BadRequest, ReadOnly, NotSent. */
  readonly category: string | undefined;
  /** The fully qualified error id, the same in every language of Windows. */
  readonly errorId: string | undefined;
  readonly hresult: number | undefined;

  constructor(kind: PowerShellErrorKind, message: string, details: PowerShellErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'PowerShellError';
    this.kind = kind;
    this.category = details.category;
    this.errorId = details.errorId;
    this.hresult = details.hresult;
  }
}
