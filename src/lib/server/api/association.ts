import type { Estimate } from '$lib/analysis/association/estimate';
import { countOf } from '$lib/analysis/association/panel';
import { associationFigures } from '../association/figures';
import { associationNotes } from '../association/notes';
import { ownRows, ownSlopesOf } from '../association/own-slopes';
import { associationParameters, associationQuestion, isUnanswerable } from '../association/question';
import { csv } from '../csv';
import { isKnown } from '../etag';
import { reference } from '../warehouse/queries';
import { headersFor, refusal, type Asked } from './answer';
import { formats } from './parameters';

/**
 * Answers how far scores and work go together over all provinces: three estimates, the slope of each province, and what
 * must be known to read them; as CSV the slopes only.
 */
export async function associationAnswer(from: Asked): Promise<Response> {
	const { state, audience, locale, url, request } = from;
	const known: readonly string[] = [...associationParameters, 'format'];
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
	const format = formats.find((one) => one === (url.searchParams.get('format') ?? 'json'));
	if (!format) {
		const value = url.searchParams.get('format') ?? '';
		return refusal({ reason: 'value', parameter: 'format', value, valid: [...formats] }, locale);
	}
	const headers = await headersFor(from);
	if (isKnown(request, headers.etag)) return new Response(null, { status: 304, headers });
	const figures = await associationFigures(here, asked);
	const slopes = ownSlopesOf(figures);
	const { columns, rows } = ownRows(figures);
	if (format === 'csv') {
		headers['content-type'] = 'text/csv; charset=utf-8';
		headers['content-disposition'] = 'attachment; filename="association.csv"';
		const values = rows.map((row) => columns.map((column) => row[column]));
		return new Response(csv([...columns], values, { bom: false, separator: ',', decimal: '.' }), { headers });
	}
	const body = {
		units: countOf(figures.panel, (row) => row.unit_code),
		years: countOf(figures.panel, (row) => row.year),
		rows: figures.panel.length,
		fixed_effects: told(figures.fixed_effects),
		changes: told(figures.changes),
		lead: told(figures.lead),
		by_unit: slopes && { mean: slopes.mean, spread: slopes.spread, rows },
		notes: associationNotes(here, asked, figures)
	};
	return Response.json(body, { headers });
}

const told = ({ b, se, low, high, p, reason }: Estimate) => ({ b, se, low, high, p, reason });
