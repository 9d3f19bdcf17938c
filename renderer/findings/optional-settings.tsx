import { Checkbox } from '@fluentui/react-components';
import type { ControlView } from '../../main/contract/control-view.ts';
import { useDraft } from '../state/draft-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

/** Settings with an impact of their own, which the administrator adds separately. */
export function OptionalSettings({ control }: { control: ControlView }) {
  const page = usePageStyles();
  const { optionalGroups, chooseOptionalGroup } = useDraft();
  return (
    <fieldset className={page.card}>
      <legend className={page.subheading}>Optional settings, added separately</legend>
      {control.optionalGroups.map((each) => (
        <div key={each.id}>
          <Checkbox
            checked={optionalGroups.has(each.id)}
            label={each.title}
            onChange={(_event, { checked }) => {
              chooseOptionalGroup(each.id, checked === true);
            }}
          />
          <p className={page.quiet}>{each.consequence}</p>
        </div>
      ))}
    </fieldset>
  );
}
