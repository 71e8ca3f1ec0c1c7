import { type Theme, themes } from '@estiba/view';
import { useSyncExternalStore } from 'react';
import { useValue } from '../store/use-value.ts';
import { theme } from './theme.ts';

const night = matchMedia('(prefers-color-scheme: dark)');
const watchNight = (listener: () => void): (() => void) => {
  night.addEventListener('change', listener);
  return () => night.removeEventListener('change', listener);
};

/** The colours of the drawings under the theme that is chosen. */
export function useDrawingTheme(): Theme {
  const chosen = useValue(theme);
  const isNight = useSyncExternalStore(watchNight, () => night.matches);
  return chosen === 'light' || (chosen === 'system' && !isNight) ? themes.light : themes.dark;
}
