import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../code/generated-file.ts';
import { tracked } from '../code/tracked-files.ts';

/** The type ramp of the screens: small, normal, subheading, number or name, heading. */
const ramp: readonly string[] = ['200', '300', '400', '500', '600'].map((step) => `tokens.fontSizeBase${step}`);
/** Sizes of pictures: icons, the mark of a planned cell, the ring of the countdown, and the map, whose texts are measured to fit into its boxes. */
const drawn: Readonly<Record<string, readonly string[]>> = {
  'renderer/rollback/countdown-ring.tsx': ["'64px'", "'40px'"],
  'renderer/vms/matrix/use-matrix-styles.ts': ["'14px'"],
  'renderer/map/map-box.tsx': ["'12px'", "'13px'"],
  'renderer/map/map-figure.tsx': ["'13px'"],
  'renderer/map/map-pill.tsx': ["'11px'"],
};
const iconSizes: readonly string[] = ["'16px'", "'20px'", "'24px'", "'64px'", '16'];
/** The name of a style or of an element that has an icon alone. */
const ofIcon = /(?:\bicon|\bbox(?:20)?|\bfold|\bmark|\bplain)\s*:\s*\{[^{}]*$|<Icon\b[^>]*$/i;

/** The sizes of text in a file that are not of the ramp. */
function otherSizes(file: string, text: string): readonly string[] {
  return [...text.matchAll(/\bfontSize:\s*([^,}\s]+)|\bfont-size:\s*([^;}\s]+)|\bfont:\s*'([^']*\d[^']*)'/g)].flatMap((found) => {
    const size = found[1] ?? found[2] ?? found[3] ?? '';
    if (ramp.includes(size) || drawn[file]?.includes(size) === true) return [];
    return iconSizes.includes(size) && ofIcon.test(text.slice(0, found.index)) ? [] : [`${file}: ${size}`];
  });
}

describe('a text on a screen', () => {
  it('has one of five sizes', () => {
    const files = tracked.filter((file) => /^renderer\/.*\.tsx?$/.test(file)).map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
    expect(files.flatMap(([file, text]) => otherSizes(file, text))).toEqual([]);
    expect(ramp.filter((size) => !files.some(([, text]) => text.includes(`fontSize: ${size}`)))).toEqual([]);
  });

  it.each(["title: { fontSize: '20px' }", 'title: { fontSize: tokens.fontSizeBase100 }', "icon: { fontSize: '13px' }", "title: { font: '600 17px Arial' }"])(
    'is found where its size is another: %s',
    (text) => {
      expect(otherSizes('renderer/a.tsx', text)).toHaveLength(1);
    },
  );
});
