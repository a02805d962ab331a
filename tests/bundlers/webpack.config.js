// webpack follows the addresses in the package by itself. The page's JSX has been turned into JavaScript before.

export default {
  mode: 'production',
  entry: './target/main.js',
  output: { path: `${import.meta.dirname}/dist/webpack`, filename: 'main.js' },
  performance: { hints: false },
};
