import { keptChoice } from '../store/kept.ts';

export const themes = ['system', 'light', 'dark', 'room'] as const;
export type Theme = (typeof themes)[number];
export const theme = keptChoice<Theme>('theme', themes, 'system');

export const sizes = ['normal', 'large'] as const;
export const size = keptChoice<(typeof sizes)[number]>('size', sizes, 'normal');

/** The whole page takes the theme and the size from its root element. */
export function dressPage(root: HTMLElement): void {
  const dress = (): void => {
    root.dataset['theme'] = theme.get();
    root.dataset['size'] = size.get();
  };
  theme.subscribe(dress);
  size.subscribe(dress);
  dress();
}
