// Words of the periodic report on a unit with all its plans. Counts come as text.
import { things } from '../counts';

const vi = {
	link: (unit: string) => `Báo cáo theo kỳ của ${unit}`,
	linkDek: 'mọi kế hoạch của năm và hoạt động ngoài kế hoạch; tải tệp Word, Excel',
	back: 'Về trang đơn vị',
	of: (unit: string) => `của ${unit},`,
	board: (plan: string) => `Ai đã gửi, ai chưa gửi: ${plan}`,
	subject: (unit: string, period: string) => `Kết quả công tác tuyên truyền cải cách hành chính của ${unit} ${period}`,
	other: 'Hoạt động ngoài các kế hoạch của đơn vị',
	plans: (unit: string, plans: string, year: string) =>
		plans === '0'
			? `Kho chưa có kế hoạch năm ${year} nào của ${unit}.`
			: `Kho có ${plans} kế hoạch năm ${year} của ${unit}.`,
	scope: (unit: string, plans: string) =>
		plans === '0'
			? `Báo cáo gồm hoạt động của chính ${unit}, không gồm các đơn vị bên trong.`
			: `Báo cáo gồm hoạt động mà mọi đơn vị ghi vào kế hoạch của ${unit}, và hoạt động của chính ${unit} ngoài kế hoạch.`,
	noPlan: (year: string) => `Không có kế hoạch năm ${year} nào trong kho.`,
	noWork: (unit: string) =>
		`Kho chưa có hoạt động nào của ${unit} hoặc thuộc kế hoạch trong báo cáo này. Báo cáo nêu nội dung kế hoạch và không kết luận nhiệm vụ nào chậm: chưa ghi nhận không có nghĩa là không thực hiện.`,
	closed: (plan: string, closed: string) => `${plan}: ${closed.charAt(0).toLowerCase()}${closed.slice(1)}.`,
	former: (units: string, day: string) =>
		`Không gồm kế hoạch và hoạt động của ${units} trước ${day}: mỗi đơn vị khi đó có báo cáo riêng.`,
	free: (unit: string, entries: string) =>
		`Trong kỳ ghi nhận ${entries} dòng hoạt động của ${unit} không thuộc kế hoạch nào.`,
	tied: (unit: string, entries: string, plans: string) =>
		`Trong kỳ ghi nhận ${entries} dòng hoạt động của ${unit} thuộc kế hoạch khác: ${plans}.`,
	noOther: (unit: string) => `Trong kỳ chưa ghi nhận hoạt động nào của ${unit} ngoài các kế hoạch của đơn vị.`
};

const en: typeof vi = {
	link: (unit) => `Periodic report of ${unit}`,
	linkDek: 'all plans of the year and work under none; as a Word file or workbook',
	back: 'The unit',
	of: (unit) => `of ${unit},`,
	board: (plan) => `Who has handed in, who has not: ${plan}`,
	subject: (unit, period) => `Results of communicating administrative reform in ${unit}, ${period}`,
	other: 'Work under none of the unit’s plans',
	plans: (unit, plans, year) =>
		plans === '0'
			? `No plan of ${unit} for ${year} is here yet.`
			: `${things(plans, 'plan')} of ${unit} for ${year} ${plans === '1' ? 'is' : 'are'} here.`,
	scope: (unit, plans) =>
		plans === '0'
			? `The report covers what ${unit} itself did, without the units inside it.`
			: `The report covers what any unit recorded under ${plans === '1' ? 'the plan' : 'the plans'} of ${unit}, and what ${unit} itself did under none.`,
	noPlan: (year) => `No plan for ${year} is here.`,
	noWork: (unit) =>
		`No work of ${unit}, or under a plan of this report, is here yet. The report gives the contents of the plans and calls no task late: nothing recorded does not mean that nothing was done.`,
	closed: (plan, closed) => `${plan}: ${closed.charAt(0).toLowerCase()}${closed.slice(1)}.`,
	former: (units, day) =>
		`Without the plans and the work of ${units} before ${day}: each unit of that time has a report of its own.`,
	free: (unit, entries) =>
		`In the period, ${things(entries, 'row')} of work of ${unit} ${entries === '1' ? 'is' : 'are'} recorded under no plan.`,
	tied: (unit, entries, plans) =>
		`In the period, ${things(entries, 'row')} of work of ${unit} ${entries === '1' ? 'is' : 'are'} recorded under plans of others or of other years: ${plans}.`,
	noOther: (unit) => `No work of ${unit} under none of its plans is recorded in the period.`
};

export const unitReport = { vi, en };
