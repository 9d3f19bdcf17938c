import { Button } from '@fluentui/react-components';
import { StepHeading } from '../kit/step-heading.tsx';
import { useDraft } from '../state/draft-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

/** A step that needs what has not been read yet. */
export function NothingRead({ title }: { title: string }) {
  const page = usePageStyles();
  const go = useDraft((state) => state.go);
  return (
    <div className={page.page}>
      <StepHeading>{title}</StepHeading>
      <p className={page.lead}>This host has not been scanned yet. A scan changes no setting.</p>
      <div>
        <Button
          appearance="primary"
          onClick={() => {
            go('scan');
          }}
        >
          Open scan
        </Button>
      </div>
    </div>
  );
}
