import type { Estimate } from '$lib/analysis/association/estimate';
import { countOf } from '$lib/analysis/association/panel';
import { associationFigures } from '../association/figures';
import { associationNotes } from '../association/notes';
import { associationParameters, associationQuestion, isUnanswerable } from '../association/question';
import { isKnown } from '../etag';
import { reference } from '../warehouse/queries';
import { headersFor, refusal, type Asked } from './answer';

/** Answers how far scores and work go together over all provinces: three estimates, and what must be known to read them. */
export async function associationAnswer(from: Asked): Promise<Response> {
	const { state, audience, locale, url, request } = from;
	const known: readonly string[] = associationParameters;
	const strange = [...url.searchParams.keys()].find((name) => !known.includes(name));
	if (strange !== undefined) {
		const value = url.searchParams.get(strange) ?? '';
		return refusal({ reason: 'parameter', parameter: strange, value, valid: [...known] }, locale);
	}
	const warehouse = state.warehouse.for(audience);
	const { release } = state.warehouse;
	const here = { warehouse, release, reference: await reference(warehouse, release), locale, estimate: state.estimate };
	const asked = associationQuestion(here, url.searchParams);
	if (isUnanswerable(asked)) {
		const { parameter, value, choices } = asked;
		return refusal({ reason: 'value', parameter, value, valid: choices.map((choice) => choice.value) }, locale);
	}
	const headers = await headersFor(from);
	if (isKnown(request, headers.etag)) return new Response(null, { status: 304, headers });
	const figures = await associationFigures(here, asked);
	const body = {
		units: countOf(figures.panel, (row) => row.unit_code),
		years: countOf(figures.panel, (row) => row.year),
		rows: figures.panel.length,
		fixed_effects: told(figures.fixed_effects),
		changes: told(figures.changes),
		lead: told(figures.lead),
		notes: associationNotes(here, asked, figures)
	};
	return Response.json(body, { headers });
}

const told = ({ b, se, low, high, p, reason }: Estimate) => ({ b, se, low, high, p, reason });
