import { reasons } from '$lib/analysis/association/estimate';
import type { Locale } from '$lib/i18n/locale';
import { association } from '$lib/i18n/messages/association';
import { api } from '$lib/i18n/messages/api';
import { associationParameters, lags } from '../association/question';

/** The description of `/api/v1/association`. */
export function associationPath(locale: Locale) {
	const words = association[locale].openapi;
	const { openapi } = api[locale];
	const whole = (description: string) => ({ type: 'integer', minimum: 0, description });
	const estimated = (description: string) => ({ $ref: '#/components/schemas/estimate', description });
	return {
		operationId: 'association',
		summary: words.summary,
		parameters: associationParameters.map((name) => ({
			name,
			in: 'query',
			description: words[name],
			...(name === 'index' ? { required: true } : {}),
			schema: name === 'lag' ? { type: 'integer', enum: lags, default: 1 } : { type: 'string' }
		})),
		responses: {
			'200': {
				description: words.ok,
				headers: { ETag: { schema: { type: 'string' } }, 'X-Release': { schema: { type: 'integer' } } },
				content: {
					'application/json': {
						schema: {
							type: 'object',
							required: ['units', 'years', 'rows', 'fixed_effects', 'changes', 'lead', 'notes'],
							properties: {
								units: whole(words.units),
								years: whole(words.years),
								rows: whole(words.rows),
								fixed_effects: estimated(words.fixed_effects),
								changes: estimated(words.changes),
								lead: estimated(words.lead),
								notes: { type: 'array', items: { type: 'string' }, description: words.notes }
							}
						}
					}
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
