/** Windows compares names of computers without case. Of the full name, the first label counts where only that was typed. */
export const sameHostName = (typed: string, name: string): boolean => {
  const [a, b] = [typed.trim().toLowerCase(), name.trim().toLowerCase()];
  return a !== '' && (a === b || a === b.split('.')[0]);
};
