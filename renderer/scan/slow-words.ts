/** What is being read, and since when (milliseconds of this window’s clock). */
interface InReading {
  readonly title: string;
  readonly since: number;
}

const slowAfterMs = 15_000;

/** What takes long at this moment, with its reason as far as it is known; undefined where nothing does. `opening`: nothing was asked of the host yet. */
export function slowWords(reading: readonly InReading[], opening: boolean, startedAt: number, at: number): string | undefined {
  if (opening) return at - startedAt > slowAfterMs ? 'Opening the host takes longer than usual. You can cancel.' : undefined;
  const [longest] = [...reading].sort((a, b) => a.since - b.since);
  if (!longest || at - longest.since <= slowAfterMs) return undefined;
  return `Reading “${longest.title}” takes longer than usual. Large folders and many VMs take time. If you cancel, Castellan keeps the facts that it has read.`;
}
