import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { MadeReport as Made, ReportForm } from '../../main/contract/wizard/report-view.ts';
import { useReport } from './report-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { announce } from '../kit/announcer.tsx';
import { Notices } from '../kit/notices.tsx';
import { counted } from '../../main/words/counted.ts';

const useStyles = makeStyles({
  heading: { ':focus': { outlineStyle: 'none' } },
  pages: { display: 'flex', flexWrap: 'wrap', gap: '16px', alignItems: 'flex-start', listStyleType: 'none', margin: 0, padding: 0 },
  page: { width: '220px', maxWidth: '100%', minWidth: 0, height: 'auto', padding: 0 },
  large: { width: '100%', maxWidth: '800px' },
  /** Paper is white in every theme. */
  picture: { display: 'block', width: '100%', height: 'auto', backgroundColor: 'white', border: `1px solid ${tokens.colorNeutralStroke1}` },
});

const formWords: Readonly<Record<ReportForm, { readonly button: string; readonly what: string }>> = {
  pdf: { button: 'Export PDF…', what: 'The report' },
  record: { button: 'Export record (JSON)…', what: 'The record, from which Castellan can create the report again' },
  csv: { button: 'Export findings (CSV)…', what: 'The findings, for a spreadsheet' },
};
const sizeOf = (bytes: number): string => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1000).toLocaleString('en')} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

/** A picture by an address of this page’s own: as text in an attribute, a page of a report would be a third of a megabyte. */
function usePicture(svg: string): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [svg]);
  return url;
}

function Picture({ svg, name }: { svg: string; name: string }) {
  const styles = useStyles();
  return <img className={styles.picture} src={usePicture(svg)} alt={name} />;
}

/** What was made: its first pages, what is in it, and the files. */
export function MadeReportCard({ reference, report }: { reference: string; report: Made }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { save, saving, saved } = useReport();
  const [large, setLarge] = useState<number>();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was asked for is shown, and read out, where the person looks and where the keyboard is.
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section className={page.section} aria-label="The report">
      <h2 ref={heading} tabIndex={-1} className={mergeClasses(page.subheading, styles.heading)}>
        {counted(report.pages, 'page', 'pages')}
      </h2>
      <Notices notices={report.notices} />
      <ol className={styles.pages}>
        {report.preview.map((svg, index) => {
          const name = `Page ${String(index + 1)} of ${String(report.pages)}`;
          return (
            <li key={name} className={large === index ? styles.large : undefined}>
              <Button
                appearance="transparent"
                className={mergeClasses(styles.page, large === index && styles.large)}
                aria-expanded={large === index}
                aria-label={large === index ? `${name}: reduce` : `${name}: enlarge`}
                onClick={() => {
                  setLarge(large === index ? undefined : index);
                }}
              >
                <Picture svg={svg} name={name} />
              </Button>
            </li>
          );
        })}
      </ol>
      <ul className={page.list}>
        {report.files.map((file) => (
          <li key={file.form} className={page.card}>
            <div className={page.row}>
              <Button
                appearance={file.form === 'pdf' ? 'primary' : 'secondary'}
                disabledFocusable={saving !== undefined}
                onClick={() =>
                  void save(reference, file.form).then(() => {
                    if (useReport.getState().saved?.form === file.form) announce(`${formWords[file.form].what} was exported.`);
                  })
                }
              >
                {saving === file.form ? 'Saving…' : formWords[file.form].button}
              </Button>
              <span className={page.quiet}>
                {formWords[file.form].what}, {sizeOf(file.bytes)}
              </span>
            </div>
            <div className={page.quiet}>{file.name}</div>
            <div className={page.mono}>SHA-256 {file.sha256}</div>
            {saved?.form === file.form && (
              <p className={`${page.lead} ${page.theirs}`} role="status">
                {saved.path === undefined ? 'The browser saved it in its downloads folder.' : `Saved to ${saved.path}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
