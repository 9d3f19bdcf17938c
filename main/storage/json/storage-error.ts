/** A file that cannot be read, written or believed: what was tried, on which path, what came back, what to do. */
export class StorageError extends Error {
  readonly kind:
    'notWritable' | 'notProtected' | 'untrustedProgram' | 'unreadable' | 'badProfile' | 'badPlan' | 'badRecord' | 'busy' | 'journalTampered' | 'journalTooNew';
  constructor(kind: StorageError['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StorageError';
    this.kind = kind;
  }
}

/** The operating system's own words, with its code where it has one. */
export const systemWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
