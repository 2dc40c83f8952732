import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Where words of people stand: in what a view, a field, a card or a button says. */
const said =
  '/^(title|text|label|hint|intro|placeholder|tooltip|submit|lines|choices|points|fallbackText|alternative|altText)$/';
const speaking =
  '/^(title|heading|paragraph|line|note|warning|quote|numbered|button|linkButton|section|facts|plainText|mrkdwn)$/';
/** Words, whole or in a template; an id, a sign or a space between values is none. */
const words = [
  'Literal[value=/^[A-Z][a-z]|[a-z] [a-z]/]',
  'TemplateLiteral:has(> TemplateElement[value.raw=/[a-z]{2} [a-z]|^[A-Z][a-z]/])',
];
const unsaid = 'Words that people read stand in the message files, in every language: core/language.';

export default tseslint.config(
  { ignores: ['node_modules', 'coverage', '.data', 'dist'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'setTimeout', message: 'Pass a Clock or say in a disable comment why real time is meant.' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
    },
  },
  {
    files: ['core/**/*.ts', 'cards/**/*.ts', 'bots/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**', 'core/language/**', 'core/countries/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...words.flatMap((word) => [
          { selector: `Property[key.name=${said}] > ${word}`, message: unsaid },
          { selector: `Property[key.name=${said}] > ArrayExpression > ${word}`, message: unsaid },
          { selector: `CallExpression[callee.name=${speaking}] > ${word}`, message: unsaid },
        ]),
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { module: 'writable', require: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['**/*.test.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'max-lines': 'off' },
  },
);
