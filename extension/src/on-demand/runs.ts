// Turns what highlight.js found into runs of characters with one scope each. Its tree of tokens is read directly; its HTML is
// never made.
import type { Run, RunScope } from '../shared/on-demand';

interface Token {
  scope?: string;
  language?: string;
  children: (Token | string)[];
}

const SCOPES: Readonly<Record<string, RunScope>> = {
  comment: 'comment',
  quote: 'comment',
  doctag: 'comment',
  keyword: 'keyword',
  'selector-tag': 'keyword',
  name: 'keyword',
  section: 'keyword',
  string: 'string',
  regexp: 'string',
  'char.escape': 'string',
  link: 'string',
  code: 'string',
  number: 'number',
  literal: 'number',
  symbol: 'number',
  bullet: 'number',
  title: 'name',
  'title.function': 'name',
  'title.function.invoke': 'name',
  'title.class': 'type',
  'title.class.inherited': 'type',
  type: 'type',
  built_in: 'type',
  'selector-class': 'type',
  'selector-id': 'type',
  attr: 'attribute',
  attribute: 'attribute',
  property: 'attribute',
  variable: 'attribute',
  'variable.language': 'keyword',
  'template-variable': 'attribute',
  'selector-attr': 'attribute',
  'selector-pseudo': 'attribute',
  meta: 'meta',
  'meta.prompt': 'meta',
  addition: 'added',
  deletion: 'removed',
};

/** What runs inside a token of that scope are; what is embedded in a string begins afresh. */
function scopeWithin(
  scope: string | undefined,
  around: RunScope | undefined,
): RunScope | undefined {
  if (scope === undefined) return around;
  if (scope === 'subst' || scope.startsWith('language:')) return undefined;
  return SCOPES[scope] ?? around;
}

function addRun(runs: Run[], text: string, scope: RunScope | undefined): void {
  const last = runs.at(-1);
  if (last?.scope === scope && last !== undefined) last.text += text;
  else if (text !== '') runs.push({ text, scope });
}

/** @param emitter what highlight.js collected tokens with: its root is a tree of scopes and texts */
export function cutIntoRuns(emitter: unknown): Run[] {
  const { root } = emitter as { root: Token };
  const runs: Run[] = [];
  const stack: { token: Token; scope: RunScope | undefined; next: number }[] = [
    { token: root, scope: undefined, next: 0 },
  ];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const child = top.token.children[top.next];
    top.next += 1;
    if (child === undefined) stack.pop();
    else if (typeof child === 'string') addRun(runs, child, top.scope);
    else stack.push({ token: child, scope: scopeWithin(child.scope, top.scope), next: 0 });
  }
  return runs;
}
