// The scripts that are brought into a page only where an article needs them, and what they offer there.
import type { ArticleElement } from './article';
import { readSlot, writeSlot } from './world-slot';

/** A stretch of code and what it is; undefined for what needs no colour. */
export interface Run {
  text: string;
  scope: RunScope | undefined;
}

export const RUN_SCOPES = [
  'comment',
  'keyword',
  'string',
  'number',
  'name',
  'type',
  'attribute',
  'meta',
  'added',
  'removed',
] as const;
export type RunScope = (typeof RUN_SCOPES)[number];

export interface Highlighter {
  /** Cuts code into runs whose texts make up the code; undefined for a language it doesn't know. */
  highlight(code: string, language: string): Run[] | undefined;
}

export interface FormulaReader {
  /** Reads TeX into a `math` element; undefined where it is no TeX that can be read. */
  read(tex: string, isDisplayed: boolean): ArticleElement | undefined;
}

export interface OnDemand {
  highlighter: Highlighter;
  formulas: FormulaReader;
}
export type ScriptName = keyof OnDemand;

export const SCRIPT_NAMES: readonly ScriptName[] = ['highlighter', 'formulas'];

/** Brings a script, if it isn't there, and gives what it offers; undefined where it can't be had. */
export type BringScript = <N extends ScriptName>(name: N) => Promise<OnDemand[N] | undefined>;

const SLOT = 'stillpageOnDemand';

const offers = (): Partial<OnDemand> => readSlot(SLOT) ?? {};

/** For the script: what it offers. */
export function offerOnDemand<N extends ScriptName>(name: N, offer: OnDemand[N]): void {
  writeSlot(SLOT, { ...offers(), [name]: offer });
}

/** For the content script: what was offered. */
export function findOnDemand<N extends ScriptName>(name: N): OnDemand[N] | undefined {
  return offers()[name];
}
