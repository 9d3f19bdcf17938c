import { useSyncExternalStore } from 'react';
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

const system: Partial<Theme> = {
  fontFamilyBase: "'Segoe UI Variable Text', 'Segoe UI', system-ui, 'DejaVu Sans', sans-serif",
  fontFamilyMonospace: "'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace",
};
/** Colors of meaning (meaning.ts) that are another token of Fluent in each theme. FluentProvider makes a CSS variable of each. */
interface MeaningTheme extends Theme {
  readonly severityCriticalFill: string;
  readonly verdictUnknown: string;
}
export const light: MeaningTheme = {
  ...webLightTheme,
  ...system,
  severityCriticalFill: webLightTheme.colorPaletteDarkOrangeForeground2,
  verdictUnknown: webLightTheme.colorPaletteGrapeBorderActive,
};
export const dark: MeaningTheme = {
  ...webDarkTheme,
  ...system,
  severityCriticalFill: webDarkTheme.colorPaletteDarkOrangeBackground3,
  verdictUnknown: webDarkTheme.colorPaletteGrapeForeground2,
};

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => {
        list.removeEventListener('change', changed);
      };
    },
    () => window.matchMedia(query).matches,
    // Markup without a window: no query matches.
    () => false,
  );
}

/** What the person chose, or what the system says. Forced colors are the browser's own and need no theme. */
export function useTheme(choice: 'system' | 'light' | 'dark'): Theme {
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  return choice === 'dark' || (choice === 'system' && systemIsDark) ? dark : light;
}
