// esbuild leaves the addresses in the package as they are: whatever they name is put beside the bundle.

import { copyFileSync, cpSync, readdirSync } from 'node:fs';

const build = 'node_modules/leader-manager-quiz/build';
for (const folder of readdirSync(build)) cpSync(`${build}/${folder}`, 'dist/esbuild', { recursive: true });
copyFileSync('bundled.html', 'dist/esbuild/index.html');
