import type { IndexTarget, Plan, PlanTask } from '$lib/model/datasets';
import type { Standing } from './edition';
import type { LateTask } from './late';
import type { Look } from './look';

// Which questions are worth asking before a meeting, by rules that anybody can check against the figures.

/** A figure of one component of an index. */
interface ComponentFigure {
	index: string;
	indicator: string;
	year: number;
	/** Length of the component's scale; null where it is not known: then its points are not set against those of others. */
	scale: number | null;
	/** As published. */
	score: number;
	/** Points below the median of its whole field, or lost since the round before: negative. */
	points: number;
}

/** What a question can be asked of. */
export type Fact =
	/** A target of an index, with the result of its year that misses it. */
	| { kind: 'target'; target: IndexTarget; standing: Standing }
	/** A task that is late by real records, as the work for its plan is looked at. */
	| ({ kind: 'late'; plan: Plan; look: Look } & LateTask)
	/** A component against the median of a field that is wholly here. */
	| ({ kind: 'below'; median: number; others: number } & ComponentFigure)
	/** A component that lost points since a round that it may be compared with. */
	| ({ kind: 'fell'; before: number } & ComponentFigure)
	/** The newest published edition of an index is not here for the unit; its newest result here is older. */
	| { kind: 'missing'; index: string; published: number; here: number }
	/** A number of a plan of which the document does not say whether it is for each unit. */
	| { kind: 'open'; plan: Plan; task: PlanTask };

type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>;

/** In this order: what was promised and missed, what is late, where the figures are weak, what is not known. */
const order: readonly Fact['kind'][] = ['target', 'late', 'below', 'fell', 'missing', 'open'];

/** Of a component's scale: less is as good as equal. */
const leastShare = 0.005;
/** Fewer other units than this say nothing about where a score lies. */
const leastOthers = 5;

const share = ({ points, scale }: ComponentFigure): number => (scale ? Math.abs(points) / scale : 0);
const ofScale = (fact: ComponentFigure): boolean => fact.points < 0 && share(fact) >= leastShare;

/** Whether a fact is strong enough to ask about. */
function worthAsking(fact: Fact): boolean {
	if (fact.kind === 'late') return fact.missing > 0;
	if (fact.kind === 'below') return fact.others >= leastOthers && ofScale(fact);
	if (fact.kind === 'fell') return ofScale(fact);
	if (fact.kind === 'missing') return fact.published > fact.here;
	return fact.kind === 'target' || fact.task.quota_scope === 'unclear';
}

/** The strongest first, within each kind; newer years before stronger old ones. */
const strongest: { [K in Fact['kind']]: (a: FactOf<K>, b: FactOf<K>) => number } = {
	target: (a, b) => b.target.year - a.target.year,
	late: (a, b) => b.share - a.share || b.missing - a.missing,
	below: (a, b) => b.year - a.year || share(b) - share(a),
	fell: (a, b) => b.year - a.year || share(b) - share(a),
	missing: (a, b) => b.published - a.published || b.here - a.here,
	open: (a, b) => numberOf(b.task) - numberOf(a.task)
};

const numberOf = (task: PlanTask): number => task.frequency_per_year_min ?? task.frequency_per_year_max ?? 0;

function sorted<K extends Fact['kind']>(kind: K, facts: readonly Fact[]): FactOf<K>[] {
	const isOf = (fact: Fact): fact is FactOf<K> => fact.kind === kind;
	return facts.filter(isOf).filter(worthAsking).sort(strongest[kind]);
}

/** What a fact is about, so that nothing is asked twice. */
function subject(fact: Fact): string {
	if (fact.kind === 'target') return `${fact.target.unit_code}/${fact.target.index_code}/${fact.target.indicator_code}`;
	if (fact.kind === 'missing') return `${fact.index}/${fact.published}`;
	if (fact.kind === 'below' || fact.kind === 'fell') return `${fact.index}/${fact.indicator}`;
	return `${fact.plan.plan_code}/${fact.task.task_no}`;
}

/**
 * The questions that are worth asking, at most so many: the strongest of each kind in the order above, then the second
 * ones, until there are enough; nothing is asked about twice. Fewer where the figures give no more.
 */
export function questionsOf(facts: readonly Fact[], most = 3): Fact[] {
	const asked = new Map<string, Fact>();
	const waiting = order.map((kind): Fact[] => sorted(kind, facts));
	while (asked.size < most && waiting.some((own) => own.length > 0))
		for (const own of waiting) {
			const fact = nextOf(own, asked);
			if (fact && asked.size < most) asked.set(subject(fact), fact);
		}
	return [...asked.values()];
}

/** Takes the next fact off its list about which nothing is asked yet. */
function nextOf(own: Fact[], asked: ReadonlyMap<string, Fact>): Fact | undefined {
	let fact = own.shift();
	while (fact && asked.has(subject(fact))) fact = own.shift();
	return fact;
}
