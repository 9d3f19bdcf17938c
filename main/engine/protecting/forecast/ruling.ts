/** Whether something is so, as far as the facts tell; otherwise what could not be read. */
export type Ruling = 'yes' | 'no' | { readonly unread: string };

export const unreadRuling = (unread: string): Ruling => ({ unread });
export const rulingOf = (holds: boolean): Ruling => (holds ? 'yes' : 'no');

/** One no decides; what could not be read decides nothing. */
export function allOf(...answers: readonly Ruling[]): Ruling {
  if (answers.includes('no')) return 'no';
  return answers.find((answer) => answer !== 'yes') ?? 'yes';
}

/** One yes decides; what could not be read is no no. */
export function anyOf(...answers: readonly Ruling[]): Ruling {
  if (answers.includes('yes')) return 'yes';
  return answers.find((answer) => answer !== 'no') ?? 'no';
}

export function opposite(answer: Ruling): Ruling {
  if (answer === 'yes') return 'no';
  return answer === 'no' ? 'yes' : answer;
}
