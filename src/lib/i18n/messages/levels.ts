import type { WorkLevel } from '$lib/model/work-level';

/** Words of levels: of those who carried work out, and of those who issued a plan. */
const vi = {
	names: {
		province: 'cấp tỉnh',
		department: 'sở, ban, ngành, cơ quan',
		district: 'cấp huyện',
		commune: 'cấp xã'
	} satisfies Record<WorkLevel, string>,
	work: {
		before: 'và phần do',
		after: 'thực hiện',
		label: 'Cấp thực hiện',
		any: 'mọi cấp',
		/** In brackets behind a plan or other words. */
		part: (level: string) => `phần do ${level} thực hiện`,
		of: (text: string, level: string) => `${text} (phần do ${level} thực hiện)`,
		only: (level: string) => `Chỉ xem phần do ${level} thực hiện.`,
		unjudged:
			'Mức và thời hạn đặt cho cả kế hoạch hoặc cho từng đơn vị, không đặt cho một cấp, nên không xét nhiệm vụ nào đạt hay chậm.',
		note: (level: string) =>
			`Số đã thực hiện chỉ gồm phần do ${level} thực hiện; mức là của cả kế hoạch, nên không xét đạt hay chậm.`,
		how: 'Cấp lấy theo đơn vị ghi ở hoạt động. Hoạt động nêu tên cơ quan thì theo cơ quan đó, khi kế hoạch hoặc danh mục đơn vị cho biết cấp.',
		none: (level: string) => `Chưa ghi nhận hoạt động nào do ${level} thực hiện.`,
		active: (active: string, all: string, level: string) =>
			`Phần do ${level} thực hiện: đã ghi nhận hoạt động ở ${active}/${all} nhiệm vụ.`,
		/** `each`: some numbers are for each unit. */
		matrix: (date: string, level: string, each: boolean) =>
			`Mỗi ô ghi số do ${level} thực hiện trên mức của tháng, xem đến ${date}. Mức là của cả kế hoạch${each ? ' (định mức cho từng đơn vị: của mọi đơn vị cộng lại)' : ''}, do Lăng kính CCHC chia đều từ mức tối thiểu cả năm, văn bản không chia.`,
		progress: (plan: string) => `${plan}: số đã ghi nhận cạnh mức của cả kế hoạch`
	},
	plans: {
		before: 'do',
		after: 'ban hành',
		label: 'Cấp ban hành',
		any: 'mọi cấp'
	}
};

const en: typeof vi = {
	names: {
		province: 'provincial level',
		department: 'department and agency level',
		district: 'district level',
		commune: 'commune level'
	},
	work: {
		before: 'with work done at',
		after: '',
		label: 'Level of who did the work',
		any: 'any level',
		part: (level) => `work at ${level}`,
		of: (text, level) => `${text} (work at ${level})`,
		only: (level) => `Only work done at ${level} is shown.`,
		unjudged:
			'Numbers and windows of time are set for the whole plan or for each unit, not for one level, so no task is judged reached or late.',
		note: (level) =>
			`Only work done at ${level} is counted; the numbers are the whole plan’s, so nothing is judged reached or late.`,
		how: 'The level is that of the unit that an entry is of. Where an entry names an agency it is the agency’s, if the plan or the list of units tells it.',
		none: (level) => `No work done at ${level} is recorded.`,
		active: (active, all, level) => `Work done at ${level} is recorded for ${active} of ${all} tasks.`,
		matrix: (date, level, each) =>
			`Each cell gives work done at ${level} over the month’s share, until ${date}. The share is the whole plan’s${each ? ' (of a number for each unit, that of all units together)' : ''}: Reform Lens spreads the year’s minimum evenly; the plan itself does not.`,
		progress: (plan) => `${plan}: work recorded beside the whole plan’s numbers`
	},
	plans: {
		before: 'issued at',
		after: '',
		label: 'Level of the issuer',
		any: 'any level'
	}
};

export const levels = { vi, en };
