/** @jest-environment node */
// The manifest says what the extension may do; whoever changes that has to change it here as well.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { PROBLEMS } from '../../extension/src/shared/messages';
import { STRING_NAMES } from '../../extension/src/shared/string-names';

const FOLDER = path.resolve(import.meta.dirname, '../../extension');

interface Manifest {
  [key: string]: unknown;
  permissions: string[];
  commands: Record<string, { suggested_key: { default: string } }>;
  background: { service_worker: string; scripts: string[] };
  content_security_policy: Record<string, string>;
  default_locale: string;
  browser_specific_settings: { gecko: { data_collection_permissions: unknown } };
}

type Messages = Record<string, { message: string; description?: string }>;

const readJson = (file: string): unknown =>
  JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'));
const manifest = readJson('manifest.json') as Manifest;
const locales = readdirSync(path.join(FOLDER, '_locales'));
const readLocale = (locale: string): Messages =>
  readJson(`_locales/${locale}/messages.json`) as Messages;
const stringNames = [...STRING_NAMES, ...PROBLEMS.map((problem) => `problem_${problem}`)].sort();

it('asks for the active tab, scripting and storage, and nothing else', () => {
  expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'storage']);
  const asking = ['host_permissions', 'optional_permissions', 'optional_host_permissions'];
  for (const key of [...asking, 'content_scripts', 'externally_connectable']) {
    expect(manifest).not.toHaveProperty(key);
  }
});

it('lets no page load anything of the extension', () => {
  expect(manifest).not.toHaveProperty('web_accessible_resources');
});

it('lets extension pages run their own scripts and WebAssembly, and reach nothing else', () => {
  expect(manifest.content_security_policy).toEqual({
    extension_pages:
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'",
  });
});

it('has one background script for both browsers', () => {
  expect(manifest.background).toEqual({
    service_worker: 'background.js',
    scripts: ['background.js'],
  });
});

it('gives the button and the shortcut one command, on Alt+R', () => {
  expect(manifest.commands).toEqual({ _execute_action: { suggested_key: { default: 'Alt+R' } } });
});

it('declares that it collects nothing', () => {
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
  });
});

it.each(locales)('has every string in %s, and none that nobody uses', (locale) => {
  const messages = readLocale(locale);
  expect(Object.keys(messages).sort()).toEqual(stringNames);
  for (const { message } of Object.values(messages)) expect(message.trim()).not.toBe('');
});

it.each(locales)('describes itself in %s in as many characters as stores take', (locale) => {
  expect(readLocale(locale)['description']?.message.length).toBeLessThanOrEqual(132);
});

it.each(locales)('says which language %s is', (locale) => {
  expect(readLocale(locale)['language']?.message).toBe(locale.replace('_', '-'));
});

it('explains every string to translators', () => {
  for (const [name, { description }] of Object.entries(readLocale(manifest.default_locale))) {
    expect(`${name}: ${description ?? ''}`).toMatch(/: \S/);
  }
});

it('speaks to the user in whole sentences when something is in the way', () => {
  for (const locale of locales) {
    const messages = readLocale(locale);
    for (const problem of PROBLEMS) {
      expect(messages[`problem_${problem}`]?.message).toMatch(/[.。]$/u);
    }
  }
});

it('has nothing that listens to messages of pages or of other extensions [D11]', () => {
  const sources = readdirSync(path.join(FOLDER, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, text: readFileSync(path.join(FOLDER, 'src', file), 'utf8') }));
  expect(sources.length).toBeGreaterThan(50);
  const deaf =
    /['"`]message(?:error)?['"`]|\bonmessage\b|onMessageExternal|onConnect|postMessage|window\.name\b/;
  expect(sources.filter(({ text }) => deaf.test(text)).map(({ file }) => file)).toEqual([]);
  // Whoever listens to the extension's own asks who has sent it.
  for (const { file, text } of sources.filter((one) => one.text.includes('onMessage.addListener')))
    expect([file, text.includes('sender.id !== api.runtime.id')]).toEqual([file, true]);
});
