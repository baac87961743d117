import { error, fail, redirect } from '@sveltejs/kit';
import type { Chart } from '$lib/charts/chart';
import { localized } from '$lib/i18n/locale';
import { press } from '$lib/i18n/messages/press';
import { hasRole } from '$lib/model/person';
import { ownParameters } from '$lib/server/charts/own-parameters';
import { context, type Context } from '$lib/server/context';
import { fieldsOf } from '$lib/server/form';
import { customFields, customText, readCustomText, type CustomText } from '$lib/server/press/custom-text';
import { mostPixels, optionNames, readOptions, type Options } from '$lib/server/press/options';
import { isSigned, pressKey } from '$lib/server/press/signature';
import { freeSides, sidesText, sizeNames, sizeOf, type Size } from '$lib/server/press/sizes';
import { refuseMisspelt } from '$lib/server/refuse';
import { publicAddress } from '$lib/server/settings';
import { readAsked, type Asked } from '$lib/server/views/press/address';
import { forEverybody } from '$lib/server/views/press/everybody';
import { issueLink } from '$lib/server/views/press/issue';
import { bothLanguages, studio } from '$lib/server/views/press/studio';
import type { Actions, PageServerLoad } from './$types';
import { withWords } from './words';

export const load: PageServerLoad = async ({ locals, url }) => {
	const here = await context(locals, url);
	const at = { locale: here.locale, url };
	const { settings } = locals.state;
	const asked = readAsked(here, url, settings.HOME_UNIT);
	if ('redirect' in asked) redirect(307, asked.redirect);
	refuseMisspelt(at, ['kind', 'sig', ...customFields, ...optionNames, ...asked.definition.parameters]);
	const { lang, theme, size, scale } = readOptions(at, 'png', asked.definition.parameters);
	const charts = await bothLanguages(here, asked, url);
	const parameters = ownParameters(asked.definition, new URLSearchParams(charts[lang].address));
	const { text, sig } = await signedWords(here, url, settings.DATA_DIR, asked, lang, parameters);
	const release = url.searchParams.has('release') ? here.release : null;
	const whole = await studio(here, asked, charts, { lang, theme, size: size.name, scale, release, text, sig });
	const maySign = hasRole(locals.person, 'press');
	const elsewhere = await shownElsewhere(locals, url, asked, charts[here.locale]);
	const analyst = asked.kind === 'digest' && hasRole(locals.person, 'analyst');
	const site = publicAddress(settings);
	const issue = analyst ? await issueLink(here, charts[lang].address, { site, lang }) : null;
	return { ...whole, ...sizesShown(size), elsewhere, issue, limits: { text: customText, sides: freeSides }, maySign };
};

/** What of the chart those see who have not signed in. */
async function shownElsewhere(locals: App.Locals, url: URL, { definition }: Asked, chart: Chart) {
	const everybody = await locals.state.visibility.audience(null);
	if (everybody.key === locals.audience.key) return 'same';
	return forEverybody(chart, { definition, url }, await context({ ...locals, audience: everybody }, url));
}

/** The exporter's words of an address with their signature; words without one are refused. */
async function signedWords(
	{ locale }: Context,
	url: URL,
	folder: string,
	{ kind }: Asked,
	lang: Options['lang'],
	parameters: [string, string][]
): Promise<{ text: CustomText; sig: string | null }> {
	const text = readCustomText(locale, url.searchParams);
	if ('problem' in text) error(400, { message: text.problem });
	if (customFields.every((field) => text[field] === null)) return { text, sig: null };
	const sig = url.searchParams.get('sig') ?? '';
	if (isSigned(await pressKey(folder), { kind, lang, parameters, text }, sig)) return { text, sig };
	const own = new URLSearchParams([...url.searchParams].filter(([name]) => !['sig', ...customFields].includes(name)));
	error(400, {
		message: press[locale].unsigned,
		instead: [{ href: localized(locale, `/press?${own.toString()}`), text: press[locale].again }]
	});
}

/** Times a PNG of that size may be enlarged. */
const scalesOf = ({ width, height }: Size) => [1, 2, 3].filter((times) => width * times * height * times <= mostPixels);

/** What the page says of a size. */
const shown = (size: Size) => ({
	name: size.name,
	width: size.width,
	height: size.height,
	sides: sidesText(size),
	/** Height of the smallest letters, in points on paper and in pixels on screens. */
	smallest: size.name.startsWith('a4') ? '9 pt' : `${Math.round(12 * size.scale)} px`
});

const sizesShown = (size: Size) => ({
	size: shown(size),
	scales: scalesOf(size),
	sizes: sizeNames.flatMap((name) => {
		const known = sizeOf(name);
		return known ? [{ ...shown(known), name }] : [];
	})
});

/** The studio's address with the size that was chosen on its form; null where there is no such size. */
function resized(url: URL, { size = '', width = '', height = '' }: Readonly<Record<string, string>>): URL | null {
	const known = sizeOf(size === 'own' ? `${width}x${height}` : size);
	if (!known) return null;
	const wanted = new URL(url);
	for (const action of ['/words', '/resize']) wanted.searchParams.delete(action);
	wanted.searchParams.set('size', known.name);
	const largest = scalesOf(known).at(-1) ?? 1;
	if (Number(wanted.searchParams.get('scale') ?? 1) > largest) wanted.searchParams.delete('scale');
	return wanted;
}

/** Without JavaScript. */
export const actions: Actions = {
	/** Words and size at once. */
	words: async ({ request, locals, url }) => {
		const fields = await fieldsOf(request, locals.locale);
		const { title = '', subtitle = '', note = '' } = fields;
		const words = { title, subtitle, note };
		const wanted = resized(url, fields);
		if (wanted === null) return fail(400, { problem: press[locals.locale].form.badSides, ...words });
		const signed = await withWords(locals, wanted, words);
		if ('problem' in signed) return fail(400, { problem: signed.problem, ...words });
		redirect(303, signed.href);
	},
	/** The size alone, for those who may not write on the picture. */
	resize: async ({ request, locals, url }) => {
		const wanted = resized(url, await fieldsOf(request, locals.locale));
		if (wanted !== null) redirect(303, wanted.pathname + wanted.search);
		return fail(400, { problem: press[locals.locale].form.badSides, title: null, subtitle: null, note: null });
	}
};
