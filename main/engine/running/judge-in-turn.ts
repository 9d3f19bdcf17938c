import type { Finding } from '../../contract/finding.ts';

/** So many findings are told at once before other work has its turn. */
const findingsBetweenPauses = 1000;

export interface Telling {
  readonly tell: (findings: readonly Finding[]) => void;
  /** Settles when other work had its turn. */
  readonly pause?: (() => Promise<void>) | undefined;
}
export interface JudgingInTurn<T> {
  /** Judges these after what is judged already. Throws what an earlier one has thrown. */
  readonly add: (more: readonly T[]) => void;
  /** Settles when everything is judged and told. Rejects with what judging has thrown. */
  readonly end: () => Promise<void>;
}

/** Judges one thing after another and tells the findings, many of them in parts. Readings go on meanwhile. */
export function judgeInTurn<T>({ tell, pause }: Telling, judgeOne: (one: T) => readonly Finding[]): JudgingInTurn<T> {
  const open: T[] = [];
  let isJudging = false;
  let failed: { readonly error: unknown } | undefined;
  let judged: Promise<void> = Promise.resolve();
  const drain = async (): Promise<void> => {
    let untold: Finding[] = [];
    const tellAll = (): void => {
      if (untold.length > 0) tell(untold);
      untold = [];
    };
    isJudging = true;
    try {
      for (let one = open.shift(); one !== undefined; one = open.shift()) {
        for (const finding of judgeOne(one)) untold.push(finding);
        if (untold.length < findingsBetweenPauses) continue;
        tellAll();
        await pause?.();
      }
      tellAll();
    } catch (error) {
      failed = { error };
    } finally {
      isJudging = false;
    }
  };
  const throwFailed = (): void => {
    if (failed) throw failed.error;
  };
  return {
    add: (more) => {
      throwFailed();
      open.push(...more);
      if (!isJudging && open.length > 0) judged = drain();
      throwFailed();
    },
    end: async () => {
      await judged;
      throwFailed();
    },
  };
}
