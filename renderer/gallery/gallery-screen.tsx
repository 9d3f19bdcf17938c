import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { StepHeading } from '../kit/step-heading.tsx';
import { GallerySample } from './gallery-sample.tsx';
import { dark, light, useMedia } from '../theme/use-theme.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

const useStyles = makeStyles({ pair: { display: 'flex', flexDirection: 'column', gap: '24px' }, half: { padding: '16px' } });

/** Every component in every state, in both themes: for eyes and for pictures. Not linked from the steps. */
export function GalleryScreen() {
  const page = usePageStyles();
  const styles = useStyles();
  // Forced colors leave themes no say.
  const forced = useMedia('(forced-colors: active)');
  return (
    <div className={page.page}>
      <StepHeading>All components in all states</StepHeading>
      {forced ? (
        <GallerySample name="Forced colors" />
      ) : (
        <div className={styles.pair}>
          <FluentProvider theme={light} className={styles.half}>
            <GallerySample name="Light" />
          </FluentProvider>
          <FluentProvider theme={dark} className={styles.half}>
            <GallerySample name="Dark" />
          </FluentProvider>
        </div>
      )}
    </div>
  );
}
