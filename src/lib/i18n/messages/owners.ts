/** Words about which agency answers for a component. */
const vi = {
	heading: 'Cơ quan chịu trách nhiệm',
	column: 'Cơ quan chịu trách nhiệm',
	of: (agency: string) => `Chịu trách nhiệm: ${agency}.`,
	none: 'Bảng thành phần chưa ghi cơ quan chịu trách nhiệm của các thành phần này.',
	some: (count: string) => `${count} thành phần khác chưa ghi cơ quan chịu trách nhiệm.`
};

const en: typeof vi = {
	heading: 'Who answers for them',
	column: 'Owner agency',
	of: (agency) => `Owner: ${agency}.`,
	none: 'The table of components does not name an owner agency for these yet.',
	some: (count) => `No owner agency is entered for ${count} ${count === '1' ? 'other' : 'others'}.`
};

export const owners = { vi, en };
