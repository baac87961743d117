import { number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { problemKinds } from '$lib/i18n/messages/problem-kinds';
import { problemText } from '$lib/i18n/messages/problems';
import { review as messages } from '$lib/i18n/messages/review';
import { unitName } from '$lib/i18n/names';
import { problemCodes, type PlacedProblem, type Problem } from '$lib/model/problem';
import type { Report } from '$lib/model/submission';
import { nearestUnits } from '../intake/nearest-names';
import { evidenceOf } from '../intake/numbers';
import type { Reviewing } from './reviewing';

const onPage = 50;

type Look = Report['files'][number]['look'];

/** What can be done about a problem on the page. */
type Way =
	| { kind: 'cell'; file: number; line: number; at: number; value: string; proposal: string | null }
	| {
			kind: 'unit';
			file: number;
			line: number;
			at: number;
			written: string;
			units: { code: string; text: string }[];
			/** Whether the first is so near that it is offered as the answer. */
			clear: boolean;
			/** Whether the spelling may be kept as a name of the unit: one that means several already may not. */
			keepable: boolean;
	  }
	| { kind: 'drop'; file: number; line: number }
	| { kind: 'number'; file: number; at: number }
	| { kind: 'coverage'; index: string; year: number; indicators: string; parent: string }
	| { kind: 'encoding'; file: number; readings: { value: string; text: string }[] }
	| { kind: 'link'; href: string; text: string };

/** Problems of a submission, those that the address asks for, each with what can be done about it. */
export function problemsOf(at: Reviewing, report: Report, problems: PlacedProblem[]) {
	const { locale, url } = at;
	const words = messages[locale].problems;
	const count = (value: number) => number(locale, value);
	const severity = url.searchParams.get('severity') ?? '';
	const code = url.searchParams.get('code') ?? '';
	const page = Math.max(1, Number(url.searchParams.get('page')) || 1);
	const asked = problems.filter(
		(one) => (severity === '' || one.severity === severity) && (code === '' || one.code === code)
	);
	const shown = asked.slice((page - 1) * onPage, page * onPage);
	const codes = problemCodes.filter((one) => problems.some((problem) => problem.code === one));
	const wrong = new Set(
		problems.filter((one) => one.severity === 'error').map(({ position, row }) => `${position}:${row}`)
	);
	return {
		title:
			report.errors + report.warnings === 0
				? words.clean
				: words.title(report.errors, count(report.errors), count(report.warnings)),
		dek:
			problems.length < report.errors + report.warnings
				? words.inPart(count(problems.length))
				: words.dek(count(report.rows - wrong.size)),
		severity,
		code,
		severities: [
			{ value: '', text: words.all },
			{ value: 'error', text: words.error },
			{ value: 'warning', text: words.warning }
		],
		codes: [
			{ value: '', text: words.all },
			...codes.map((one) => ({
				value: one,
				text: words.kindOf(problemKinds[locale][one], count(problems.filter((problem) => problem.code === one).length))
			}))
		],
		rows: shown.map((problem, position) => ({
			key: (page - 1) * onPage + position,
			severity: problem.severity,
			file: report.files.length > 1 ? problem.file : null,
			line: problem.row === null ? null : count(problem.row),
			column: problem.column,
			text: problemText(locale, problem),
			ways: waysOf(at, report, problem)
		})),
		more: asked.length > shown.length ? words.more(count(shown.length), count(asked.length)) : null,
		previous: page > 1 ? paged(url, page - 1) : null,
		next: page * onPage < asked.length ? paged(url, page + 1) : null,
		any: problems.length > 0
	};
}

function paged(url: URL, page: number): string {
	const query = new URLSearchParams(url.searchParams);
	query.set('page', String(page));
	return `?${query.toString()}#problems`;
}

function waysOf(at: Reviewing, report: Report, problem: PlacedProblem): Way[] {
	const { reference, locale } = at;
	const words = messages[locale].problems;
	const { position: file, row, at: column, value, params } = problem;
	const read = report.files[file];
	// Added rows have no place in a file.
	if (!read) return [];
	if (problem.code === 'unsure_encoding')
		return [
			{
				kind: 'encoding',
				file,
				readings: Object.entries(params).map(([name, text]) => ({ value: name, text: `${name}: ${text}` }))
			}
		];
	if (problem.code === 'no_coverage') {
		const indicators = String(params['indicators'] ?? '');
		return [
			{
				kind: 'coverage',
				index: String(params['index']),
				year: Number(params['year']),
				indicators,
				parent: String(params['parent'] ?? '')
			}
		];
	}
	if (problem.code === 'missing_column')
		return [
			problem.column === 'source_id'
				? { kind: 'link', href: '#publish', text: words.toSource }
				: { kind: 'link', href: '#columns', text: words.toColumns }
		];
	if (
		problem.code === 'still_used' &&
		params['table'] === 'plans' &&
		value !== null &&
		!reference.planClosing.has(value)
	) {
		const query = new URLSearchParams({ dataset: 'plan_closings', plan_code: value });
		return [{ kind: 'link', href: localized(locale, `/data/row?${query.toString()}`), text: words.toClosing }];
	}
	if (row === null) return [];
	const drop: Way = { kind: 'drop', file, line: row };
	if (problem.severity === 'warning') return [];
	if (column === null) return [drop];
	if (problem.code === 'unknown_unit' || problem.code === 'ambiguous_unit' || problem.code === 'unit_not_valid') {
		const { to } = params;
		const within = typeof to === 'string' ? { day: to } : {};
		const units = nearestUnits(value ?? '', reference, 8, within).map((unit) => ({
			code: unit.unit_code,
			text: `${unitName(reference, locale, unit.unit_code)} (${unit.unit_code})`
		}));
		return [
			{
				kind: 'unit',
				file,
				line: row,
				at: column,
				written: value ?? '',
				units,
				clear: params['nearest'] !== undefined,
				keepable: problem.code !== 'ambiguous_unit'
			},
			drop
		];
	}
	if (problem.code === 'ambiguous_number') return [{ kind: 'number', file, at: column }];
	const ways: Way[] = [
		{ kind: 'cell', file, line: row, at: column, value: value ?? '', proposal: proposalFor(problem, read.look) },
		drop
	];
	if (problem.code === 'unknown_reference')
		ways.push({ kind: 'link', href: `?add=${String(params['expected'])}#added`, text: words.addRow });
	return ways;
}

/** A value that may have been meant: a code that is spelt nearly so, a number whose decimal mark was lost. */
function proposalFor({ code, value, params, at }: Problem, look: Look): string | null {
	const nearest = params['nearest'];
	if (nearest !== undefined) return String(nearest);
	const { min, max } = params;
	if (code !== 'out_of_range' || value === null || typeof min !== 'number' || typeof max !== 'number') return null;
	const digits = value.replace(/\D/g, '');
	for (let whole = 1; whole < digits.length; whole += 1) {
		const moved = Number(`${digits.slice(0, whole)}.${digits.slice(whole)}`);
		if (moved >= min && moved <= max && String(moved).length >= digits.length) {
			const next = Number(`${digits.slice(0, whole + 1)}.${digits.slice(whole + 1)}`);
			// Of two places that fit, the later: figures with two decimals are more usual than with three.
			const both = next >= min && next <= max && whole + 1 < digits.length;
			const place = both ? whole + 1 : whole;
			return digits.slice(0, place) + markIn(look, at) + digits.slice(place);
		}
	}
	return null;
}

/** The decimal mark by which a column of a file is read. */
function markIn(look: Look, at: number | null): '.' | ',' {
	// Commas that separate cells leave the point to decimals.
	if (look?.mapping === null && look.delimiter === ',') return '.';
	const told = look?.mapping?.columns.find((column) => column.at === at)?.number;
	if (told) return told === 'point' ? '.' : ',';
	const { point, comma } = evidenceOf((look?.sample ?? []).map(({ cells }) => cells[at ?? -1] ?? ''));
	return point && !comma ? '.' : ',';
}
