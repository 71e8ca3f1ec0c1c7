import { findingSentences } from '@estiba/messages/sentences';
import { sayReason } from '@estiba/port/sentences';
import { useState } from 'react';
import { ModeChoice } from '../../drawing/mode-choice.tsx';
import { useLanguage, useWords } from '../../i18n/language.ts';
import { type Column, Grid } from '../../ui/grid.tsx';
import { State } from '../../ui/mark.tsx';
import type { Finding, Reading, Severity } from './told.ts';

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const levels = { error: 'alarm', warning: 'warn', info: 'off' } as const;

/** What is wrong with a file, each with its value, its place and advice; choosing one shows its segment in the text. */
export function FindingGrid({
  reading: { findings, counts },
  onOpen,
}: {
  readonly reading: Reading;
  readonly onOpen: (segment: number) => void;
}) {
  const { messages: words } = useWords();
  const language = useLanguage();
  const [severity, setSeverity] = useState<Severity | ''>('');
  const rows = severity === '' ? findings : findings.filter((finding) => finding.severity === severity);
  const all = counts.error + counts.warning + counts.info;
  const sentences: Readonly<Record<string, string>> = findingSentences[language];
  const columns: Column<Finding>[] = [
    {
      key: 'severity',
      head: words.severity,
      width: 'minmax(7rem, 1fr)',
      cell: (finding) => <State level={levels[finding.severity]}>{words[finding.severity]}</State>,
    },
    { key: 'line', head: words.line, width: '5rem', isNumber: true, cell: ({ line }) => (line === 0 ? '' : line) },
    { key: 'segment', head: words.segment, width: '5.5rem', isNumber: true, cell: ({ segment }) => (segment === 0 ? '' : segment) },
    {
      key: 'sentence',
      head: words.sentence,
      width: 'minmax(20rem, 10fr)',
      cell: (finding) => {
        const text = sayReason(sentences[finding.code], finding, language);
        return <span title={`${text} (${finding.code})`}>{text}</span>;
      },
    },
  ];
  return (
    <>
      <div className="tools">
        <ModeChoice
          label={words.severity}
          value={severity}
          options={[['', words.everySeverity] as const, ...severities.map((one) => [one, words[one]] as const)]}
          onChange={setSeverity}
        />
        <p className="muted" role="status">
          {words.findingsIn(counts.error, counts.warning, counts.info)} {findings.length < all && words.firstFindings(findings.length)}
        </p>
        <p className="muted">{words.toSegment}</p>
      </div>
      <Grid
        label={words.findings}
        rows={rows}
        keyOf={({ code, segment, line, params }) => `${code} ${segment} ${line} ${JSON.stringify(params)}`}
        columns={columns}
        chosen={null}
        onChoose={({ segment }) => segment > 0 && onOpen(segment)}
        empty={words.noFindings}
      />
    </>
  );
}
