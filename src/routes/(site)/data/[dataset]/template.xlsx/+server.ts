import { context } from '$lib/server/context';
import { dataFile, xlsxType } from '$lib/server/data-file';
import { orBusy } from '$lib/server/or-busy';
import { counted } from '$lib/server/observing/lengths';
import { boundedQueue } from '$lib/server/press/queue';
import { askedFilling } from '$lib/server/templates/asked';
import { templateWorkbook } from '$lib/server/templates/workbook';
import { askedDataset } from '$lib/server/views/data/address';
import { releasesOf } from '$lib/server/views/data/releases';
import type { RequestHandler } from './$types';

/** Few at once: an edition has a row for each unit and indicator. */
const making = counted('templates', boundedQueue(1, 20));

/** A workbook of a dataset to be filled in, with the rows of an edition or a plan where the address names one. */
export const GET: RequestHandler = async ({ locals, params, url, request }) => {
	const here = await context(locals, url);
	const dataset = askedDataset(here, url, params.dataset, ({ value }) => `/data/${value}/template.xlsx`);
	const asked = askedFilling(here, url, dataset);
	const name = ['mau', dataset, ...asked.about.split(' ')].filter((part) => /^[\w.@-]+$/.test(part)).join('-');
	const file = {
		locals,
		release: here.release,
		url,
		request,
		type: xlsxType,
		name: `${name}.xlsx`
	};
	const make = async () => {
		const filling = await asked.make();
		const [newest] = await releasesOf(here);
		const published = newest?.published_at ?? null;
		return new Uint8Array(await templateWorkbook(filling, { locale: here.locale, release: here.release, published }));
	};
	return orBusy(here.locale, () => dataFile(file, () => making(make)));
};
