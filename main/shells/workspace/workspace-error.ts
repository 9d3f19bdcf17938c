/** What the wizard asked for cannot be done now: why, and what to do instead. */
export class WorkspaceError extends Error {
  readonly kind: 'notConnected' | 'busy' | 'nothingRunning' | 'planGone' | 'notScanned' | 'unknownFinding' | 'notHere' | 'reportGone';
  constructor(kind: WorkspaceError['kind'], message: string) {
    super(message);
    this.name = 'WorkspaceError';
    this.kind = kind;
  }
}
