import { useAddress } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { Empty } from '../../ui/panel.tsx';
import { CallReport } from './call-report.tsx';
import { readReport } from './report-address.ts';
import './report.css';
import { ReportList } from './report-list.tsx';
import { ShiftReport } from './shift-report.tsx';

/** Reports for paper, each at its own address: of a call, of a shift; without one the list of those there are. */
export function Report() {
  const { report: words } = useWords();
  const { id } = useAddress();
  const of = readReport(id);
  if (of.of === 'call') return <CallReport id={of.call} />;
  if (of.of === 'shift') return <ShiftReport from={of.from} to={of.to} />;
  return (
    <div className="screen detail">
      {of.of === 'unknown' && <Empty>{words.unknown}</Empty>}
      <ReportList />
    </div>
  );
}
