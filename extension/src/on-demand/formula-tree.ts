// Turns Temml's tree into elements of an article.
import {
  ELEMENT_NAMES,
  type ArticleElement,
  type ArticleNode,
  type ElementName,
} from '../shared/article';

interface TemmlNode {
  type?: string;
  text?: string;
  attributes?: Record<string, unknown>;
  style?: Record<string, unknown>;
  children?: TemmlNode[];
}

const MATH: ReadonlySet<string> = new Set(ELEMENT_NAMES.slice(ELEMENT_NAMES.indexOf('math')));

const isMathName = (name: string | undefined): name is ElementName =>
  name !== undefined && MATH.has(name);

// Deeper than any formula; Temml itself recurses.
const MAX_DEPTH = 100;

function attributesOf({ attributes = {}, style = {}, type }: TemmlNode): Record<string, string> {
  const width =
    type === 'mspace' && typeof style['width'] === 'string' ? style['width'] : undefined;
  const given = Object.entries({ ...attributes, ...(width !== undefined && { width }) });
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

/** The nodes that stand for a node: itself, or its children where it is of no known name. */
function convert(node: TemmlNode, depth: number): ArticleNode[] {
  if (depth > MAX_DEPTH) throw new RangeError('The formula is too deep.');
  if (node.text !== undefined) return [node.text];
  const children = (node.children ?? []).flatMap((child) => convert(child, depth + 1));
  if (!isMathName(node.type)) return children;
  return [[node.type, attributesOf(node), ...children]];
}

/** @param tree what Temml makes of TeX; undefined if it isn't one formula */
export function toFormula(tree: unknown): ArticleElement | undefined {
  const [formula, ...rest] = convert(tree as TemmlNode, 0);
  if (typeof formula !== 'object' || formula[0] !== 'math' || rest.length > 0) return undefined;
  return formula;
}
