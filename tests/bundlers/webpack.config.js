// webpack follows the addresses in the package by itself. The page's JSX has been turned into JavaScript before.

import { copyFileSync, mkdirSync } from 'node:fs';

mkdirSync('dist/webpack', { recursive: true });
copyFileSync('bundled.html', 'dist/webpack/index.html');

export default {
  mode: 'production',
  entry: './target/main.js',
  output: { path: `${import.meta.dirname}/dist/webpack`, filename: 'main.js' },
  performance: { hints: false },
};
