/** What the wizard asked for cannot be done now: why, and what to do instead. */
export class DeskError extends Error {
  readonly kind:
    'notConnected' | 'busy' | 'nothingRunning' | 'planGone' | 'notScanned' | 'unknownFinding' | 'unknownQuestion' | 'badValue' | 'notHere' | 'reportGone';
  constructor(kind: DeskError['kind'], message: string) {
    super(message);
    this.name = 'DeskError';
    this.kind = kind;
  }
}
