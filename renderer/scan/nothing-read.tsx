import { Button } from '@fluentui/react-components';
import { ScanRegular } from '@fluentui/react-icons';
import { EmptyState } from '../kit/empty-state.tsx';
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
      <EmptyState icon={ScanRegular} text="This host has not been scanned yet. A scan changes no setting.">
        <Button
          appearance="primary"
          onClick={() => {
            go('scan');
          }}
        >
          Open scan
        </Button>
      </EmptyState>
    </div>
  );
}
