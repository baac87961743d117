// Protects: every page, endpoint, method and form has a rule that says who may use it, and no rule is left without a route.
import { expect, test } from 'vitest';
import { allRoutes } from '../../../../tests/fixtures/routes';
import { ruleOf, rules, whoMay } from './rules';

/** Routes that are still to come. */
const announced: string[] = [];

const all = allRoutes();

test('the walk finds pages, endpoints and forms', () => {
	expect(all.size).toBeGreaterThan(30);
	expect(all.get('/press')).toEqual({ page: true, methods: [], actions: ['words', 'resize'] });
	expect(all.get('/api/v1/[resource]')).toEqual({ page: false, methods: ['GET', 'OPTIONS'], actions: [] });
});

test.each([...all])('%s has rules for all that it does', (address, { page, methods, actions }) => {
	const rule = ruleOf(address);
	expect(rule, 'no rule').not.toBeNull();
	if (rule === null) return;
	if (page) expect(whoMay(rule, 'GET', ''), 'the page').not.toBeNull();
	for (const method of methods) expect(whoMay(rule, method, ''), method).not.toBeNull();
	for (const action of actions) expect(whoMay(rule, 'POST', action), `form ${action}`).not.toBeNull();
	if ('actions' in rule) expect(Object.keys(rule.actions ?? {}).toSorted()).toEqual(actions.toSorted());
	if ('endpoint' in rule) expect(Object.keys(rule.endpoint).toSorted()).toEqual(methods.toSorted());
	if (!('all' in rule)) expect('page' in rule, 'a page is ruled as one').toBe(page);
});

test('every rule has a route, or is announced', () => {
	const without = Object.keys(rules).filter((address) =>
		address.endsWith('/*')
			? ![...all.keys()].some((route) => route.startsWith(address.slice(0, -1)))
			: !all.has(address)
	);
	expect(without.filter((address) => !announced.includes(address))).toEqual([]);
});

test('what has no rule is nobody’s', () => {
	expect(ruleOf('/(site)/secret')).toBeNull();
	expect(ruleOf('/__proto__')).toBeNull();
	expect(ruleOf('/(site)/admin/anything/below')).toEqual({ all: 'administrator' });
	const press = ruleOf('/(site)/press');
	if (press === null) throw new Error('no rule for /press');
	expect(whoMay(press, 'GET', '')).toBe('readers');
	expect(whoMay(press, 'HEAD', '')).toBe('readers');
	expect(whoMay(press, 'POST', 'words')).toBe('press');
	for (const [method, action] of [
		['POST', 'default'],
		['POST', 'constructor'],
		['POST', '__proto__'],
		['PUT', ''],
		['DELETE', ''],
		['TRACE', '']
	] as const)
		expect(whoMay(press, method, action), `${method} ${action}`).toBeNull();
});

test('below an address, forms named like what every object has are nobody’s', () => {
	const admin = ruleOf('/(site)/admin');
	if (admin === null) throw new Error('no rule for /admin');
	expect(whoMay(admin, 'POST', 'invite')).toBe('administrator');
	for (const action of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
		expect(whoMay(admin, 'POST', action), action).toBeNull();
});

test('what needs the server’s token is never read: what is kept is given before anybody looks at a token', () => {
	for (const [address, rule] of Object.entries(rules))
		for (const method of ['GET', 'HEAD']) expect.soft(whoMay(rule, method, 'default'), address).not.toBe('server');
});
