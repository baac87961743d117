import Papa from 'papaparse';
import { generatedPrefix } from '$lib/model/release';
import { datasets, type Channel, type Plan, type PlanTask, type Unit, type UnitPopulation } from '$lib/model/datasets';
import { monthsOfTask, plannedCount } from './demo-tasks';
import { chance, type Chance } from './chance';

export const demoYears = { from: 2011, to: 2024 };

export interface DemoInput {
	provinces: readonly Unit[];
	populations: readonly UnitPopulation[];
	channels: readonly Channel[];
	plans: readonly Plan[];
	tasks: readonly PlanTask[];
}

type Column = keyof typeof datasets.activities.uploaded;
type Row = Partial<Record<Column, string | number | undefined>>;

const note = 'Số liệu do phần mềm tạo để minh họa, không phải hoạt động thực tế';

/** What a province of average size does in an average month, from which year on, and in what share of the months. */
const habits = [
	{ channel: 'bao_dia_phuong', count: 9, from: 2011, share: 1 },
	{ channel: 'ptth_tinh', count: 5, from: 2011, share: 1 },
	{ channel: 'truyen_thanh_co_so', count: 32, from: 2011, share: 1 },
	{ channel: 'cong_ttdt', count: 14, from: 2011, share: 1 },
	{ channel: 'mang_xa_hoi', count: 18, from: 2017, share: 1 },
	{ channel: 'hoi_nghi', count: 2, from: 2011, share: 0.45 },
	{ channel: 'tap_huan', count: 2, from: 2011, share: 0.35 },
	{ channel: 'thi_tim_hieu', count: 1, from: 2014, share: 0.04 }
];
const themes = ['chung', 'chung', 'tthc', 'cong_vu', 'cp_so', 'bo_may', 'the_che'];

/** Quiet around Tết, busy before the year's reports. */
const season = [0.75, 0.6, 0.95, 1.05, 1.05, 1.0, 0.95, 1.0, 1.1, 1.15, 1.25, 1.15];
/** People reached by one event, and minutes of one broadcast. */
const audienceOf: Partial<Record<string, number>> = { event: 110, training: 60, contest: 900 };
const minutesOf: Partial<Record<string, number>> = { broadcast: 12, grassroots_radio: 8 };

const pad = (month: number) => String(month).padStart(2, '0');

function row(channel: Channel, unit: string, id: string, year: number, month: number, count: number): Row {
	const audience = audienceOf[channel.group];
	const minutes = minutesOf[channel.group];
	return {
		activity_id: `${generatedPrefix}${unit}-${year}${pad(month)}-${id}`,
		unit,
		channel_code: channel.channel_code,
		date: `${year}-${pad(month)}`,
		count,
		unit_of_count: channel.unit_of_count_vi,
		...(audience ? { audience_reached: count * audience } : {}),
		...(minutes ? { minutes: count * minutes } : {}),
		title: `Hoạt động minh họa: ${channel.name_vi}`,
		note
	};
}

/** Work of one province in one year by habit, on channels that no task of its plan takes over. */
function habitual(
	input: DemoInput,
	unit: Unit,
	year: number,
	size: number,
	planned: Set<string>,
	random: Chance
): Row[] {
	const rows: Row[] = [];
	for (const habit of habits) {
		const channel = input.channels.find((known) => known.channel_code === habit.channel);
		if (!channel || year < habit.from || planned.has(habit.channel)) continue;
		for (let month = 1; month <= 12; month++) {
			if (random.number() >= habit.share) continue;
			const growth = 1.05 ** (year - demoYears.from);
			const count = Math.round(habit.count * size * growth * (season[month - 1] ?? 1) * random.between(0.75, 1.25));
			if (count === 0) continue;
			rows.push({
				...row(channel, unit.unit_code, habit.channel, year, month, count),
				theme_code: random.pick(themes)
			});
		}
	}
	return rows;
}

/** Work for the leaf tasks of one plan: near the planned numbers, within the planned time; some standing tasks rest. */
function planned(input: DemoInput, plan: Plan, random: Chance): Row[] {
	const tasks = input.tasks.filter((task) => task.plan_code === plan.plan_code);
	const parents = new Set(tasks.map((task) => task.parent_task_no));
	const rows: Row[] = [];
	for (const task of tasks) {
		const channel = input.channels.find((known) => known.channel_code === task.channel_code);
		if (!channel || parents.has(task.task_no)) continue;
		const months = monthsOfTask(task, plan.year);
		const counts = plannedCount(task, channel.group, months.length, random);
		months.forEach((month, at) => {
			const count = counts[at] ?? 0;
			if (count === 0) return;
			rows.push({
				...row(channel, plan.unit_code, `${plan.plan_code}-${task.task_no}`, plan.year, month, count),
				agency: task.lead_agency_vi?.split(';')[0] ?? '',
				plan_code: plan.plan_code,
				task_no: task.task_no,
				theme_code: task.theme_code ?? '',
				unit_of_count: task.unit_of_count ?? channel.unit_of_count_vi,
				indices: task.indices ?? ''
			});
		});
	}
	return rows;
}

/** Activities as a CSV file in the upload format: always the same bytes for the same input. */
export function demoActivities(input: DemoInput): string {
	const people = new Map(input.populations.map((known) => [known.unit_code, known.population]));
	const rows: Row[] = [];
	for (const unit of input.provinces) {
		const size = Math.sqrt((people.get(unit.unit_code) ?? 1_000_000) / 1_500_000);
		for (let year = demoYears.from; year <= demoYears.to; year++) {
			const random = chance(`${unit.unit_code} ${year}`);
			const plans = input.plans.filter((plan) => plan.unit_code === unit.unit_code && plan.year === year);
			const codes = new Set(plans.map((plan) => plan.plan_code));
			const taken = input.tasks.filter((task) => codes.has(task.plan_code)).map((task) => task.channel_code ?? '');
			rows.push(...habitual(input, unit, year, size, new Set(taken), random));
		}
	}
	for (const plan of input.plans) rows.push(...planned(input, plan, chance(plan.plan_code)));
	return Papa.unparse(rows, { columns: Object.keys(datasets.activities.uploaded), newline: '\n' }) + '\n';
}
