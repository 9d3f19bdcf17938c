import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { maxPictureBytes, pictures, pictureSize } from '../../journeys/browser/pictures.ts';
import { screens } from '../../journeys/browser/screens.ts';
import { root } from './generated-file.ts';
import { tracked } from './tracked-files.ts';

const guide = readFileSync(join(root, 'docs', 'user-guide.md'), 'utf8');
const shown = [...guide.matchAll(/!\[([^\]]*)\]\(pictures\/([^)]+)\)/g)].map(([, alt = '', file = '']) => ({ alt, file }));

describe('the pictures of the user guide', () => {
  it('are the ones that npm run pictures makes, all of them, in the order of the guide', () => {
    const files = pictures.map(({ file }) => file);
    expect(shown.map(({ file }) => file)).toEqual(files);
    expect(tracked.filter((file) => file.startsWith('docs/pictures/')).map((file) => file.slice('docs/pictures/'.length))).toEqual(files);
  });

  it('have alternative texts that say what is to be seen', () => {
    expect(shown.filter(({ alt }) => alt.length < 40 || !alt.endsWith('.'))).toEqual([]);
  });

  it('show screens of the walk', () => {
    const names = screens.map(({ name }) => name);
    expect(pictures.filter(({ screen }) => !names.includes(screen))).toEqual([]);
  });

  it.each(pictures)('$file is a PNG of the fixed size below the limit', ({ file }) => {
    const bytes = readFileSync(join(root, 'docs', 'pictures', file));
    expect(bytes.length).toBeLessThanOrEqual(maxPictureBytes);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }).toEqual(pictureSize);
  });
});
