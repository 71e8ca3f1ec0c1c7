import type { ReactNode } from 'react';
import { type Screen, screens } from '../address/address.ts';
import { hrefOf, useAddress } from '../address/use-address.ts';
import { useWords } from '../i18n/language.ts';
import { useTable } from '../live/use-live.ts';
import { waits } from '../screens/alarms/order.ts';
import { useAlarms } from '../screens/alarms/use-alarms.ts';
import { usePerson } from '../session/use-person.ts';

const icons: Readonly<Record<Screen, ReactNode>> = {
  overview: <path d="M3 3h6v8H3zM11 3h6v4h-6zM11 9h6v8h-6zM3 13h6v4H3z" />,
  yard: <path d="M2 5h7v4H2zM11 5h7v4h-7zM2 11h7v4H2zM11 11h7v4h-7z" />,
  twin: <path d="M10 2 17 6v8l-7 4-7-4V6zM3 6l7 4 7-4M10 10v8" />,
  equipment: <path d="M4 17V4h12M4 4l4 4M12 4v5M10 9h4v3h-4zM2 17h5" />,
  exceptions: <path d="M10 3 18 17H2zM10 8v4M10 14.4v.6" />,
  alarms: <path d="M10 2.5a5 5 0 0 0-5 5V12l-2 3h14l-2-3V7.5a5 5 0 0 0-5-5zM8 17h4" />,
  calls: <path d="M2 12h16l-2.5 5h-11zM5 12V8h10v4M10 8V3" />,
  messages: <path d="M3 4h14v12H3zM3 5l7 6 7-6" />,
  bayplan: <path d="M2 4h16v5H2zM5 4v5M8 4v5M11 4v5M14 4v5M4 11h12v6H4zM8 11v6M12 11v6" />,
  draft: <path d="M3 17l1-4L14 3l3 3L7 16zM12 5l3 3M11 17h6" />,
  quay: <path d="M2 4h9v3H2zM6 9h11v3H6zM3 14h7v3H3z" />,
  berths: <path d="M2 3v14h16M5 6h6v4H5zM10 12h6v3h-6z" />,
  units: <path d="M2 6h16v9H2zM6 6v9M10 6v9M14 6v9" />,
  kpis: <path d="M3 17V3M3 17h14M6 13l3.5-4 3 2.5L17 5" />,
  report: <path d="M5 2h7l4 4v12H5zM12 2v4h4M8 10h5M8 13h5M8 16h3" />,
  timeline: <path d="M10 3a7 7 0 1 1-6.5 4.4M3 3v4.5h4.5M10 6v4l3 2" />,
  users: <path d="M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 17c0-3.5 2.7-5 6-5s6 1.5 6 5z" />,
  settings: <path d="M3 6h9M16 6h1M3 14h2M9 14h8M14 4v4M7 12v4" />,
  glossary: <path d="M4 3h10a2 2 0 0 1 2 2v12H6a2 2 0 0 1-2-2zM7 7h6M7 10h6" />,
};

/** Where another kind of work begins in the list: the ships', the boxes' and figures', the house's own. */
const groups: readonly Screen[] = ['calls', 'units', 'users'];

/** The screens, each by its name. How many exceptions and alarms wait stands beside theirs. */
export function Nav() {
  const { common } = useWords();
  const { screen } = useAddress();
  const { mayAdministerUsers } = usePerson();
  const waiting: Partial<Record<Screen, number>> = {
    exceptions: useTable('exceptions').length,
    alarms: useAlarms().alarms.filter(waits).length,
  };
  return (
    <nav className="nav" aria-label={common.screens}>
      <ul>
        {screens
          .filter((one) => one !== 'users' || mayAdministerUsers)
          .map((one) => (
            <li key={one} className={groups.includes(one) ? 'begins-group' : undefined}>
              <a href={hrefOf(one)} title={common[one]} aria-current={one === screen ? 'page' : undefined}>
                <svg
                  viewBox="0 0 20 20"
                  width="20"
                  height="20"
                  fill="none"
                  stroke="currentColor"
                  strokeWidth="1.5"
                  strokeLinejoin="round"
                  aria-hidden="true"
                >
                  {icons[one]}
                </svg>
                <span>{common[one]}</span>
                {(waiting[one] ?? 0) > 0 && <b className="badge">{waiting[one]}</b>}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
