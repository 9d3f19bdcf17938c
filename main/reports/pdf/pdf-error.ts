/** A report that could not be set: why, and what to do. */
export class PdfError extends Error {
  readonly kind: 'cancelled' | 'notBuilt' | 'failed';
  constructor(kind: PdfError['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PdfError';
    this.kind = kind;
  }
}
