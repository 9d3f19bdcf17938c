import { tokens, type Theme } from '@fluentui/react-components';
import { describe, expect, it } from 'vitest';
import { meaning } from '../../../renderer/theme/meaning.ts';
import { dark, light } from '../../../renderer/theme/use-theme.ts';

const sources = import.meta.glob<string>('../../../renderer/**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' });

/** Colors that words of a severity or a verdict are written in. A fill has no words. */
const written = Object.entries(meaning).filter(([name]) => /^(severity|verdict)/.test(name) && !name.endsWith('Fill'));

/** Backgrounds in the source on which no word of a severity or a verdict stands. */
const withoutWords: Readonly<Record<string, string>> = {
  'connect/host-choice-list.tsx tokens.colorSubtleBackgroundHover': 'a host and its name',
  'frame/rail.tsx tokens.colorNeutralBackground1Selected': 'steps and their counts',
  'kit/fold.tsx tokens.colorSubtleBackgroundHover': 'a title',
  'rollback/countdown-ring.tsx tokens.colorNeutralBackground6': 'a line',
};

const groundsIn = (source: string): readonly string[] => [
  ...new Set(source.match(/tokens\.color(?:Neutral|Subtle|Brand|Compound)\w*Background\w*|meaning\.(?:surface|rowChosen)\w*/g) ?? []),
];
const found = Object.entries(sources).flatMap(([file, source]) =>
  file.endsWith('theme/meaning.ts') ? [] : groundsIn(source).map((ground) => ({ place: `${file.replace('../../../renderer/', '')} ${ground}`, ground })),
);

/** The value of a token in a theme: `#rrggbb`. */
function colorOf(variable: string, theme: Theme): string {
  const name = /^var\(--(\w+)\)$/.exec(variable)?.[1] ?? '';
  return String((theme as unknown as Readonly<Record<string, unknown>>)[name]);
}
const variableOf = (ground: string): string => {
  const [from, name = ''] = ground.split('.');
  return String((from === 'tokens' ? tokens : meaning)[name as never]);
};

/** Relative luminance and contrast: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function luminance(color: string): number {
  expect(color).toMatch(/^#[0-9a-f]{6}$/i);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('the words of severities and verdicts', () => {
  it.each([
    ['light', light],
    ['dark', dark],
  ])('have a contrast of 4.5 to 1 and more on each background that a screen puts below them: %s', (_name, theme) => {
    const low = found
      .filter(({ place }) => !(place in withoutWords))
      .flatMap(({ place, ground }) =>
        written.flatMap(([name, color]) => {
          const ratio = contrast(colorOf(color, theme), colorOf(variableOf(ground), theme));
          return ratio < 4.5 ? [`${place}: ${name} ${ratio.toFixed(2)}`] : [];
        }),
      );
    expect(low).toEqual([]);
  });

  it('have their backgrounds in the source, and no exception that is gone', () => {
    expect(new Set(found.map(({ ground }) => ground)).size).toBeGreaterThan(6);
    expect(Object.keys(withoutWords).filter((place) => !found.some((each) => each.place === place))).toEqual([]);
    expect(contrast('#bc4b09', '#ebebeb')).toBeCloseTo(4.25, 1);
  });
});
