/** Words of the page that lists every source. */
const vi = {
	title: 'Nguồn số liệu',
	finding: (sources: string, figures: string) => `${sources} nguồn đứng sau ${figures} số liệu chỉ số trong kho`,
	dek: 'Mỗi số liệu trên các trang đều dẫn về một nguồn ở đây. Nguồn là tài liệu đã dùng để nhập số liệu, có thể là báo chí dẫn lại cơ quan công bố.',
	search: {
		label: 'Tìm nguồn',
		hint: 'Tên, cơ quan, chỉ số; có hoặc không dấu',
		button: 'Tìm',
		found: (count: string, text: string) => `${count} nguồn có “${text}”.`,
		none: (text: string) => `Không có nguồn nào có “${text}”. Kiểm tra chính tả hoặc tìm bằng từ ngắn hơn.`,
		all: 'Xem tất cả nguồn'
	},
	group: {
		breaks: 'Tài liệu về phương pháp và tra cứu',
		breaksDek: 'Dùng để ghi nhận thay đổi phương pháp hoặc đối chiếu; không lấy số liệu đơn vị từ đây.',
		counts: 'Số liệu tuyên truyền do báo chí, cổng thông tin nêu',
		countsDek: 'Ghi lại như trích dẫn, không cộng dồn.',
		index: (sources: string, figures: string) => `${sources} nguồn, ${figures} số liệu.`
	},
	use: {
		results: (index: string, years: string, figures: string) => `${index} ${years}: ${figures} số liệu`,
		counts: (years: string, figures: string) => `${figures} số liệu tuyên truyền, ${years}`,
		breaks: (index: string, years: string) => `thay đổi phương pháp ${index} từ ${years}`,
		none: 'chưa có số liệu nào dẫn nguồn này'
	},
	undated: 'không ghi ngày công bố',
	noLink: 'không có liên kết',
	partial: 'Ngày công bố ghi đúng mức nguồn cho biết: có nguồn chỉ có tháng hoặc năm, có nguồn không ghi ngày.',
	contents: 'Nhóm nguồn'
};

const en: typeof vi = {
	title: 'Sources',
	finding: (sources, figures) => `${sources} sources stand behind ${figures} index figures`,
	dek: 'Every figure on these pages leads to one of these sources. A source is the document that the figure was taken from; it may be a newspaper that quotes the publisher.',
	search: {
		label: 'Find a source',
		hint: 'Title, publisher, index; with or without accents',
		button: 'Find',
		found: (count, text) => (count === '1' ? `1 source contains “${text}”.` : `${count} sources contain “${text}”.`),
		none: (text) => `No source contains “${text}”. Check spelling or try a shorter word.`,
		all: 'Show all sources'
	},
	group: {
		breaks: 'Documents on method and for reference',
		breaksDek: 'Used to record changes of method or to check; no unit’s figures come from here.',
		counts: 'Communication figures given by newspapers and portals',
		countsDek: 'Recorded as quotations, never added up.',
		index: (sources, figures) => `${sources} ${sources === '1' ? 'source' : 'sources'}, ${figures} figures.`
	},
	use: {
		results: (index, years, figures) => `${index} ${years}: ${figures === '1' ? '1 figure' : `${figures} figures`}`,
		counts: (years, figures) =>
			figures === '1' ? `1 communication figure, ${years}` : `${figures} communication figures, ${years}`,
		breaks: (index, years) => `change of method of ${index} from ${years}`,
		none: 'no figure cites it yet'
	},
	undated: 'no date of publication given',
	noLink: 'no link',
	partial: 'Dates of publication are as exact as the source tells: some give a month or a year only, some none.',
	contents: 'Groups of sources'
};

export const sources = { vi, en };
