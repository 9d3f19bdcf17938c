import { useEffect, useRef, useState } from 'react';
import { announce } from '../kit/announcer.tsx';
import { remainingNow, spokenTime } from './remaining-time.ts';
import { useRollback } from './rollback-store.ts';

const now = (): number | undefined => {
  const { rollback, receivedMs } = useRollback.getState();
  return rollback && remainingNow(rollback, receivedMs, performance.now());
};

/** Seconds left, counted on between two reports of the host; the marks are spoken. */
export function useRemaining(): number | undefined {
  const [left, setLeft] = useState(now);
  useEffect(() => {
    const count = (): void => {
      setLeft(now());
    };
    const timer = setInterval(count, 250);
    const stop = useRollback.subscribe(count);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, []);
  const before = useRef<number>(undefined);
  useEffect(() => {
    const text = spokenTime(before.current, left);
    before.current = left;
    if (text !== undefined) announce(text);
  }, [left]);
  return left;
}
