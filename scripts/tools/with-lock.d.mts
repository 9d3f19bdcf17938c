export function withLock<Answer>(folder: string, work: () => Answer): Answer;
