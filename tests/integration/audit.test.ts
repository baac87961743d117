// Protects the audit: what is done to data stands in it once, with who did it and from where, and reads in words.
import { expect, test } from 'vitest';
import { audit } from '$lib/i18n/messages/audit';
import { readAudit, type AuditFilter } from '$lib/server/ledger/audit';
import { revert } from '$lib/server/publishing/revert';
import { context } from '$lib/server/context';
import { actionText, actorText, detailText, subjectText } from '../../src/routes/(site)/admin/audit/words';
import { csv, localsOf, started } from './folder';

const state = await started({ REQUIRE_APPROVAL: 'true' });
const [analyst, second] = ['an@example.vn', 'hai@example.vn'];
const from = '203.0.113.7';

const entries = (filter: AuditFilter = {}) => readAudit(state.ledger.db, filter, 50);

async function submission(...rows: string[]): Promise<string> {
	const long = csv('results', 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id', ...rows);
	const id = await state.reviews.create([long], analyst);
	await state.reviews.settled(id);
	return id;
}

test('handing in, taking back, setting an hour, publishing and undoing are each recorded once, with the address', async () => {
	const id = await submission('PAPI,2024,,Hà Tĩnh,TOTAL,46.1234,,S_PAPI_TUNAH');
	await state.reviews.decide(id, analyst, (review) => ({ ...review, acknowledged: 99 }));
	const order = { title: 'Sửa', by: analyst, from, at: null };
	const before = (await entries()).length;
	expect(await state.reviews.publish(id, order)).toMatchObject({ kind: 'waits', for: 'approval' });
	expect(await state.reviews.withdraw(id, { who: analyst, from })).toBe(true);
	expect(await state.reviews.withdraw(id, { who: analyst, from }), 'nothing waits').toBe(false);
	expect(await state.reviews.publish(id, order)).toMatchObject({ kind: 'waits', for: 'approval' });
	const at = new Date(Date.now() + 3_600_000).toISOString();
	expect(await state.reviews.publish(id, { ...order, by: second, at })).toMatchObject({ kind: 'waits', for: 'hour' });
	await state.reviews.withdraw(id, { who: second, from });
	await state.reviews.publish(id, order);
	expect(await state.reviews.publish(id, { ...order, by: second })).toMatchObject({ kind: 'published' });
	await revert(state, 2, { title: 'Hoàn tác', by: second, from, partly: true });

	const written = (await entries()).slice(0, -before || undefined).reverse();
	expect(written.map(({ action }) => action)).toEqual([
		'handed_in',
		'withdrawn',
		'handed_in',
		'scheduled',
		'withdrawn',
		'handed_in',
		'publish',
		'revert'
	]);
	expect(written.every((entry) => entry.from === from)).toBe(true);
	expect(written.map(({ actor }) => actor)).toEqual([
		analyst,
		analyst,
		analyst,
		second,
		second,
		analyst,
		second,
		second
	]);
	expect(written.at(-1)).toMatchObject({ subject: 'release 2', detail: { release: 3, kept: 0, later: [] } });
});

test('entries read in words in both languages', async () => {
	const here = { vi: await context(await localsOf(state)), en: await context(await localsOf(state, 'en')) };
	for (const locale of ['vi', 'en'] as const)
		for (const { action } of await entries()) expect(Object.keys(audit[locale].actions), action).toContain(action);
	expect(actionText('vi', 'publish')).toBe('công bố');
	expect(actionText('vi', 'of_another_version')).toBe('of_another_version');
	expect(actorText('vi', 'npm')).toBe('dòng lệnh trên máy chủ');
	expect(actorText('en', 'constructor')).toBe('constructor');
	expect(subjectText('vi', 'publish', 'release 12')).toBe('bản số 12');
	expect(subjectText('en', 'upload', 'submission 1a2b3c4d-0000-4000-8000-000000000000')).toBe('submission 1a2b3c4d');
	expect(subjectText('vi', 'visibility', 'PAR: public → own; progress: signed_in → public')).toBe(
		'PAR Index: Mọi người → Người của đơn vị; Tiến độ: Người đăng nhập → Mọi người'
	);
	expect(detailText(here.vi, { second: 'backup_code' })).toBe('bằng mã dự phòng');
	expect(detailText(here.vi, { release: 3, kept: 2, later: [4, 5] })).toBe(
		'bằng bản số 3; 2 dòng giữ nguyên vì đã đổi ở bản số 4 và 5'
	);
	const held = { release: 3, kept: 2, later: [4], held: 1 };
	expect(detailText(here.vi, held)).toBe(
		'bằng bản số 3; 2 dòng giữ nguyên vì đã đổi ở bản số 4; 1 dòng giữ lại vì dòng khác còn dùng'
	);
	expect(detailText(here.en, { ...held, kept: 0, later: [] })).toBe(
		'by release 3; rows that stay since others name them: 1'
	);
	expect(detailText(here.en, { role: 'analyst', units: null })).toBe('Analyst, all units');
	expect(detailText(here.vi, { from: { role: 'viewer', units: ['42'] }, to: { role: 'press', units: null } })).toBe(
		'Người xem, Hà Tĩnh → Báo chí, truyền thông, tất cả đơn vị'
	);
	expect(detailText(here.vi, { other: null }), 'nothing is guessed').toBe('{"other":null}');
});
