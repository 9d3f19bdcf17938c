/** Why no bridge could be had. */
export class BridgeError extends Error {
  readonly kind: 'wrongToken' | 'notThere';
  constructor(kind: BridgeError['kind'], message: string) {
    super(message);
    this.name = 'BridgeError';
    this.kind = kind;
  }
}
