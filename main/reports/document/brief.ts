/** The beginning of a text where there is little room; the whole of it stands in another section. */
export function brief(text: string, length: number): string {
  const characters = Array.from(text);
  if (characters.length <= length) return text;
  const kept = characters.slice(0, length - 1).join('');
  const end = kept.lastIndexOf(' ');
  return `${(end > length / 2 ? kept.slice(0, end) : kept).replace(/[\s,.:;]+$/u, '')}…`;
}
