import type { BadFile } from './bad-file.ts';
import { damagedFiles, noiseFiles } from './damaged.ts';
import { encodedFiles } from './encoded.ts';
import { foreignFiles } from './foreign.ts';
import { largeFiles } from './large.ts';
import { shapedFiles, styledFiles } from './shaped.ts';
import { valueFiles } from './values.ts';
import { workbookFiles } from './workbooks.ts';

/** Every file of the corpus, always the same ones. */
export const corpus = (): BadFile[] => [
	...encodedFiles(),
	...styledFiles(),
	...shapedFiles(),
	...valueFiles(),
	...damagedFiles(),
	...noiseFiles(),
	...workbookFiles(),
	...foreignFiles(),
	...largeFiles()
];
