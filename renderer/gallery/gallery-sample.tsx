import { ScanRegular } from '@fluentui/react-icons';
import { EmptyState } from '../kit/empty-state.tsx';
import { Fold } from '../kit/fold.tsx';
import { ListSection } from '../kit/list-section.tsx';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { sampleChange, sampleControl, sampleCounts, sampleProof, sampleRollback, sampleRow, sampleStep } from './sample-data.ts';
import { AppliedSteps } from '../fix/applied-steps.tsx';
import { Card } from '../kit/card.tsx';
import { ChangeLine } from '../kit/change-line.tsx';
import { Drawer } from '../kit/drawer.tsx';
import { EnvironmentQuestionForm } from '../environment/environment-question-form.tsx';
import { FindingList } from '../findings/finding-list.tsx';
import { PlanLines } from '../plan/plan-lines.tsx';
import { CountdownRing } from '../rollback/countdown-ring.tsx';
import { ProofList } from '../rollback/proof-list.tsx';
import { RollbackDecision } from '../rollback/rollback-decision.tsx';
import { RollbackStages } from '../rollback/rollback-stages.tsx';
import { Progress } from '../kit/progress.tsx';
import { Notices } from '../kit/notices.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { Receipt } from '../kit/receipt.tsx';
import { Section } from '../kit/section.tsx';
import { SeverityBar } from '../kit/severity-bar.tsx';
import { SeverityMark } from '../kit/severity-mark.tsx';
import { VerdictCounts } from '../kit/verdict-counts.tsx';
import { VerdictFilters } from '../kit/verdict-filters.tsx';
import { VerdictMark } from '../kit/verdict-mark.tsx';
import { severityOrder } from '../../main/words/findings/severity-words.ts';
import { verdictOrder } from '../../main/words/findings/verdict-words.ts';

/** One theme’s worth of components, with hostile and long names in them. */
export function GallerySample({ name }: { name: string }) {
  const page = usePageStyles();
  const groups = verdictOrder.flatMap((verdict, index) => {
    const severity = severityOrder[index % severityOrder.length] ?? 'high';
    const rows = Array.from({ length: index === 0 ? 3 : 1 }, (_, at) => sampleRow(`${verdict} ${String(at)}`, verdict, severity, index + at));
    return [{ control: sampleControl(`XX-${String(index)}`), rows, verdict, severity, waived: false }];
  });
  const waived = {
    control: sampleControl('XX-9'),
    rows: [{ ...sampleRow('waived', 'notMet', 'high', 0), waived: true }],
    verdict: 'notMet' as const,
    severity: 'high' as const,
    waived: true,
  };
  return (
    <div className={page.page}>
      <h2 className={page.subheading}>{name}</h2>
      <Card title={`Card, ${name}`} note="10 of 61" aside={<VerdictMark verdict="unknown" />}>
        <p className={page.lead}>The content of a card.</p>
      </Card>
      <Section level={3} title="Verdicts">
        <div className={page.row}>
          {verdictOrder.map((verdict) => (
            <VerdictMark key={verdict} verdict={verdict} />
          ))}
          <VerdictMark verdict="notMet" waived />
        </div>
        <div className={page.row}>
          {severityOrder.map((severity) => (
            <SeverityMark key={severity} severity={severity} />
          ))}
          {severityOrder.map((severity) => (
            <SeverityMark key={severity} severity={severity} bare />
          ))}
        </div>
        <VerdictCounts counts={sampleCounts} />
        <VerdictFilters counts={sampleCounts} shown={new Set(['notMet', 'unknown'])} onChange={() => undefined} />
        <SeverityBar counts={{ critical: 1, high: 5, medium: 9, low: 2, info: 1 }} />
        <SeverityBar counts={{ critical: 0, high: 0, medium: 3, low: 0, info: 0 }} of={20} />
        <SeverityBar counts={{ critical: 0, high: 0, medium: 0, low: 0, info: 0 }} />
      </Section>
      <Section level={3} title="List">
        <FindingList label={`Sample list, ${name}`} groups={[...groups, waived]} onOpen={() => undefined} onFix={() => undefined} />
      </Section>
      <Section level={3} title="Changes">
        <ChangeLine change={sampleChange('ready')} target />
        <ChangeLine change={sampleChange('held')} target />
        <PlanLines window={{ is: 'now', title: `Now, ${name}`, changes: [sampleChange('ready')] }} onRemove={() => undefined} />
        <AppliedSteps
          title={`Applied, ${name}`}
          steps={(['done', 'already', 'moved', 'refused', 'failed', 'held', 'returned'] as const).map((outcome, at) => sampleStep(outcome, at))}
          onUndo={() => undefined}
        />
      </Section>
      <Section level={3} title="Countdown">
        <RollbackStages phase="counting" />
        <CountdownRing left={512} seconds={600} until="2026-11-24T08:08:32.000Z" />
        <ProofList
          proofs={(['there', 'other', 'missing', 'unread'] as const).map((is) => ({ ...sampleProof(is), title: `${sampleProof(is).title} (${is})` }))}
        />
        <RollbackDecision
          view={sampleRollback({ canPractice: true, needsStatement: { addresses: ['10.0.4.8'], words: 'State who connects from 10.0.4.8.' } })}
        />
      </Section>
      <Section level={3} title="Surfaces">
        <EmptyState icon={ScanRegular} text="This host has not been scanned yet." />
        <ListSection title={`Lines, ${name}`} note="2 lines" icon={ScanRegular} level={3}>
          <li>{sampleRow('vm', 'met', 'low', 1).label}</li>
          <li>{sampleRow('vm', 'met', 'low', 2).label}</li>
        </ListSection>
        <Fold title={`Folded, ${name}`}>
          <p className={page.lead}>The content of a fold.</p>
        </Fold>
        <Receipt
          lines={[
            { label: 'Windows', value: 'Windows Server 2022 Datacenter' },
            { label: 'Account', value: sampleRow('vm', 'met', 'low', 1).label },
            { label: 'VM', value: sampleRow('vm', 'met', 'low', 2).label },
          ]}
        />
        <Drawer inside label={`Sample drawer, ${name}`} title={sampleRow('vm', 'notMet', 'high', 2).title} subject="sample" settled onClose={() => undefined}>
          <p className={page.lead}>The content of a drawer.</p>
        </Drawer>
      </Section>
      <Section level={3} title="Progress and problem">
        <Progress label={`Reading, ${name}`} done={7} of={24} />
        <Progress label={`Opening, ${name}`} done={0} of={0} />
        <ProblemBar
          title="Reading the host failed."
          problem={{
            kind: 'lost',
            message: 'Reading the host failed. Windows answered: access is denied (0x80070005). Start Castellan as administrator.',
            details: 'HostError: access is denied',
          }}
          again={{ label: 'Try again', run: () => undefined }}
        />
        <Notices notices={[`The last line of the journal was torn (${name}).`]} />
      </Section>
      <Section level={3} title="Question">
        <EnvironmentQuestionForm
          reference="gallery"
          question={{
            name: `gallery ${name}`,
            question: 'From which networks or addresses is this host managed?',
            takes: 'list',
            example: '10.0.4.0/24',
            says: 'a network or an address, such as 10.0.4.0/24',
            doNotKnow: false,
            guess: { value: ['10.0.4.7'], from: 'the address from which you are connected now' },
            controls: ['W12-08'],
          }}
        />
      </Section>
    </div>
  );
}
