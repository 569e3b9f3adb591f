// The house rules as code: no HTML from strings, layers that point one way, small files and functions.
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import nounsanitized from 'eslint-plugin-no-unsanitized';
import tseslint from 'typescript-eslint';

/** Everything that turns a string into markup or code. There is no list of exceptions. */
const NO_MARKUP_FROM_STRINGS = [
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Build nodes with createElement and textContent.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|parseFromString)$/]',
    message: 'Build nodes with createElement and textContent.',
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^writeln?$/]',
    message: 'Build nodes with createElement and textContent.',
  },
  { selector: 'CallExpression[callee.name="eval"]', message: 'Never run text as code.' },
  {
    selector: ':matches(CallExpression, NewExpression)[callee.name="Function"]',
    message: 'Never run text as code.',
  },
];

const NAMED_EXPORTS_ONLY = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that one thing has one name everywhere.',
};

const ONLY_RENDER_MAKES_ARTICLE_NODES = {
  selector: 'CallExpression[callee.property.name=/^createElement(NS)?$/] > Identifier.arguments',
  message: 'Only reader/render.ts makes nodes whose names come from an article.',
};

/** In `extension/src/<folder>`, forbids importing from the other folders named, and the module itself. */
function layer(folder, forbidden, { mayLoadModule = false } = {}) {
  const patterns = forbidden.map((other) => ({
    regex: `(^|/)\\.\\./(.*/)?${other}/`,
    message: `${folder}/ must not depend on ${other}/.`,
  }));
  if (!mayLoadModule) {
    patterns.push({
      regex: '(^|/)(wasm/module|stillpage\\.(mjs|wasm))$',
      message: 'Only engine/ loads the module.',
    });
  }
  return {
    files: [`extension/src/${folder}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

export default defineConfig(
  globalIgnores(['build/', 'node_modules/', 'tests/fixtures/']),
  js.configs.recommended,
  nounsanitized.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      complexity: ['error', 12],
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...NO_MARKUP_FROM_STRINGS],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-restricted-syntax': ['error', ...NO_MARKUP_FROM_STRINGS, NAMED_EXPORTS_ONLY],
    },
  },
  {
    files: ['extension/src/**/*.ts'],
    ignores: ['extension/src/reader/render.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...NO_MARKUP_FROM_STRINGS,
        NAMED_EXPORTS_ONLY,
        ONLY_RENDER_MAKES_ARTICLE_NODES,
      ],
    },
  },
  layer('shared', ['background', 'content', 'engine', 'on-demand', 'options', 'reader']),
  layer('engine', ['background', 'content', 'options', 'reader'], { mayLoadModule: true }),
  layer('background', ['content', 'options', 'reader']),
  layer('reader', ['background', 'content', 'engine', 'on-demand', 'options']),
  layer('content', ['background', 'options']),
  layer('on-demand', ['background', 'content', 'engine', 'options', 'reader']),
  layer('options', ['background', 'content', 'engine']),
  {
    // A declaration file repeats what the compiled module exports, which is a default.
    files: ['wasm/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['tests/**/*.ts', 'tests/**/*.mjs'],
    rules: {
      // A describe block is a list of promises, not a function to keep in one's head.
      'max-lines-per-function': 'off',
      // Tests set up pages in whatever way the promise needs; they are no part of what ships.
      'no-restricted-syntax': 'off',
      'no-unsanitized/method': 'off',
      'no-unsanitized/property': 'off',
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // JSON, what pages answer, and the helpers that `npm start` shares are untyped; the assertions check them.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['Buffer', 'URL', 'console', 'performance', 'process', 'setTimeout', 'clearTimeout'],
          ...['fetch', 'AbortController', 'AbortSignal', 'TextDecoder', 'TextEncoder'],
          // Functions handed to a page by the browser tests run there.
          ...['document', 'window', 'location', 'getComputedStyle', 'setInterval', 'clearInterval'],
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
