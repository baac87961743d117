import { questionsOf, type Fact } from '$lib/analysis/questions';
import { date, number, scoreDigits } from '$lib/i18n/format';
import { brief as messages } from '$lib/i18n/messages/brief';
import { indicatorName, shortName, taskName, unitName } from '$lib/i18n/names';
import type { Plan, PlanTask, Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { whoseOf } from '../former';
import { reachedText, wantedText } from '../index-targets';
import { countText, plannedText } from '../plan-progress/work';
import { changesHref } from './components';
import { rankingHref } from './indices';
import { dueMonthText, leadText, planHref, unitsBehind } from './late';
import { item, remark, type BriefItem, type BriefPart, type Figures } from './part';

/** Up to three questions, each with its figure, its year and the page that shows it. */
export function questionsPart(context: Context, facts: readonly Fact[], of: Asked): BriefPart {
	const words = messages[context.locale].questions;
	const asked = questionsOf(facts);
	return {
		id: 'questions',
		heading: words.heading(asked.length),
		items: asked.map((fact, position) => ({
			...questionItem(context, fact, of),
			term: number(context.locale, position + 1)
		})),
		remarks: asked.length === 0 ? [remark(words.none)] : []
	};
}

/** Of whom is asked, before which meeting. */
interface Asked {
	unit: Unit;
	at: string;
}

type QuestionOf<K extends Fact['kind']> = (
	context: Context,
	fact: Extract<Fact, { kind: K }>,
	asked: Asked
) => Pick<BriefItem, 'text' | 'href'> & Partial<BriefItem>;

const ask: { [K in Fact['kind']]: QuestionOf<K> } = {
	below: (context, fact, { unit }) => {
		const { words, component, edition, points, agency } = componentWords(context, fact);
		const standing = { parent_code: unit.level === 'province' ? null : unit.parent_code };
		return {
			text: words.below(component, edition, points(fact.score), points(Math.abs(fact.points)), agency),
			href: rankingHref(unit, standing, { index_code: fact.index, year: fact.year }, fact.indicator),
			figures: componentFigures(unit, fact)
		};
	},
	fell: (context, fact, { unit }) => {
		const { words, component, edition, points, agency } = componentWords(context, fact);
		return {
			text: words.fell(component, edition, points(Math.abs(fact.points)), fact.before, agency),
			href: changesHref(unit, fact.index),
			figures: componentFigures(unit, fact)
		};
	},
	target: (context, { target, standing }, { unit }) => {
		const words = messages[context.locale].questions;
		const { reference, locale } = context;
		const { index_code, indicator_code: code, year, unit_code } = target;
		const former = unit_code === unit.unit_code ? null : unitName(reference, locale, unit_code);
		const indicator = reference.indicator(index_code, code);
		const component = indicator?.parent_code == null ? null : indicator;
		const name = `${shortName(index_code)} ${year}`;
		return {
			text: words.target(
				[former, name, component && indicatorName(locale, component)].filter((part) => part !== null).join(', '),
				wantedText(context, target),
				reachedText(context, target, standing)
			),
			href: rankingHref({ unit_code }, standing, target, component && code),
			figures: { index_code, indicator_code: code, year, unit_code, plan_code: target.plan_code }
		};
	},
	late: (context, fact, { unit, at }) => ({
		text: lateQuestion(context, fact, unit),
		who: leadText(context, fact.task),
		href: planHref(fact.plan, at),
		figures: planFigures(fact.plan, fact.task)
	}),
	missing: ({ locale }, { index, published, here }, { unit }) => ({
		text: messages[locale].questions.missing(shortName(index), published, here),
		href: `/units/${encodeURIComponent(unit.unit_code)}?index=${index}`,
		figures: { index_code: index, year: published, unit_code: unit.unit_code }
	}),
	open: (context, { plan, task }, { unit, at }) => {
		const { reference, locale } = context;
		const named = [planWords(context, unit, plan, task), `“${taskName(locale, task)}”`] as const;
		return {
			text: messages[locale].questions.open(...named, plannedText(reference, locale, task)),
			href: `${planHref(plan, at)}#tasks`,
			figures: planFigures(plan, task)
		};
	}
};

/** A fact as a question; its kind chooses the words. */
function questionItem(context: Context, fact: Fact, asked: Asked): BriefItem {
	const told = <K extends Fact['kind']>(kind: K, of: Extract<Fact, { kind: K }>) => ask[kind](context, of, asked);
	switch (fact.kind) {
		case 'below':
			return item({ term: '', ...told('below', fact) });
		case 'fell':
			return item({ term: '', ...told('fell', fact) });
		case 'target':
			return item({ term: '', ...told('target', fact) });
		case 'late':
			return item({ term: '', ...told('late', fact) });
		case 'missing':
			return item({ term: '', ...told('missing', fact) });
		case 'open':
			return item({ term: '', ...told('open', fact) });
	}
}

function lateQuestion(context: Context, fact: Extract<Fact, { kind: 'late' }>, unit: Unit): string {
	const { locale } = context;
	const words = messages[locale].questions;
	const { plan, task, missing, closed, units, look } = fact;
	const named = [planWords(context, unit, plan, task), `“${taskName(locale, task)}”`] as const;
	if (closed !== null) return words.overdue(...named, date(locale, closed));
	const until = dueMonthText(context, { year: plan.year, look });
	return units.length > 0
		? words.lateUnits(...named, ...unitsBehind(context, fact), until)
		: words.late(...named, countText(context, task, missing), until);
}

function componentWords({ reference, locale }: Context, fact: { index: string; indicator: string; year: number }) {
	const words = messages[locale].questions;
	const indicator = reference.indicator(fact.index, fact.indicator);
	const digits = scoreDigits(indicator?.max_score ?? null);
	return {
		words,
		component: indicator ? indicatorName(locale, indicator) : fact.indicator,
		edition: `${shortName(fact.index)} ${fact.year}`,
		points: (value: number) => number(locale, value, digits),
		agency: indicator?.owner_agency_vi ?? words.agency
	};
}

const componentFigures = (unit: Unit, fact: { index: string; indicator: string; year: number }): Figures => ({
	index_code: fact.index,
	indicator_code: fact.indicator,
	year: fact.year,
	unit_code: unit.unit_code
});

const planFigures = (plan: Plan, task: PlanTask): Figures => ({
	plan_code: plan.plan_code,
	task_no: task.task_no,
	year: plan.year
});

const planWords = (context: Context, unit: Unit, plan: Plan, task: PlanTask): string =>
	messages[context.locale].questions.plan(plan.year, task.task_no, whoseOf(context, unit.unit_code, plan.unit_code));
