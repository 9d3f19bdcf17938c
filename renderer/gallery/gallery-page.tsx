import { FluentProvider } from '@fluentui/react-components';
import { usePreferences } from '../state/preferences-store.ts';
import { useTheme } from '../theme/use-theme.ts';
import { GalleryScreen } from './gallery-screen.tsx';

/** The gallery at an address of its own: the page with #gallery. It needs no host and no connection. */
export function GalleryPage() {
  const theme = useTheme(usePreferences((state) => state.theme));
  return (
    <FluentProvider theme={theme}>
      <main>
        <GalleryScreen />
      </main>
    </FluentProvider>
  );
}
