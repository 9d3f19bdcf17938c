import { Checkbox } from '@fluentui/react-components';
import type { ControlView } from '../../main/contract/wizard/control-view.ts';
import { useDraft } from '../store/draft-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

/** Settings that cost something of their own and are chosen by themselves. */
export function ApartChoice({ control }: { control: ControlView }) {
  const page = usePageStyles();
  const { apart, chooseApart } = useDraft();
  return (
    <fieldset className={page.card}>
      <legend className={page.subheading}>Chosen by itself</legend>
      {control.apart.map((each) => (
        <div key={each.id}>
          <Checkbox
            checked={apart.has(each.id)}
            label={each.title}
            onChange={(_event, { checked }) => {
              chooseApart(each.id, checked === true);
            }}
          />
          <p className={page.quiet}>{each.consequence}</p>
        </div>
      ))}
    </fieldset>
  );
}
