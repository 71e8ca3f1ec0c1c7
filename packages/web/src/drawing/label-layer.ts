import type { PlacedLabel } from '@estiba/view/scene';

/** Labels over a drawing, moved with every frame: past React, which would make them anew each time. They say nothing that the lists do not. */
export class LabelLayer {
  readonly #parent: HTMLElement;
  readonly #spans: HTMLSpanElement[] = [];

  constructor(parent: HTMLElement) {
    this.#parent = parent;
  }

  /** `marked`: ids that wait. */
  show(labels: readonly PlacedLabel[], marked: ReadonlySet<string>): void {
    labels.forEach(({ id, kind, px, py }, i) => {
      const span = this.#spans[i] ?? this.#add();
      const text = marked.has(id) ? `${id} ◔` : id;
      if (span.textContent !== text) span.textContent = text;
      const name = marked.has(id) ? `label label-${kind} is-waiting` : `label label-${kind}`;
      if (span.className !== name) span.className = name;
      span.style.translate = `${px.toFixed(1)}px ${py.toFixed(1)}px`;
      span.hidden = false;
    });
    for (const span of this.#spans.slice(labels.length)) span.hidden = true;
  }

  end(): void {
    for (const span of this.#spans) span.remove();
    this.#spans.length = 0;
  }

  #add(): HTMLSpanElement {
    const span = document.createElement('span');
    span.ariaHidden = 'true';
    this.#parent.append(span);
    this.#spans.push(span);
    return span;
  }
}
