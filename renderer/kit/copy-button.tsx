import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { announce } from './announcer.tsx';

/** Copies a text and says whether it was copied. `what`: “Evidence”, “Commands”: the subject of that sentence. */
export function CopyButton({ label, what, text }: { label: string; what: string; text: () => string }) {
  return (
    <Button
      size="small"
      icon={<CopyRegular />}
      onClick={() => {
        navigator.clipboard.writeText(text()).then(
          () => {
            announce(`${what} copied.`);
          },
          () => {
            announce(`${what} not copied: this page cannot write to the clipboard.`);
          },
        );
      }}
    >
      {label}
    </Button>
  );
}
