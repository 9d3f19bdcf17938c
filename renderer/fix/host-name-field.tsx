import { Field, Input } from '@fluentui/react-components';
import { usePageStyles } from '../theme/use-page-styles.ts';

/** Changes that can cut the connection to the host: its name is typed, so that a wrong window is noticed. The engine compares it again. */
export function HostNameField({ name, typed, onType }: { name: string; typed: string; onType: (text: string) => void }) {
  const page = usePageStyles();
  return (
    <Field
      className={page.field}
      label={`Type ${name} to apply changes with automatic rollback`}
      hint="Such a change can cut your connection. It is applied alone. You keep it from a new connection, or the host restores the old value."
    >
      <Input
        value={typed}
        required
        maxLength={255}
        autoComplete="off"
        onChange={(_event, { value }) => {
          onType(value);
        }}
      />
    </Field>
  );
}
