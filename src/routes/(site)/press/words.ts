import { localized } from '$lib/i18n/locale';
import { ownParameters } from '$lib/server/charts/own-parameters';
import { context } from '$lib/server/context';
import { customFields, readCustomText, type CustomField } from '$lib/server/press/custom-text';
import { readOptions } from '$lib/server/press/options';
import { pressKey, sign } from '$lib/server/press/signature';
import { readAsked, readable } from '$lib/server/views/press/address';

/** A blank in a line for every gap and line end, as a picture has it. */
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * Signs the words that an exporter typed for the chart of a studio's address; the rules of the routes say who may.
 * @returns the studio's address with these words, or what is wrong with them
 */
export async function withWords(
	locals: App.Locals,
	url: URL,
	typed: Record<CustomField, string>
): Promise<{ href: string } | { problem: string }> {
	const here = await context(locals, url);
	const { settings } = locals.state;
	const asked = readAsked(here, url, settings.HOME_UNIT);
	if ('redirect' in asked) return { href: asked.redirect };
	const { lang, theme, size, scale } = readOptions({ locale: here.locale, url }, 'png', asked.definition.parameters);
	const chart = await asked.definition.chart({ ...here, locale: lang }, url);

	const own = { title: flat(chart.title), subtitle: '', note: '' };
	const changed = customFields.filter((field) => flat(typed[field]) !== '' && flat(typed[field]) !== own[field]);
	const words = new URLSearchParams(changed.map((field) => [field, flat(typed[field])]));
	const text = readCustomText(here.locale, words);
	if ('problem' in text) return text;
	const parameters = ownParameters(asked.definition, new URLSearchParams(chart.address));
	if (changed.length > 0)
		words.set('sig', sign(await pressKey(settings.DATA_DIR), { kind: asked.kind, lang, parameters, text }));

	const release = url.searchParams.get('release');
	const whole = new URLSearchParams([
		['kind', asked.kind],
		...parameters,
		['lang', lang],
		['theme', theme],
		['size', size.name],
		...(scale > 1 ? [['scale', String(scale)]] : []),
		...(release === null ? [] : [['release', release]]),
		...words
	]);
	return { href: localized(here.locale, `/press?${readable(whole)}`) };
}
