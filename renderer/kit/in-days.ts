/** The day so many days after a moment (milliseconds since 1970), as a date field takes it: `2026-11-28`, UTC. */
export const inDays = (days: number, now: number): string => new Date(now + days * 86_400_000).toISOString().slice(0, 10);
