import type { Figure } from '$lib/charts/figure';
import { compare as messages } from '$lib/i18n/messages/compare';
import type { Locale } from '$lib/i18n/locale';
import { figureOf } from '../../charts/figure-of';
import type { LinesOfUnits } from '../../charts/lines';

/** A chart of the page with its heading. */
export interface LineSection {
	title: string;
	dek: string;
	/** Null where there is nothing to draw; the dek then says so. */
	figure: Figure | null;
	breaks: string[];
	remarks: string[];
	sources: string[];
}

/** A chart of several units as the page shows it; one round is no line yet. */
export function lineSection(
	locale: Locale,
	kind: 'trend' | 'bump',
	lines: LinesOfUnits | null,
	measure: string
): LineSection {
	const words = messages[locale][kind];
	const [first, second] = lines?.editions ?? [];
	if (lines && second) {
		const { title, dek, breaks, remarks, chart } = lines;
		return { title, dek, figure: figureOf(chart, 1280), breaks, remarks, sources: chart.sources };
	}
	const dek = first ? words.single(measure, first.year) : words.none(measure);
	return { title: words.plain(measure), dek, figure: null, breaks: [], remarks: [], sources: [] };
}
