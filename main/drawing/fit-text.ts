/** Widths in parts of the font size: narrow letters, wide ones (East Asian scripts, symbols), all others. */
const widthOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 1;
  if ("iljtfrI.,:;'|!()[] ".includes(sign)) return 0.36;
  return /[A-Z0-9mwMW@%_\\]/.test(sign) ? 0.68 : 0.57;
};

/** The text as far as it has room, with an ellipsis where it is cut. Fonts are not measured: the widths are those of a wide font. */
export function fitText(text: string, width: number, fontSize = 1): string {
  const signs = Array.from(text);
  const room = width / fontSize;
  const total = signs.reduce((sum, sign) => sum + widthOf(sign), 0);
  if (total <= room) return text;
  let used = 1;
  const kept = signs.findIndex((sign) => (used += widthOf(sign)) > room);
  return `${signs.slice(0, Math.max(kept, 1)).join('')}…`;
}
