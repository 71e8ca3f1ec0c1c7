import { keptChoice } from '../store/kept.ts';

export const themes = ['system', 'light', 'dark', 'room'] as const;
export type Theme = (typeof themes)[number];
export const theme = keptChoice<Theme>('theme', themes, 'system');

export const sizes = ['normal', 'large'] as const;
export const size = keptChoice<(typeof sizes)[number]>('size', sizes, 'normal');

/** Widths at which the page is laid out in another way [letters]. */
const widths = [44, 56, 64, 80, 92, 120];

/**
 * The whole page takes the theme, the size, and how many letters wide it is at the most, from its root element. Queries of the style sheet would
 * not do for the last: browsers do not always look at them anew when letters change.
 */
export function dressPage(root: HTMLElement): void {
  const dress = (): void => {
    root.dataset['theme'] = theme.get();
    root.dataset['size'] = size.get();
    const letters = innerWidth / Number.parseFloat(getComputedStyle(root).fontSize);
    root.dataset['below'] = widths.filter((width) => letters <= width).join(' ');
  };
  theme.subscribe(dress);
  size.subscribe(dress);
  addEventListener('resize', dress);
  dress();
}
