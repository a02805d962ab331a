// esbuild leaves the addresses in the package as they are: whatever they name is put beside the bundle. And neither
// esbuild nor webpack writes the page around its bundle.

import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

const build = 'node_modules/leader-manager-quiz/build';
for (const folder of readdirSync(build)) cpSync(`${build}/${folder}`, 'dist/esbuild', { recursive: true });

const page = readFileSync('index.html', 'utf8').replace('main.jsx', 'main.js');
for (const folder of ['dist/esbuild', 'dist/webpack']) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/index.html`, page);
}
