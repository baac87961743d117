import { reasons } from '$lib/analysis/association/estimate';
import type { Locale } from '$lib/i18n/locale';
import { association } from '$lib/i18n/messages/association';
import { api } from '$lib/i18n/messages/api';
import { ownSlopes } from '$lib/i18n/messages/own-slopes';
import { associationParameters, lags } from '../association/question';
import { formats } from './parameters';

/** The description of `/api/v1/association`. */
export function associationPath(locale: Locale) {
	const words = association[locale].openapi;
	const own = ownSlopes[locale].openapi;
	const { openapi } = api[locale];
	const whole = (description: string) => ({ type: 'integer', minimum: 0, description });
	const estimated = (description: string) => ({ $ref: '#/components/schemas/estimate', description });
	return {
		operationId: 'association',
		summary: words.summary,
		parameters: [
			...associationParameters.map((name) => ({
				name,
				in: 'query',
				description: words[name],
				...(name === 'index' ? { required: true } : {}),
				schema: name === 'lag' ? { type: 'integer', enum: lags, default: 1 } : { type: 'string' }
			})),
			{
				name: 'format',
				in: 'query',
				description: own.format,
				schema: { type: 'string', enum: formats, default: 'json' }
			}
		],
		responses: {
			'200': {
				description: words.ok,
				headers: { ETag: { schema: { type: 'string' } }, 'X-Release': { schema: { type: 'integer' } } },
				content: {
					'application/json': {
						schema: {
							type: 'object',
							required: ['units', 'years', 'rows', 'fixed_effects', 'changes', 'lead', 'by_unit', 'notes'],
							properties: {
								units: whole(words.units),
								years: whole(words.years),
								rows: whole(words.rows),
								fixed_effects: estimated(words.fixed_effects),
								changes: estimated(words.changes),
								lead: estimated(words.lead),
								by_unit: slopesSchema(locale),
								notes: { type: 'array', items: { type: 'string' }, description: words.notes }
							}
						}
					},
					'text/csv': { schema: { type: 'string' } }
				}
			},
			'304': { description: openapi.unchanged },
			'400': {
				description: openapi.refused,
				content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } }
			},
			'429': { description: association[locale].busy }
		}
	};
}

/** The slope of each province, alone and drawn together with the others. */
function slopesSchema(locale: Locale) {
	const words = ownSlopes[locale].openapi;
	const { b, se, low, high } = association[locale].openapi;
	const number = { type: 'number' };
	const end = { type: ['number', 'null'] };
	const one = {
		b: { ...number, description: b },
		se: { ...number, description: se },
		low: { ...end, description: low },
		high: { ...end, description: high }
	};
	const together = { b_together: number, se_together: number, low_together: end, high_together: end };
	const row = {
		unit_code: { type: 'string' },
		rows: { type: 'integer' },
		...one,
		...together,
		demo: { type: 'string' }
	};
	return {
		type: ['object', 'null'],
		description: words.by_unit,
		required: ['mean', 'spread', 'rows'],
		properties: {
			mean: { type: 'object', description: words.mean, required: Object.keys(one), properties: one },
			spread: { ...number, description: words.spread },
			rows: {
				type: 'array',
				description: words.rows,
				items: { type: 'object', required: Object.keys(row), properties: row }
			}
		}
	};
}

/** A slope and how sure it is; what may not be said is null. */
export function estimateSchema(locale: Locale) {
	const words = association[locale].openapi;
	const names = ['b', 'se', 'low', 'high', 'p'] as const;
	return {
		type: 'object',
		required: [...names, 'reason'],
		properties: {
			...Object.fromEntries(names.map((name) => [name, { type: ['number', 'null'], description: words[name] }])),
			reason: { type: ['string', 'null'], enum: [...reasons, null], description: words.reason }
		}
	};
}
