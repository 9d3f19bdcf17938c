/** The place of one page in the picture of all pages, in points from the top. */
export interface PlacedPage {
  readonly width: number;
  readonly height: number;
}

/** One picture per page: the typesetter draws all pages below each other, and each picture shows its part. */
export function pagePictures(svg: string, pages: readonly PlacedPage[]): readonly string[] {
  const start = /^<svg [^>]*>/.exec(svg)?.[0];
  if (start === undefined) return [];
  const rest = svg.slice(start.length);
  let top = 0;
  return pages.map(({ width, height }) => {
    // Drawn pages have whole heights.
    const [w, h] = [Math.ceil(width), Math.ceil(height)];
    const own = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h5="http://www.w3.org/1999/xhtml" class="typst-doc" viewBox="0 ${String(top)} ${String(w)} ${String(h)}" width="${String(w)}" height="${String(h)}">`;
    top += h;
    return `${own}<rect x="0" y="0" width="100%" height="100000" fill="#fff"/>${rest}`;
  });
}
