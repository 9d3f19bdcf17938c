/** How many changes of a run are in place, and of how many this is not known. */
export const inPlaceWords = (inPlace: number, unknown: number): string =>
  `${String(inPlace)} in place${unknown === 0 ? '' : `, ${String(unknown)} with an unknown result`}`;
