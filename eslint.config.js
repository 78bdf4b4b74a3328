import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'lib/', 'node_modules/', 'coverage/', '.cache/'] },
  ...tseslint.configs.strict,
  {
    files: ['{src,__tests__,bench,script}/**/*.ts', 'vitest.config.ts'],
    extends: [...tseslint.configs.strictTypeCheckedOnly],
    languageOptions: { parserOptions: { project: './tsconfig.test.json' } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true }],
      'max-params': ['error', 3],
      'no-restricted-syntax': ['error', 'ExportDefaultDeclaration', 'TSEnumDeclaration'],
    },
  },
  {
    // The script of the HTML pages: runs in browsers as it is.
    files: ['assets/report/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['document', 'Event', 'HTMLInputElement', 'ResizeObserver', 'requestAnimationFrame'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
    rules: {
      'no-undef': 'error',
      'no-shadow': 'error',
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
          property,
          message: 'Names in the page are text, never markup: use element().',
        })),
      ],
      'max-lines': ['error', { max: 250, skipBlankLines: true }],
      'max-params': ['error', 4],
    },
  },
);
