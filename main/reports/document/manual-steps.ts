import type { Finding } from '../../contract/finding.ts';
import type { RecordedControl } from '../../contract/record/record.ts';
import { severities, type Severity } from '../../contract/severity.ts';
import { counted } from '../../words/counted.ts';
import { severityWords } from '../../words/findings/severity-words.ts';
import { openFindings, type Indexed } from './counting.ts';
import type { Block } from './report-document.ts';
import { capital } from '../../words/capital.ts';
import { hasSteps, stepsAnchor } from './way-of.ts';

const namedTargets = 12;

/** The steps of every control to fix that a person carries out, the most severe first. */
export function manualSteps({ record, controls }: Indexed): readonly Block[] {
  const open = openFindings(record.findings);
  const found = [...new Set(open.map(({ control }) => control))]
    .flatMap((id) => {
      const control = controls.get(id);
      return control && hasSteps(control) ? [{ control, findings: open.filter((finding) => finding.control === id) }] : [];
    })
    .map((each) => ({ ...each, severity: mostSevere(each.findings) }));
  const heading: Block = { is: 'heading', level: 1, text: 'Manual steps' };
  if (found.length === 0) return [heading, { is: 'paragraph', text: 'No finding to fix needs manual steps.' }];
  return [
    heading,
    {
      is: 'paragraph',
      text: `Castellan does not make these fixes: ${counted(found.length, 'control needs', 'controls need')} steps by a person. Scan the host again afterwards: the scan shows whether the finding is OK.`,
    },
    ...severities.flatMap((severity) => {
      const here = found.filter((each) => each.severity === severity);
      if (here.length === 0) return [];
      return [
        { is: 'heading' as const, level: 2 as const, text: `${capital(severityWords[severity])} severity` },
        ...here.flatMap(({ control, findings }) => stepsOf(control, findings)),
      ];
    }),
  ];
}

const mostSevere = (findings: readonly Finding[]): Severity =>
  severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'info';

function stepsOf(control: RecordedControl, findings: readonly Finding[]): readonly Block[] {
  const labels = [...new Set(findings.map(({ target }) => target.label))];
  const more = labels.length - namedTargets;
  return [
    { is: 'heading', level: 3, text: `${control.id} ${control.title}`, anchor: stepsAnchor(control.id) },
    {
      is: 'paragraph',
      look: 'quiet',
      keep: true,
      text: `Targets: ${labels.slice(0, namedTargets).join(', ')}${more > 0 ? `, and ${String(more)} more, listed in the findings` : ''}`,
    },
    ...(control.consequence === '' ? [] : [{ is: 'paragraph' as const, text: `Impact: ${control.consequence}` }]),
    ...(control.prechecks.length === 0 ? [] : [{ is: 'paragraph' as const, text: `Before you begin: ${control.prechecks.join(' ')}` }]),
    { is: 'list', numbered: true, items: control.steps },
  ];
}
