/** For answers that may come late: each call begins with it and learns afterwards whether a newer one has begun since. */
export function newestCall(): () => () => boolean {
  let newest = 0;
  return () => {
    const own = (newest += 1);
    return () => own === newest;
  };
}
