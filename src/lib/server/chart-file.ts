import { dayInVietnam } from '$lib/i18n/format';
import { error } from '@sveltejs/kit';
import { version } from '$app/environment';
import { chartKinds, type ChartKind } from '$lib/charts/chart';
import { askedLocale, localized, type Locale } from '$lib/i18n/locale';
import { charts } from '$lib/i18n/messages/charts';
import type { Audience } from './audience';
import type { Definition } from './charts/definition';
import { kinds } from './charts/kinds';
import { ownParameters } from './charts/own-parameters';
import { chartSources } from './charts/sources-cited';
import { context } from './context';
import { answer, refusal } from './press/answer';
import { customFields, readCustomText, type CustomText } from './press/custom-text';
import { fileName } from './press/file-name';
import { fileOf } from './press/file';
import { essence, formats, optionNames, readOptions, type Format } from './press/options';
import { byName, isSigned, pressKey } from './press/signature';
import { refuseMisspelt } from './refuse';
import { publicAddress } from './settings';

/** Which chart, and how it is asked for. */
export interface ChartRequest {
	/** `ranking.png` */
	file: string;
	url: URL;
	locals: App.Locals;
	request: Request;
}

/** Answers `/charts/{kind}.{format}`: the file, or words that say what is wrong. */
export async function chartFile(asked: ChartRequest): Promise<Response> {
	const { url } = asked;
	const locale = askedLocale(url, asked.locals.locale);
	const dot = asked.file.lastIndexOf('.');
	const [name, format] = dot < 0 ? [asked.file, ''] : [asked.file.slice(0, dot), asked.file.slice(dot + 1)];
	const { state, audience } = asked.locals;
	const everybody = await state.visibility.audience(null);
	try {
		const known = { ...kindOf(name, locale), format: formatOf(format, locale), locale };
		return await ordered(asked, known, everybody);
	} catch (thrown) {
		return refusal(thrown, { locale, url, format, shared: audience.key === everybody.key });
	}
}

interface Known {
	kind: ChartKind;
	definition: Definition;
	format: Format;
	locale: Locale;
}

async function ordered({ url, locals, request }: ChartRequest, known: Known, everybody: Audience): Promise<Response> {
	const { kind, definition, format, locale } = known;
	const { state } = locals;
	const at = { locale, url };
	const options = readOptions(at, format, definition.parameters);
	refuseMisspelt(at, [...optionNames, ...customFields, 'sig', ...definition.parameters]);
	const parameters = ownParameters(definition, url.searchParams);
	const text = await signedText(at, state.settings.DATA_DIR, { kind, lang: locale, parameters });
	const audience = options.forEverybody ? everybody : locals.audience;
	const here = await context({ ...locals, locale, audience }, url);

	// What is asked for without a day is asked for as of today.
	const daily = ['at', 'month'].some((name) => definition.parameters.includes(name) && !url.searchParams.get(name));
	const site = publicAddress(state.settings);
	const newest = [version, site, state.warehouse.submission, here.release];
	const today = dayInVietnam(Date.now());
	return answer(
		{
			format,
			release: here.release,
			frozen: url.searchParams.has('release') && !daily,
			download: options.download,
			shared: audience.key === everybody.key,
			key: [audience.key, newest, kind, format, essence(options), byName(parameters), text, daily ? today : ''],
			make: async () => {
				const chart = await definition.chart(here, url);
				const releases = await state.releases();
				const published = releases.find(({ number }) => number === here.release);
				const imprint = {
					lang: locale,
					sources: chartSources(here, chart),
					release: { number: here.release, published_at: published?.published_at ?? '' },
					address: site + localized(locale, chart.page)
				};
				return { bytes: await fileOf(chart, imprint, options, text), name: fileName(chart, options) };
			}
		},
		request
	);
}

/** The kind of that name, or 404 with words. */
export function kindOf(name: string, locale: Locale): Pick<Known, 'kind' | 'definition'> {
	const kind = chartKinds.find((candidate) => candidate === name);
	if (kind) return { kind, definition: kinds[kind] };
	return error(404, { message: charts[locale].refusal.kind(name.slice(0, 80), chartKinds.join(', ')) });
}

function formatOf(name: string, locale: Locale): Format {
	const format = formats.find((candidate) => candidate === name);
	return format ?? error(404, { message: charts[locale].refusal.format(name.slice(0, 80), formats.join(', ')) });
}

/** The exporter's own words of an address, refused without the studio's signature for exactly these. */
export async function signedText(
	{ locale, url }: { locale: Locale; url: URL },
	folder: string,
	scope: { kind: ChartKind; lang: Locale; parameters: [string, string][] }
): Promise<CustomText> {
	const text = readCustomText(locale, url.searchParams);
	if ('problem' in text) error(400, { message: text.problem });
	if (customFields.every((field) => text[field] === null)) return text;
	const signature = url.searchParams.get('sig') ?? '';
	if (signature === '' || !isSigned(await pressKey(folder), { ...scope, text }, signature))
		error(400, { message: charts[locale].refusal.unsigned });
	return text;
}
