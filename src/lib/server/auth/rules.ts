import type { Role } from '$lib/model/person';

/**
 * Who may do something: `anyone`; `readers`, who are everybody, or all who have signed in where the installation is not
 * public; those with at least a role; or `server`, which are our own tools with the server's token.
 */
export type Who = 'anyone' | 'readers' | Role | 'server';

/** A page, and the forms on it by the names of their actions. */
interface PageRule {
	page: Who;
	actions?: Readonly<Record<string, Who>>;
}
/** What programs ask for, by method; HEAD is what GET is. */
interface EndpointRule {
	endpoint: Readonly<Partial<Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS', Who>>>;
}
/** Everything below an address. */
interface SubtreeRule {
	all: Who;
}
export type Rule = PageRule | EndpointRule | SubtreeRule;

const readers: PageRule = { page: 'readers' };
const file: EndpointRule = { endpoint: { GET: 'readers' } };
/** Browsers ask without cookies whether they may ask. */
const api: EndpointRule = { endpoint: { GET: 'readers', OPTIONS: 'anyone' } };
const order: EndpointRule = { endpoint: { POST: 'server' } };

/**
 * Every route of the product, without the folders in brackets that are no part of its address. What has no rule here is
 * refused, whoever asks: a route, a method or a form of one.
 */
export const rules: Readonly<Record<string, Rule>> = {
	'/': readers,
	'/[...path]': readers,
	'/account': {
		page: 'viewer',
		actions: {
			name: 'viewer',
			password: 'viewer',
			begin: 'viewer',
			confirm: 'viewer',
			codes: 'viewer',
			off: 'viewer'
		}
	},
	'/admin': { all: 'administrator' },
	'/admin/*': { all: 'administrator' },
	'/api': readers,
	'/api/v1/[resource]': api,
	'/api/v1/association': api,
	'/api/v1/openapi.json': api,
	'/brief': readers,
	'/campaigns': readers,
	'/campaigns/[plan]/report': readers,
	// Whose results they are is asked with the data, since an administrator may publish them.
	'/campaigns/[plan]/report.docx': file,
	'/campaigns/[plan]/report.xlsx': file,
	'/campaigns/[plan]': { page: 'readers', actions: { quota: 'analyst' } },
	'/campaigns/[plan]/agencies/[agency]': readers,
	'/campaigns/[plan]/calendar': readers,
	'/campaigns/[plan]/calendar.ics': file,
	'/campaigns/[plan]/due.atom': file,
	'/campaigns/[plan]/clone': { page: 'analyst', actions: { default: 'analyst' } },
	'/charts/[file]': file,
	'/compare': readers,
	'/data': readers,
	'/data/[dataset]': readers,
	'/data/[dataset]/content.csv': file,
	'/data/[dataset]/template.csv': file,
	'/data/[dataset]/template.xlsx': file,
	'/data/board': { page: 'viewer' },
	'/data/releases': readers,
	'/data/releases/[number]': { page: 'readers', actions: { undo: 'analyst' } },
	'/data/releases/[number]/difference.csv': file,
	'/data/releases/[number]/files/[position]': { endpoint: { GET: 'analyst' } },
	'/data/releases/feed.atom': file,
	'/data/submissions/*': { all: 'analyst' },
	'/data/row': { all: 'analyst' },
	'/data/row/next-month': { endpoint: { POST: 'analyst' } },
	'/data/upload': { all: 'analyst' },
	'/embed/[kind]': readers,
	'/healthz': { endpoint: { GET: 'anyone' } },
	'/impact': readers,
	'/impact/provinces': readers,
	'/impact/provinces/variants': readers,
	'/impact/provinces/variants/scan.csv': file,
	'/internal/backup': order,
	'/internal/empty': readers,
	'/internal/invite': order,
	'/internal/load': order,
	'/internal/rebuild': order,
	'/internal/restore': order,
	'/internal/revert': order,
	'/invitation/[token]': { page: 'anyone', actions: { default: 'anyone' } },
	'/methodology': readers,
	'/press': { page: 'readers', actions: { words: 'press', resize: 'readers' } },
	'/press/sign': { endpoint: { POST: 'press' } },
	'/rankings': readers,
	'/rankings/[index]': readers,
	'/refused': { page: 'anyone' },
	'/screen': readers,
	'/screen/setup': readers,
	'/sign-in': { page: 'anyone', actions: { default: 'anyone' } },
	'/sign-in/code': { page: 'anyone', actions: { default: 'anyone' } },
	'/sign-out': { endpoint: { POST: 'anyone' } },
	'/sources': readers,
	'/theme': { endpoint: { GET: 'anyone' } },
	'/units': readers,
	'/units/[code]': readers,
	'/units/[code]/report': readers,
	'/units/[code]/report.docx': file,
	'/units/[code]/report.xlsx': file
};

/** A route as the table names it: `/(site)/press` is `/press`. */
export const addressOfRoute = (id: string): string => id.replace(/\/\([^)]+\)/g, '') || '/';

/** The rule of a route: its own, else the nearest one for everything below an address. */
export function ruleOf(id: string): Rule | null {
	const address = addressOfRoute(id);
	const own = Object.hasOwn(rules, address) ? rules[address] : undefined;
	if (own) return own;
	for (let end = address.lastIndexOf('/'); end > 0; end = address.lastIndexOf('/', end - 1)) {
		const above = rules[`${address.slice(0, end)}/*`];
		if (above) return above;
	}
	return null;
}

/** The methods that a route takes from anybody. */
export function methodsOf(rule: Rule): string[] {
	const own =
		'endpoint' in rule ? Object.keys(rule.endpoint) : ['GET', ...('page' in rule && !rule.actions ? [] : ['POST'])];
	return own.includes('GET') ? ['HEAD', ...own] : own;
}

/** Who may use a method of a route, on a page with a form the form's action; null where nobody may. */
export function whoMay(rule: Rule, method: string, action: string): Who | null {
	// Kit finds a form among the properties of an object, which has some that are no forms.
	if ('all' in rule) return action in Object.prototype ? null : rule.all;
	const name = method === 'HEAD' ? 'GET' : method;
	const of = (table: Readonly<Record<string, Who | undefined>>, key: string) =>
		Object.hasOwn(table, key) ? (table[key] ?? null) : null;
	if ('endpoint' in rule) return of(rule.endpoint, name);
	if (name === 'GET') return rule.page;
	return name === 'POST' ? of(rule.actions ?? {}, action) : null;
}
