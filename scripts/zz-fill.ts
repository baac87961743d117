import { resolve } from 'node:path';
import { runnerImport } from 'vite';
const { module } = await runnerImport<any>('./tests/size/fill.ts', { resolve: { alias: { $lib: resolve('src/lib'), $data: resolve('data') } } });
console.log(await module.fill({ DATA_DIR: process.argv[2] }, Number(process.argv[3])));
