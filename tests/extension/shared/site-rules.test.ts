// The file of rules gives back what went into it, and is taken whole or not at all.
import { expect, it } from '@jest/globals';
import {
  decodeRules,
  decodeRulesFile,
  encodeRulesFile,
  type SiteRules,
} from '../../../extension/src/shared/site-rules';

const SITES: SiteRules = {
  'example.org': [
    { act: 'hide', path: 'main.main div.promo' },
    { act: 'keep', path: 'p', text: '0123456789abcdef' },
  ],
  localhost: [],
};

it('gives back what was saved', () => {
  expect(decodeRulesFile(encodeRulesFile(SITES))).toEqual(SITES);
});

const file = { format: 'stillpage-rules', version: 1, sites: SITES };
const withRule = (rule: unknown): object => ({ ...file, sites: { 'example.org': [rule] } });
it.each([
  ['no JSON', 'rules'],
  ['no object', '[]'],
  ['another format', { ...file, format: 'rules' }],
  ['a later version', { ...file, version: 2 }],
  ['a field that is not known', { ...file, script: '' }],
  ['sites in another form', { ...file, sites: [] }],
  ['a host that is none', { ...file, sites: { 'https://example.org/': [] } }],
  ['rules in another form', { ...file, sites: { 'example.org': {} } }],
  ['too many rules', { ...file, sites: { a: Array(101).fill(SITES['example.org']![0]) } }],
  ['an act that is not known', withRule({ act: 'run', path: 'p' })],
  ['a path with signs of a script', withRule({ act: 'hide', path: '<p>' })],
  ['a path that is too long', withRule({ act: 'hide', path: 'p'.repeat(5000) })],
  ['a text that is no hash', withRule({ act: 'hide', path: 'p', text: 'Hello' })],
  ['a rule for everything', withRule({ act: 'hide', path: '' })],
  ['a field of a rule that is not known', withRule({ act: 'hide', path: 'p', style: '' })],
])('refuses a file with %s', (_, content) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  expect(decodeRulesFile(text)).toBeUndefined();
});

it('reads of what is stored all that can be understood', () => {
  const [rule] = SITES['example.org']!;
  expect(decodeRules([rule, 7, { act: 'hide' }])).toEqual([rule]);
  expect(decodeRules({ rule })).toEqual([]);
});
