/** Words where work, plans and targets of units that ended are shown with those of the unit that they became. */
const vi = {
	work: (units: string, day: string) => `Gồm cả công tác của ${units} trước ${day}.`,
	plans: (units: string, day: string) => `Gồm cả kế hoạch của ${units} trước ${day}.`,
	partly: (units: string) => `Không gồm ${units}: chỉ một phần chuyển về đơn vị này.`,
	unseen: (units: string) => `Phần của ${units} không hiển thị với người xem nên không được cộng.`,
	/** Beside a plan: whose it was. */
	of: (unit: string, day: string) => `của ${unit} trước ${day}`,
	until: (day: string) => `đơn vị trước ${day}`,
	parts: 'Số của từng đơn vị',
	caption: (unit: string) => `Hoạt động của từng đơn vị nay là ${unit}, theo năm và nhóm kênh`,
	unit: 'Đơn vị',
	withDay: (unit: string, day: string) => `${unit} (trước ${day})`,
	within: 'Trong đó',
	part: (unit: string, count: string) => `${unit} ${count}`,
	targets: {
		heading: 'Chỉ tiêu của các đơn vị trước sáp nhập',
		dek: 'Chỉ tiêu và kết quả là của riêng từng đơn vị khi đó, không phải của đơn vị hiện nay.',
		caption: (unit: string) => `Chỉ tiêu của các đơn vị nay là ${unit}`
	}
};

const en: typeof vi = {
	work: (units, day) => `With the work of ${units} before ${day}.`,
	plans: (units, day) => `With the plans of ${units} before ${day}.`,
	partly: (units) => `Without ${units}, of which only a part went into this unit.`,
	unseen: (units) => `The part of ${units} is not shown to this reader and is not counted.`,
	of: (unit, day) => `of ${unit} before ${day}`,
	until: (day) => `a unit of before ${day}`,
	parts: 'Figures of each unit',
	caption: (unit) => `Work of each unit that is now ${unit}, by year and group of channels`,
	unit: 'Unit',
	withDay: (unit, day) => `${unit} (before ${day})`,
	within: 'Of which',
	part: (unit, count) => `${unit} ${count}`,
	targets: {
		heading: 'Targets of the units before the merger',
		dek: 'Each target and result is that of the unit of its time, not of the unit of today.',
		caption: (unit) => `Targets of the units that are now ${unit}`
	}
};

export const former = { vi, en };
