import { error, isHttpError } from '@sveltejs/kit';
import { number } from '$lib/i18n/format';
import { localized, locales } from '$lib/i18n/locale';
import { charts } from '$lib/i18n/messages/charts';
import { screen as messages } from '$lib/i18n/messages/screen';
import { signedText } from '../chart-file';
import { ownParameters } from '../charts/own-parameters';
import { context } from '../context';
import { logFailure } from '../failure';
import { sizeNames, sizeOf } from '../press/sizes';
import { refuseMisspelt } from '../refuse';
import { chartAsked, fileAddress, type ChartAsked } from './slide';
import { usualSlides } from './usual';

/** A chart or a notice that takes the whole screen. */
export type Slide = { kind: 'chart'; src: string; title: string; alt: string } | { kind: 'text'; text: string };

/** What a screen shows in turn. */
export interface Screen {
	slides: Slide[];
	/** How long each is shown. */
	seconds: number;
	/** Slides of the address that cannot be shown, with the reason. */
	failed: string[];
	release: number;
}

const most = { slides: 24, characters: 500 };
const pace = { least: 5, usual: 15, most: 600 };
const themes: readonly string[] = ['light', 'dark'];

/** What shows nothing, or turns the direction of what follows; the ends of lines stay. */
const unseen = /(?!\n)[\p{Cc}\p{Cf}]/gu;

/**
 * What the address of a screen asks for: `slide=trend?index=PAPI&units=42` (encoded, any number of times) and `text=…` in
 * the order in which they are shown, or the usual slides of `unit` or of the installation's own; `seconds`, `theme`,
 * `size`. What cannot be shown is left out as long as something can.
 * @throws SvelteKit's HttpError with words
 */
export async function screenAsked(url: URL, locals: App.Locals): Promise<Screen> {
	const { locale, state } = locals;
	const words = messages[locale].refused;
	const instead = [{ href: localized(locale, '/screen/setup'), text: words.setup }];
	refuseMisspelt({ locale, url }, ['slide', 'text', 'unit', 'seconds', 'theme', 'size', 'lang']);
	const here = await context(locals, url);

	const asked = partsOf(url);
	if (asked.length > most.slides) error(400, { message: words.many(number(locale, most.slides)), instead });
	const usual = asked.length > 0 ? [] : usualSlides(here, url, state.settings.HOME_UNIT);

	const look = lookOf(url, locals);
	const failed: string[] = [];
	const slides: Slide[] = [];
	for (const { is, value } of [...asked, ...usual.map((slide): Part => ({ is: 'slide', value: slide }))]) {
		if (is === 'text') {
			if (value.length > most.characters) error(400, { message: words.long(number(locale, most.characters)), instead });
			slides.push({ kind: 'text', text: value });
			continue;
		}
		try {
			slides.push(await chartSlide(chartAsked(value, url, locale), locals, look));
		} catch (thrown) {
			failed.push(words.slide(value.slice(0, 80), reasonOf(thrown, locals)));
		}
	}
	if (slides.length === 0) {
		if (asked.length === 0) error(404, { message: words.none, instead });
		error(400, { message: words.all(failed.join(' ')), instead });
	}
	return { slides, seconds: secondsOf(url, locals), failed: asked.length > 0 ? failed : [], release: here.release };
}

interface Part {
	is: 'slide' | 'text';
	value: string;
}

/** Charts and notices of an address, in its order. A form sends several addresses in one field, one on each line. */
const partsOf = (url: URL): Part[] =>
	[...url.searchParams].flatMap(([name, given]): Part[] => {
		if (name === 'text') {
			const value = given.replace(unseen, '').trim();
			return value === '' ? [] : [{ is: 'text', value }];
		}
		if (name !== 'slide') return [];
		return given.split(/\s+/).flatMap((value): Part[] => (value === '' ? [] : [{ is: 'slide', value }]));
	});

async function chartSlide(asked: ChartAsked, locals: App.Locals, look: Record<string, string>): Promise<Slide> {
	const { kind, definition, url } = asked;
	const here = await context(locals, url);
	const parameters = ownParameters(definition, url.searchParams);
	const at = { locale: here.locale, url };
	const text = await signedText(at, locals.state.settings.DATA_DIR, { kind, lang: here.locale, parameters });
	const { title, alt } = await definition.chart(here, url);
	const heading = text.title ?? title;
	return { kind: 'chart', src: fileAddress(asked, look), title: heading, alt: `${heading}. ${alt}` };
}

function reasonOf(thrown: unknown, { locale }: App.Locals): string {
	if (isHttpError(thrown) && thrown.status < 500) return thrown.body.message;
	return charts[locale].refusal.failed(logFailure(thrown, 500, '/screen'));
}

/** Size, theme and language of the pictures. */
function lookOf(url: URL, { locale }: App.Locals): Record<string, string> {
	const words = charts[locale].refusal;
	const size = url.searchParams.get('size') || 'screen';
	const theme = url.searchParams.get('theme') || 'light';
	const lang = url.searchParams.get('lang') ?? locale;
	const refuse = (name: string, value: string, choices: readonly string[]) =>
		error(400, { message: words.option(name, value.slice(0, 80), choices.join(', ')) });
	if (!sizeOf(size)) refuse('size', size, [...sizeNames, '2880x960']);
	if (!themes.includes(theme)) refuse('theme', theme, themes);
	if (lang !== locale) refuse('lang', lang, locales);
	return { size, theme, lang };
}

function secondsOf(url: URL, { locale }: App.Locals): number {
	const asked = url.searchParams.get('seconds') || String(pace.usual);
	const seconds = /^\d{1,4}$/.test(asked) ? Number(asked) : 0;
	if (seconds >= pace.least && seconds <= pace.most) return seconds;
	return error(400, {
		message: messages[locale].refused.seconds(number(locale, pace.least), number(locale, pace.most))
	});
}
