// Protects work by channel: counts stay what was recorded, silence is not zero, different things are not compared.
import { beforeAll, describe, expect, it } from 'vitest';
import { publishFiles } from '$lib/server/publishing/pipe';
import { viewer } from '../fixtures/people';
import { heightOf, rooms } from '../fixtures/rooms';
import { drawnTexts, outside, overlapping } from '../fixtures/texts';
import { chartAsked } from './chart-asked';
import { csv, started } from './folder';

const state = await started();

const chart = (query: string) => chartAsked(state, 'channels', query, 'vi', viewer);

it('without recorded work shows what the plan promises, and says that nothing is recorded', async () => {
	const { title, notes, demo, data, draw } = await chart('plan=HTH-2024');
	expect(title).toBe('Kế hoạch năm 2024 của Hà Tĩnh: chưa ghi nhận hoạt động nào');
	expect(notes).toContain('Chưa ghi nhận không có nghĩa là không thực hiện.');
	expect(demo).toBe(false);
	expect(data.rows.every((row) => row[7] === null)).toBe(true);
	expect(draw({ width: 714, height: 900, rows: null })).toContain('chưa ghi nhận');
});

it('of a unit without work and plan is words', async () => {
	const { title, draw } = await chart('unit=01');
	expect(title).toContain('của Hà Nội: chưa ghi nhận hoạt động nào');
	expect(draw({ width: 560, height: 150, rows: 12 })).toContain('Kho chưa có hoạt động nào.');
});

describe('with work', () => {
	beforeAll(async () => {
		const header =
			'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
		const row = (channel: string, date: string, count: number, plan = '') =>
			`,Hà Tĩnh,Sở Nội vụ,${plan},,${channel},chung,${date},${count},,,,,Việc ${channel} ${date},,,,`;
		const file = csv(
			'activities',
			header,
			row('bao_dia_phuong', '2024-02', 7),
			row('bao_dia_phuong', '2024-03', 5, 'HTH-2024'),
			row('to_roi', '2024-03', 4000),
			row('hoi_nghi', '2023', 3)
		);
		expect((await publishFiles(state, [file], { title: 'Hoạt động', by: 'test' })).release).not.toBeNull();
	});

	it('a unit’s newest year is shown, with what each channel is counted in', async () => {
		const { title, address, table } = await chart('unit=42');
		expect(address).toBe('unit=42&year=2024');
		expect(title).toBe('Tuyên truyền năm 2024 của Hà Tĩnh: 2 kênh thuộc 2 nhóm có hoạt động được ghi nhận');
		const shown = table.rows.map((cells) => cells.map((cell) => cell.text));
		expect(shown).toContainEqual(['Báo chí', 'Báo địa phương (báo in, báo điện tử)', '12 bài', '']);
		expect(shown).toContainEqual(['Trực quan, ấn phẩm', 'Tờ rơi, tờ gấp, ấn phẩm', '4.000 tờ', '']);
	});

	it('a plan has only its own', async () => {
		const { data } = await chart('plan=HTH-2024');
		expect(data.rows.filter((row) => row[7] !== null).map((row) => [row[5], row[7]])).toEqual([['bao_dia_phuong', 5]]);
	});

	it('an earlier year is asked for by name', async () => {
		expect((await chart('unit=42&year=2023')).data.rows.map((row) => row[5])).toEqual(['hoi_nghi']);
	});

	it.each(rooms)('fits $width × $height without one text over another', async (room) => {
		const svg = (await chart('unit=42')).draw(room);
		const texts = drawnTexts(svg);
		expect(outside(texts, room.width, room.height ?? heightOf(svg))).toEqual([]);
		expect(overlapping(texts)).toEqual([]);
	});
});

it.each([
	['', 400],
	['unit=khong-co', 404],
	['plan=HTH-2024&year=2023', 404],
	['unit=42&year=abc', 400]
])('“%s” is refused', async (query, status) => {
	expect(await chart(query).catch((error: unknown) => error)).toMatchObject({ status });
});
