import { useEffect, useState } from 'react';

/** The present, for ages in words; it moves on every half minute. ISO 8601, UTC. */
export function useCurrentTime(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(new Date().toISOString());
    }, 30_000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}
