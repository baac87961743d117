import type { Locale } from '$lib/i18n/locale';
import { api } from '$lib/i18n/messages/api';
import { localized } from '$lib/i18n/locale';
import type { Columns } from '$lib/model/datasets';
import { associationPath, estimateSchema } from './openapi-association';
import { bases, choicesOf, formats, mostRows } from './parameters';
import { resourceNames, resources, type Resource, type ResourceName } from './resources';

type Kind = 'boolean' | 'integer' | 'number' | 'string';

/** What a column's cells are read as, found by asking its schema: the schemas are the only place that knows. */
function kindOf(columns: Columns, column: string): Kind {
	const reads = (text: string) => {
		const read = columns[column]?.safeParse(text);
		return read?.success ? typeof read.data : null;
	};
	if (reads('true') === 'boolean') return 'boolean';
	if (reads('1.5') === 'number') return 'number';
	return reads('1') === 'number' || reads('2024') === 'number' ? 'integer' : 'string';
}

function schemaOf(columns: Columns, column: string) {
	const kind = kindOf(columns, column);
	const mayBeBlank = columns[column]?.safeParse('').success ?? false;
	const choices = kind === 'string' ? choicesOf(columns, column) : [];
	return {
		type: mayBeBlank ? [kind, 'null'] : kind,
		...(choices.length > 0 ? { enum: mayBeBlank ? [...choices, null] : choices } : {})
	};
}

/** The description of the API in OpenAPI 3.1, made from the same lists that the answers use. */
export function openapi(locale: Locale) {
	const words = api[locale];
	return {
		openapi: '3.1.0',
		info: { title: words.openapi.title, version: '1', description: words.openapi.description },
		servers: [{ url: localized(locale, '/api/v1') }],
		paths: {
			...Object.fromEntries(resourceNames.map((name) => [`/${name}`, { get: operation(locale, name) }])),
			'/association': { get: associationPath(locale) }
		},
		components: {
			schemas: {
				...Object.fromEntries(resourceNames.map((name) => [name, rowSchema(locale, name)])),
				estimate: estimateSchema(locale),
				problem: {
					type: 'object',
					required: ['title', 'status', 'detail', 'parameter', 'valid'],
					properties: {
						title: { type: 'string' },
						status: { type: 'integer' },
						detail: { type: 'string' },
						parameter: { type: 'string' },
						valid: { type: 'array', items: { type: 'string' }, description: words.openapi.valid }
					}
				}
			}
		}
	};
}

function rowSchema(locale: Locale, name: ResourceName) {
	const { columns } = resources[name];
	const notes: Record<string, string> = api[locale].columns;
	return {
		type: 'object',
		required: Object.keys(columns),
		properties: Object.fromEntries(
			Object.keys(columns).map((column) => {
				const description = notes[column];
				return [column, { ...schemaOf(columns, column), ...(description ? { description } : {}) }];
			})
		)
	};
}

function operation(locale: Locale, name: ResourceName) {
	const words = api[locale];
	const { columns, today }: Resource = resources[name];
	const filters = Object.keys(columns).map((column) => ({
		name: column,
		in: 'query',
		description: words.openapi.filter,
		schema: { type: 'array', items: { type: kindOf(columns, column) } },
		style: 'form',
		explode: true,
		allowEmptyValue: true
	}));
	const whole = { type: 'integer', minimum: 0 };
	return {
		operationId: name,
		summary: words.resources[name],
		parameters: [
			...filters,
			...(today === undefined
				? []
				: [{ name: 'basis', in: 'query', description: words.openapi.basis, schema: { type: 'string', enum: bases } }]),
			{ name: 'format', in: 'query', schema: { type: 'string', enum: formats, default: 'json' } },
			{ name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: mostRows, default: mostRows } },
			{ name: 'offset', in: 'query', schema: { ...whole, default: 0 } },
			{
				name: 'bom',
				in: 'query',
				description: words.openapi.bom,
				schema: { type: 'integer', enum: [0, 1], default: 0 }
			}
		],
		responses: {
			'200': {
				description: words.openapi.ok,
				headers: {
					ETag: { schema: { type: 'string' } },
					Link: { description: words.openapi.link, schema: { type: 'string' } },
					'X-Release': { schema: { type: 'integer' } },
					'X-Total-Count': { schema: { type: 'integer' } }
				},
				content: {
					'application/json': {
						schema: {
							type: 'object',
							required: ['release', 'total', 'limit', 'offset', 'rows'],
							properties: {
								release: { ...whole, description: words.openapi.release },
								total: { ...whole, description: words.openapi.total },
								limit: whole,
								offset: whole,
								rows: { type: 'array', items: { $ref: `#/components/schemas/${name}` } }
							}
						}
					},
					'text/csv': { schema: { type: 'string' } }
				}
			},
			'304': { description: words.openapi.unchanged },
			'400': {
				description: words.openapi.refused,
				content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } }
			}
		}
	};
}
