/** Words of the public changelog, its feed and the pages of single releases. */
const vi = {
	title: 'Các bản phát hành',
	finding: (releases: string, date: string) => `${releases} bản phát hành, bản mới nhất ngày ${date}`,
	none: 'Chưa có bản phát hành nào',
	dek: 'Mỗi lần công bố là một bản, đánh số liên tục, không sửa được; bản sau có thể hoàn tác bản trước. Mỗi bản ghi lại chính xác những dòng đã thêm, sửa, bỏ.',
	feed: 'Theo dõi bằng Atom',
	feedTitle: 'Lăng kính CCHC: số liệu mới',
	feedOf: (what: string) => `Lăng kính CCHC: số liệu mới về ${what}`,
	all: 'Tất cả bản phát hành',
	heading: 'Từ mới đến cũ',
	number: (number: string) => `Bản số ${number}`,
	at: (date: string, time: string) => `${date}, ${time}`,
	by: (name: string) => `Người công bố: ${name}`,
	demo: 'dữ liệu minh hoạ',
	reverts: (number: string) => `hoàn tác bản số ${number}`,
	reverted: (number: string) => `đã bị hoàn tác bởi bản số ${number}`,
	nothing: 'Không có thay đổi nào được công khai.',
	moreEditions: (count: string) => `và ${count} chỉ số khác`,
	moreDatasets: (count: string) => `và ${count} bảng khác`,
	kinds: { added: 'Thêm', changed: 'Sửa', removed: 'Bỏ' },
	counts: {
		added: (count: string) => `thêm ${count}`,
		changed: (count: string) => `sửa ${count}`,
		removed: (count: string) => `bỏ ${count}`
	},
	page: {
		finding: (number: string, counts: string) => `Bản số ${number}: ${counts} dòng`,
		empty: (number: string) => `Bản số ${number} không có thay đổi nào được công khai`,
		/** By why: nobody signed in, or somebody of other units. */
		withheld: {
			none: 'Thay đổi dành cho người đăng nhập (nếu có) không hiển thị ở đây.',
			own: 'Thay đổi của đơn vị không được giao (nếu có) không hiển thị ở đây.'
		},
		ask: {
			show: 'Xem',
			of: 'ở bảng',
			dataset: 'Bảng',
			kind: 'Loại thay đổi',
			any: 'mọi thay đổi',
			only: { added: 'dòng thêm', changed: 'dòng sửa', removed: 'dòng bỏ' }
		},
		heading: (rows: string) => `${rows} dòng`,
		dek: 'Giá trị cũ gạch ngang, giá trị mới đứng sau. Dòng sửa chỉ ghi những cột đã đổi.',
		noRows: 'Không có dòng nào thuộc loại đang chọn.',
		columns: { kind: 'Loại', row: 'Dòng', values: 'Giá trị' },
		old: 'cũ',
		new: 'mới',
		blank: 'để trống',
		csv: 'Tải bảng so sánh (CSV)',
		before: 'Bản trước',
		after: 'Bản sau',
		view: 'Xem số liệu theo bản này',
		editions: 'Kỳ số liệu có thay đổi'
	},
	entry: {
		edition: (index: string, year: string, units: string, what: string) => `${index} ${year}: ${units} ${what}`,
		provinces: (count: string) => `${count} tỉnh, thành phố`,
		units: (count: string) => `${count} đơn vị`,
		added: 'có số liệu mới',
		changed: 'được sửa số liệu',
		removed: 'bị bỏ số liệu',
		unit: (unit: string, index: string, year: string, what: string) => `${unit}, ${index} ${year}: ${what}`,
		unitAdded: 'có số liệu mới',
		unitChanged: 'số liệu được sửa',
		unitRemoved: 'số liệu bị bỏ',
		more: (count: string) => `${count} kỳ số liệu khác`,
		dataset: (title: string, counts: string) => `${title}: ${counts} dòng`,
		reverts: (number: string) => `Hoàn tác bản số ${number}`,
		demo: (text: string) => `${text} (dữ liệu minh hoạ)`
	}
};

const en: typeof vi = {
	title: 'Releases',
	finding: (releases, date) => `${releases} ${releases === '1' ? 'release' : 'releases'}, the newest on ${date}`,
	none: 'There is no release yet',
	dek: 'Everything that is published is a release, numbered without gaps and never changed; a later one may revert it. Each keeps exactly which rows were added, changed and removed.',
	feed: 'Follow by Atom',
	feedTitle: 'Reform Lens: new data',
	feedOf: (what) => `Reform Lens: new data on ${what}`,
	all: 'All releases',
	heading: 'The newest first',
	number: (number) => `Release ${number}`,
	at: (date, time) => `${date}, ${time}`,
	by: (name) => `Published by ${name}`,
	demo: 'demo data',
	reverts: (number) => `reverts release ${number}`,
	reverted: (number) => `reverted by release ${number}`,
	nothing: 'No change of it is public.',
	moreEditions: (count) => (count === '1' ? 'and 1 more index' : `and ${count} more indices`),
	moreDatasets: (count) => (count === '1' ? 'and 1 more dataset' : `and ${count} more datasets`),
	kinds: { added: 'Added', changed: 'Changed', removed: 'Removed' },
	counts: {
		added: (count) => `${count} added`,
		changed: (count) => `${count} changed`,
		removed: (count) => `${count} removed`
	},
	page: {
		finding: (number, counts) => `Release ${number}: ${counts}`,
		empty: (number) => `No change of release ${number} is public`,
		withheld: {
			none: 'Changes for those who sign in, if there are any, are not shown here.',
			own: 'Changes of units that are not yours, if there are any, are not shown here.'
		},
		ask: {
			show: 'Show',
			of: 'of',
			dataset: 'Dataset',
			kind: 'Kind of change',
			any: 'all changes',
			only: { added: 'added rows', changed: 'changed rows', removed: 'removed rows' }
		},
		heading: (rows) => (rows === '1' ? '1 row' : `${rows} rows`),
		dek: 'The old value is struck through, the new one follows. A changed row lists only the columns that changed.',
		noRows: 'No row is of the chosen kind.',
		columns: { kind: 'Kind', row: 'Row', values: 'Values' },
		old: 'old',
		new: 'new',
		blank: 'blank',
		csv: 'Download the difference (CSV)',
		before: 'Earlier release',
		after: 'Later release',
		view: 'See the data as of this release',
		editions: 'Editions that changed'
	},
	entry: {
		edition: (index, year, units, what) => `${index} ${year}: ${what} ${units}`,
		provinces: (count) => (count === '1' ? '1 province' : `${count} provinces`),
		units: (count) => (count === '1' ? '1 unit' : `${count} units`),
		added: 'new figures for',
		changed: 'corrected figures of',
		removed: 'figures taken away of',
		unit: (unit, index, year, what) => `${unit}, ${index} ${year}: ${what}`,
		unitAdded: 'new figures',
		unitChanged: 'corrected figures',
		unitRemoved: 'figures taken away',
		more: (count) => (count === '1' ? '1 more edition' : `${count} more editions`),
		dataset: (title, counts) => `${title}: ${counts}`,
		reverts: (number) => `Reverts release ${number}`,
		demo: (text) => `${text} (demo data)`
	}
};

export const releases = { vi, en };
