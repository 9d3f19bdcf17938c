/** What went wrong in words for the user who can act: what was tried, what came back, what to do now. */
export class EngineError extends Error {
  readonly kind:
    | 'planAltered'
    | 'otherHost'
    | 'planMoved'
    | 'ambiguousTarget'
    | 'wrongPlanId'
    | 'unknownControl'
    | 'unknownQuestion'
    | 'unknownRun'
    | 'openRun'
    | 'noRollback'
    | 'wrongHostName'
    | 'notScanned'
    | 'badProfile'
    | 'badValue'
    | 'nothingToDo';
  constructor(kind: EngineError['kind'], message: string) {
    super(message);
    this.name = 'EngineError';
    this.kind = kind;
  }
}
