// The parts of the settings panel: each a labelled control of the browser's own that shows one field and changes it.
import {
  FIELDS,
  type FlagName,
  type NumberName,
  type Settings,
  type SettingsStore,
} from '../shared/settings';
import type { MakeElement } from './element-maker';

/** What the parts are made with. */
export interface PanelTools {
  make: MakeElement;
  store: SettingsStore;
  /** The browser's language, for numbers. */
  locale: string;
}

/** A part of the panel. */
export interface PanelPart {
  element: HTMLElement;
  /** Shows the settings as they are now. */
  show(settings: Settings): void;
}

let lastId = 0;

/** An id for labels to point to, of its own in the document. */
export function freshId(): string {
  lastId += 1;
  return `stillpage-${lastId}`;
}

/** A group of parts with a name of its own. */
export function makeGroup(
  { make }: PanelTools,
  label: string,
  ...children: HTMLElement[]
): HTMLFieldSetElement {
  return make('fieldset', 'group', make('legend', undefined, label), ...children);
}

/** A slider with its value beside it; it answers to the arrow keys, Home and End by itself. */
export function makeSlider(tools: PanelTools, name: NumberName, label: string): PanelPart {
  const { make, store, locale } = tools;
  const { min, max, step } = FIELDS[name];
  const asPercent = new Intl.NumberFormat(locale, { style: 'percent' });
  const input = make('input');
  input.type = 'range';
  input.id = freshId();
  Object.assign(input, { min: String(min), max: String(max), step: String(step) });
  const output = make('output');
  // What a slider says of itself is spoken; its twin for the eye would be heard twice.
  output.setAttribute('aria-hidden', 'true');
  const text = make('label', undefined, label);
  text.htmlFor = input.id;
  input.addEventListener('input', () => store.change({ [name]: input.valueAsNumber }));
  return {
    element: make('div', 'slider', text, output, input),
    show(settings) {
      input.value = String(settings[name]);
      const words = asPercent.format(settings[name] / 100);
      output.value = words;
      input.setAttribute('aria-valuetext', words);
    },
  };
}

/** A switch for a field that is on or off, with a sentence below it where it has a price. */
export function makeSwitch(
  tools: PanelTools,
  name: FlagName,
  label: string,
  note?: string,
): PanelPart {
  const { make, store } = tools;
  const { element, input } = makeCheckbox(tools, label);
  input.addEventListener('change', () => store.change({ [name]: input.checked }));
  const words = note === undefined ? [] : [make('p', 'note', note)];
  for (const sentence of words) {
    sentence.id = freshId();
    input.setAttribute('aria-describedby', sentence.id);
  }
  return {
    element: words.length === 0 ? element : make('div', undefined, element, ...words),
    show: (settings) => void (input.checked = settings[name]),
  };
}

/** A box to tick, with its words. */
export function makeCheckbox(
  { make }: PanelTools,
  label: string,
): { element: HTMLElement; input: HTMLInputElement } {
  const input = make('input');
  input.type = 'checkbox';
  return { element: make('label', 'switch', input, make('span', undefined, label)), input };
}

/** A choice of one among few, all of them in sight. */
export function makeRadios<T extends string>(
  tools: PanelTools,
  legend: string,
  choices: readonly (readonly [value: T, label: string])[],
  choose: (value: T) => void,
): { element: HTMLFieldSetElement; show(value: T): void } {
  const { make } = tools;
  const name = freshId();
  const inputs = choices.map(([value, label]) => {
    const input = make('input');
    Object.assign(input, { type: 'radio', name, value });
    const element = make('label', 'choice', input, make('span', undefined, label));
    input.addEventListener('change', () => choose(value));
    return { value, input, element };
  });
  const row = make('div', 'choices', ...inputs.map(({ element }) => element));
  return {
    element: makeGroup(tools, legend, row),
    show(shown) {
      for (const { value, input } of inputs) input.checked = value === shown;
    },
  };
}
