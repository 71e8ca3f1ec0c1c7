import type { LabelMode, Picture } from '@estiba/view';

/** How the plan of a draft is looked at. */
export interface Look {
  readonly picture: Exclude<Picture, 'now'>;
  readonly mode: string;
  readonly label: LabelMode;
}
