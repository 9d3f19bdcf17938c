/** The host itself is gone or cannot be used: what was tried, on which host, what came back, what to do. */
export class HostError extends Error {
  readonly kind: 'unknownHost' | 'notHere' | 'lost' | 'broken';
  constructor(kind: HostError['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HostError';
    this.kind = kind;
  }
}
