// Protects: a table as it is published or reported becomes the right rows without a question, and every doubt is one.
import { describe, expect, test } from 'vitest';
import { aboutFile, doubtsOf, linesOf, proposed, tableRows } from '../../../../tests/fixtures/intake/about';
import { type About, shapeOf } from './propose';

const source = { source_id: 'S_PAPI_TUNAH' };
const results = (text: string, more: Partial<About> = {}) => {
	const found = proposed(tableRows(text), aboutFile('results', { given: source, ...more }));
	return {
		...found,
		lines: linesOf(found.records),
		doubts: doubtsOf(found.proposal),
		problems: found.findings.problems
	};
};

describe('tables of results', () => {
	test('title, units, total, footnotes: the ranking of an index as published', () => {
		const { lines, doubts, proposal } = results(`
			BẢNG XẾP HẠNG CHỈ SỐ PAPI NĂM 2024
			(Đơn vị: điểm)

			STT;Tỉnh/TP;Tổng điểm;Xếp hạng
			(1);(2);(3);(4)
			1;Hà Tĩnh;45,20;6/61
			2;Nghệ An;43,70;–
			3;TP. Hồ Chí Minh;N/A;12/61
			;Trung vị;43,10;
			;Cả nước;43,25;-
			Ghi chú: không có số liệu của Bắc Ninh và Đắk Nông.
			Nguồn: CECODES, RTA, UNDP`);
		expect(doubts).toEqual([]);
		expect(lines).toEqual([
			'PAPI,2024,,Hà Tĩnh,TOTAL,45.20,6,S_PAPI_TUNAH',
			'PAPI,2024,,Nghệ An,TOTAL,43.70,,S_PAPI_TUNAH',
			'PAPI,2024,,TP. Hồ Chí Minh,TOTAL,,12,S_PAPI_TUNAH'
		]);
		expect(proposal.mapping.header).toEqual([4]);
		expect(proposal.mapping.skipped).toEqual([1, 2, 5, 9, 10, 11, 12]);
	});

	test('dimensions by number, by name and in English, each of its own year', () => {
		const { lines, doubts } = results(
			`
			Province;Dimension 5;Chỉ số nội dung 6;Công khai, minh bạch;D4;E-governance;Total score
			Ha Tinh;7,1;7,2;5,5;6,6;3,3;45,2`,
			{ fileName: 'papi_2024.csv' }
		);
		expect(doubts).toEqual([]);
		expect(lines.map((line) => line.split(',').slice(3, 6).join())).toEqual([
			'Ha Tinh,D5,7.1',
			'Ha Tinh,D6,7.2',
			'Ha Tinh,D2,5.5',
			'Ha Tinh,D4,6.6',
			'Ha Tinh,D8,3.3',
			'Ha Tinh,TOTAL,45.2'
		]);
	});

	test('before 2018 PAPI has six dimensions and another headline', () => {
		const { lines, doubts } = results('Tỉnh;Nội dung 6;Nội dung 7;Tổng điểm\nHà Tĩnh;7,2;4;37,5', {
			fileName: 'PAPI 2015.xlsx'
		});
		expect(lines).toEqual(['PAPI,2015,,Hà Tĩnh,D6,7.2,,S_PAPI_TUNAH', 'PAPI,2015,,Hà Tĩnh,TOTAL6,37.5,,S_PAPI_TUNAH']);
		expect(doubts).toEqual(['unclear_heading Nội dung 7']);
	});

	test('two header lines with merged years', () => {
		const { lines, doubts } = results(`
			Kết quả chỉ số PCI giai đoạn 2023-2024
			TT;Tỉnh, thành phố;2023;;2024;
			;;Điểm;Hạng;Điểm;Hạng
			1;Quảng Ninh;71,25;1;73,2;1
			2;Long An;70,94;2;72,64;3`);
		expect(doubts).toEqual([]);
		expect(lines).toEqual([
			'PCI,2023,,Quảng Ninh,TOTAL,71.25,1,S_PAPI_TUNAH',
			'PCI,2024,,Quảng Ninh,TOTAL,73.2,1,S_PAPI_TUNAH',
			'PCI,2023,,Long An,TOTAL,70.94,2,S_PAPI_TUNAH',
			'PCI,2024,,Long An,TOTAL,72.64,3,S_PAPI_TUNAH'
		]);
	});

	test('years in headings need no year of the file', () => {
		const { lines, doubts } = results(
			'Địa phương;Điểm 2023;Hạng 2023;Điểm năm 2024;Xếp hạng 2024\nHà Nam;69;20;67,5;31',
			{
				fileName: 'Chỉ số PCI.csv'
			}
		);
		expect(doubts).toEqual([]);
		expect(lines).toEqual(['PCI,2023,,Hà Nam,TOTAL,69,20,S_PAPI_TUNAH', 'PCI,2024,,Hà Nam,TOTAL,67.5,31,S_PAPI_TUNAH']);
	});

	test('components over score and rank; “Hạng” after each of them', () => {
		const expected = [
			'PCI,2024,,Hà Nam,TOTAL,67.5,31,S_PAPI_TUNAH',
			'PCI,2024,,Hà Nam,C01,7.31,5,S_PAPI_TUNAH',
			'PCI,2024,,Hà Nam,C02,6.48,40,S_PAPI_TUNAH'
		];
		const merged = results(`
			PCI 2024
			Tỉnh;Điểm tổng hợp;;CSTP 1: Gia nhập thị trường;;CSTP 2. Tiếp cận đất đai;
			;Điểm số;Xếp hạng;Điểm số;Xếp hạng;Điểm số;Xếp hạng
			Hà Nam;67,5;31;7,31;5;6,48;40`);
		expect(merged.doubts).toEqual([]);
		expect(merged.lines).toEqual(expected);
		const single = results(`
			PCI 2024
			Tỉnh;PCI;Hạng;Gia nhập thị trường;Hạng;Tiếp cận đất đai;Hạng
			Hà Nam;67,5;31;7,31;5;6,48;40`);
		expect(single.doubts).toEqual([]);
		expect(single.lines).toEqual(expected);
	});

	test('a letter: two-column heads, a heading that gathers others, signatures below', () => {
		const { lines, doubts, proposal } = results(`
			UBND TỈNH HÀ TĨNH;;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM;
			SỞ NỘI VỤ;;;Độc lập - Tự do - Hạnh phúc;
			KẾT QUẢ CHỈ SỐ CCHC NĂM 2023 CỦA MỘT SỐ TỈNH
			(Kèm theo Công văn số 123/SNV-CCHC ngày 12/5/2024 của Sở Nội vụ)
			TT;Tỉnh, TP;Lĩnh vực;;Tổng điểm;Xếp hạng
			;;Công tác chỉ đạo, điều hành CCHC;Cải cách TTHC;;
			1;2;3;4;5;6
			I;Đồng bằng sông Hồng
			1;Quảng Ninh;9,1;9,3;92,18;1
			2;Hải Phòng;9,0;9,2;91,87;2
			;Tổng cộng: 02 tỉnh
			NGƯỜI LẬP BIỂU;;;;GIÁM ĐỐC
			(Ký tên);;;;(Ký tên, đóng dấu)`);
		expect(doubts).toEqual([]);
		expect(lines.map((line) => line.split(',').slice(3, 7).join())).toEqual([
			'Quảng Ninh,L1,9.1,',
			'Quảng Ninh,L3,9.3,',
			'Quảng Ninh,TOTAL,92.18,1',
			'Hải Phòng,L1,9.0,',
			'Hải Phòng,L3,9.2,',
			'Hải Phòng,TOTAL,91.87,2'
		]);
		expect(proposal.mapping.whole).toMatchObject({ index_code: 'PAR', year: '2023' });
		expect(proposal.mapping.skipped.slice(4)).toEqual([7, 8, 11, 12, 13]);
	});

	test('English headings of the publisher; a heading names the year of the file again', () => {
		const { lines, doubts } = results(
			'Province;Land Access;Law & Order;Weighted PCI;Rank 2023\nHa Noi;6,2;7,0;66,7;28',
			{ fileName: 'PCI2023.xlsx' }
		);
		expect(doubts).toEqual(['unsure_heading Land Access C02']);
		expect(lines.map((line) => line.split(',').slice(1, 7).join())).toEqual([
			'2023,,Ha Noi,C02,6.2,',
			'2023,,Ha Noi,C10,7.0,',
			'2023,,Ha Noi,TOTAL,66.7,28'
		]);
	});

	test('years as headings', () => {
		const { lines, doubts } = results('Tỉnh;2019;2020\nHà Nội;41,5;42,1\nBắc Ninh;46,1;–', { fileName: 'papi.csv' });
		expect(doubts).toEqual([]);
		expect(lines.map((line) => line.split(',').slice(1, 6).join())).toEqual([
			'2019,,Hà Nội,TOTAL,41.5',
			'2020,,Hà Nội,TOTAL,42.1',
			'2019,,Bắc Ninh,TOTAL,46.1'
		]);
	});

	test('a year that only one heading names is proposed for the others, and asked about', () => {
		const { doubts, lines } = results('Tỉnh;Hạng 2022;Giá trị DTI;Kinh tế số\nĐà Nẵng;1;0,8002;0,6');
		expect(doubts).toEqual(['unsure_year - 2022']);
		expect(lines).toEqual(['DTI,2022,,Đà Nẵng,TOTAL,0.8002,1,S_PAPI_TUNAH', 'DTI,2022,,Đà Nẵng,P2,0.6,,S_PAPI_TUNAH']);
	});

	test('scores that look like codes of units are scores', () => {
		const { proposal } = results(`
			Chỉ số CCHC sở, ban, ngành tỉnh Hải Dương năm 2023
			STT;Cơ quan, đơn vị;Điểm thẩm định;Tổng điểm
			1;Sở Nội vụ;30;90
			2;Sở Tư pháp;31;89`);
		expect(proposal.mapping.columns.map(({ meaning }) => meaning.kind)).toEqual([
			'ignore',
			'column',
			'ignore',
			'ignore'
		]);
		expect(proposal.mapping.whole).toMatchObject({ index_code: 'PAR_DEPT', parent_unit: 'Hải Dương' });
	});

	test('a long table with other headings, aliases and names of indicators', () => {
		const { lines, doubts } = results(
			`
			Chỉ số;Năm;Tỉnh;Chỉ số thành phần;Điểm;Hạng
			PAR IDEX;2023;Hà Tĩnh;Cải cách thể chế;9,1;4
			par index;2023;Hà Nam;TOTAL;88,5;20`
		);
		expect(doubts).toEqual([]);
		expect(lines).toEqual(['PAR,2023,,Hà Tĩnh,L2,9.1,4,S_PAPI_TUNAH', 'PAR,2023,,Hà Nam,TOTAL,88.5,20,S_PAPI_TUNAH']);
	});

	test('offices of a province: the province is named once, or in a column', () => {
		const titled = results(`
			Kết quả DDCI tỉnh Bắc Giang năm 2021
			STT;Đơn vị;Điểm;Xếp hạng
			I. Khối sở, ban, ngành
			1;Bảo hiểm xã hội tỉnh;80,1;1
			2;Ban Quản lý các khu công nghiệp;79,5;2`);
		expect(titled.doubts).toEqual([]);
		expect(titled.lines).toEqual([
			'DDCI,2021,Bắc Giang,Bảo hiểm xã hội tỉnh,TOTAL,80.1,1,S_PAPI_TUNAH',
			'DDCI,2021,Bắc Giang,Ban Quản lý các khu công nghiệp,TOTAL,79.5,2,S_PAPI_TUNAH'
		]);
		const column = results('Tỉnh;Đơn vị;Điểm\nBắc Giang;Bảo hiểm xã hội tỉnh;80,1', { fileName: 'DDCI 2021.csv' });
		expect(column.doubts).toEqual([]);
		expect(column.lines).toEqual(['DDCI,2021,Bắc Giang,Bảo hiểm xã hội tỉnh,TOTAL,80.1,,S_PAPI_TUNAH']);
	});

	test('the index is known by its indicators where nothing names it, and is asked about', () => {
		const { proposal, doubts } = results('Tỉnh;Chi phí thời gian;Đào tạo lao động;Gia nhập thị trường\nHà Nam;7;6;5');
		expect(proposal.mapping.whole['index_code']).toBe('PCI');
		expect(doubts).toEqual(['unsure_index - PCI']);
	});
});

describe('what a table does not tell is asked', () => {
	test('an index: without it nothing says which figures these are', () => {
		const { doubts, proposal } = results('Tỉnh;Điểm\nHà Nam;7,5', { given: {} });
		expect(doubts).toEqual(['unclear_heading Điểm']);
		expect(proposal.mapping.whole).toEqual({});
	});

	test('what was answered outranks what the file says', () => {
		const given = { ...source, index_code: 'PCI', year: '2022' };
		const { lines, doubts } = results('PAPI 2024\nTỉnh;Điểm;Hạng\nHà Nam;67,5;31', { given });
		expect(doubts).toEqual([]);
		expect(lines).toEqual(['PCI,2022,,Hà Nam,TOTAL,67.5,31,S_PAPI_TUNAH']);
	});

	test('title and file name that differ', () => {
		expect(results('PCI năm 2023\nTỉnh;Điểm;Hạng\nHà Nam;67,5;31', { fileName: 'pci-2024.csv' }).doubts).toEqual([
			'unsure_year - 2023; 2024'
		]);
	});

	test('the day and the number of a decision are no year of the figures', () => {
		const { proposal, doubts } = results(`
			Kèm theo Quyết định số 123/2025/QĐ-BNV ngày 15/4/2025 về Chỉ số cải cách hành chính năm 2024
			TT;Tỉnh;Chỉ số;Xếp hạng
			1;Hà Nam;88,75;12
			2;Hà Tĩnh;87,15;20`);
		expect(proposal.mapping.whole).toMatchObject({ index_code: 'PAR', year: '2024' });
		expect(doubts).toEqual([]);
	});

	test('a column whose numbers could be two things; the scale decides where it can', () => {
		const unclear = results('PAR 2023\nTỉnh;Điểm;Hạng\nHà Nam;8.123;31\nHà Tĩnh;8.456;2', { delimiter: null });
		expect(unclear.doubts).toEqual([]);
		expect(unclear.lines[0]).toBe('PAR,2023,,Hà Nam,TOTAL,8.123,31,S_PAPI_TUNAH');
		const population = proposed(
			tableRows('Mã đơn vị;Năm;Dân số;Diện tích\n42;2024;1.323.745;5.994\n40;2024;3.442.005;16.486'),
			aboutFile('unit_population')
		);
		expect(population.findings.problems).toMatchObject([
			{ code: 'ambiguous_number', row: 2, column: 'Diện tích', value: '5.994' },
			{ code: 'ambiguous_number', row: 3 }
		]);
	});

	test('a heading that is like an indicator is proposed and asked about; one that is like none is left out', () => {
		const { doubts, proposal } = results(
			'PCI 2020\nTỉnh;Dịch vụ hỗ trợ doanh nghiệp;Vùng\nHà Nam;6,5;Đồng bằng sông Hồng'
		);
		expect(proposal.mapping.columns[1]?.meaning).toMatchObject({ indicator: 'C08' });
		expect(doubts).toEqual(['unsure_heading Dịch vụ hỗ trợ doanh nghiệp C08']);
	});

	test('two columns of the same figure', () => {
		expect(results('PCI 2024\nTỉnh;Điểm;Điểm PCI;Hạng\nHà Nam;67,5;67,5;31').doubts).toEqual([
			'double_meaning Điểm PCI Điểm'
		]);
	});

	test('a header of which hardly anything is known stands above the first name', () => {
		const { proposal } = results('Kết quả 2023\nĐịa phương;Giá trị đo;Vị thứ riêng\nHà Tĩnh;46,1;5\nNghệ An;44,1;6');
		expect(proposal.mapping.header).toEqual([2]);
		expect(proposal.mapping.columns.map(({ meaning }) => meaning.kind)).toEqual(['column', 'ignore', 'ignore']);
	});

	test('a file without a header', () => {
		expect(results('Hà Nam;67,5;31\nHà Tĩnh;66;32', { fileName: 'PCI 2024.csv' }).doubts[0]).toBe('no_header -');
	});
});

describe('a mapping that is remembered', () => {
	const text = (year: number) => `PAPI ${year}\nTỉnh;Cột A;Nội dung 7;Điểm ${year}\nHà Tĩnh;5,1;4,5;45`;
	const first = results(text(2023)).proposal.mapping;
	const corrected = {
		...first,
		columns: first.columns.map((column) =>
			column.at === 1
				? { ...column, meaning: { kind: 'figure', figure: 'score', indicator: 'D1', year: null } as const }
				: column
		)
	};

	const headings = corrected.columns.map((column) => column.header);
	const known = new Map([[shapeOf('results', headings), corrected]]);

	test('is offered for a file of the same headings, with the year of the new one', () => {
		const { lines, doubts } = results(text(2024), { remembered: known });
		expect(doubts).toEqual([]);
		expect(lines).toEqual([
			'PAPI,2024,,Hà Tĩnh,D1,5.1,,S_PAPI_TUNAH',
			'PAPI,2024,,Hà Tĩnh,D7,4.5,,S_PAPI_TUNAH',
			'PAPI,2024,,Hà Tĩnh,TOTAL,45,,S_PAPI_TUNAH'
		]);
	});

	test('its year is never taken over', () => {
		const { proposal, doubts } = results('Tỉnh;Cột A;Nội dung 7;Điểm 2024\nHà Tĩnh;5,1;4,5;45', {
			remembered: known
		});
		expect(proposal.mapping.whole).toEqual({ index_code: 'PAPI', year: '2024', source_id: 'S_PAPI_TUNAH' });
		expect(doubts).toEqual(['unsure_index - PAPI', 'unsure_year - 2024']);
	});

	test('an indicator that was not measured in the new year is not taken over', () => {
		const { proposal } = results(text(2016), { remembered: known });
		expect(proposal.mapping.columns.map(({ meaning }) => meaning.kind)).toEqual([
			'column',
			'figure',
			'ignore',
			'figure'
		]);
	});

	test('is not offered for another index', () => {
		const { proposal } = results(text(2024).replace('PAPI', 'PCI'), { remembered: known });
		expect(proposal.mapping.columns[1]?.meaning).toEqual({ kind: 'ignore' });
	});
});

describe('activities', () => {
	test('the annex of an office’s report', () => {
		const { records, proposal, findings } = proposed(
			tableRows(`
			PHỤ LỤC: KẾT QUẢ TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH QUÝ I NĂM 2024 TỈNH HÀ TĨNH
			STT;Cơ quan thực hiện;Hình thức;Chuyên đề;Thời gian;Số lượng;Đơn vị tính;Tên bài;Chỉ số;Ghi chú
			1;Sở Nội vụ;Hội nghị, hội thảo chuyên đề;Cải cách thể chế;15/3/2024;2;cuộc;Hội nghị PAPI;PAPI, PAR INDEX;
			2;Báo Hà Tĩnh;Truyền hình tỉnh;tthc;Tháng 3/2024;1.200;tin;Chuyên mục;;
			3;Đài PT&TH tỉnh;phat_thanh_tinh;;Quý I/2024;12,5;phút;;;x
			Tổng cộng;;;;;1.214,5;;;;`),
			aboutFile('activities', { fileName: 'phu luc.csv' })
		);
		expect(findings.problems).toEqual([]);
		expect(doubtsOf(proposal)).toEqual([]);
		expect(proposal.mapping.whole).toEqual({ unit: 'Hà Tĩnh' });
		expect(proposal.mapping.skipped).toEqual([1, 6]);
		expect(linesOf(records)).toEqual([
			',Hà Tĩnh,Sở Nội vụ,,,hoi_nghi,the_che,2024-03-15,2,cuộc,,,,Hội nghị PAPI,PAPI;PAR,,,',
			',Hà Tĩnh,Báo Hà Tĩnh,,,truyen_hinh,tthc,2024-03,1200,tin,,,,Chuyên mục,,,,',
			',Hà Tĩnh,Đài PT&TH tỉnh,,,phat_thanh_tinh,,2024-Q1,12.5,phút,,,,,,,,x'
		]);
		expect(records[0]?.shape.headers).toEqual([
			null,
			null,
			'Cơ quan thực hiện',
			null,
			null,
			'Hình thức',
			'Chuyên đề',
			'Thời gian',
			'Số lượng',
			'Đơn vị tính',
			null,
			null,
			null,
			'Tên bài',
			'Chỉ số',
			null,
			null,
			'Ghi chú'
		]);
	});

	test('“Đơn vị” is the unit where its texts are units, the agency where they are offices', () => {
		const meaning = (text: string) =>
			proposed(tableRows(text), aboutFile('activities')).proposal.mapping.columns.map((column) =>
				column.meaning.kind === 'column' ? column.meaning.column : column.meaning.kind
			);
		expect(
			meaning('Đơn vị;Kênh;Ngày;Số lượng\nHà Tĩnh;Họp báo định kỳ;15/3/2024;1\nNghệ An;Họp báo định kỳ;16/3/2024;1')
		).toEqual(['unit', 'channel_code', 'date', 'count']);
		expect(meaning('Tỉnh;Đơn vị thực hiện;Kênh;Ngày;Số lượng\nHà Tĩnh;Sở X;Họp báo định kỳ;15/3/2024;1')).toEqual([
			'unit',
			'agency',
			'channel_code',
			'date',
			'count'
		]);
	});

	test('channels that only seem to be one are asked about', () => {
		const { proposal } = proposed(
			tableRows(
				'Đơn vị;Kênh;Ngày;Số lượng\nHà Tĩnh;Khảo sát;15/3/2024;1\nHà Tĩnh;Cổng/Trang thông tin;16/3/2024;1\nHà Tĩnh;TikTok;1/4/2024;3'
			),
			aboutFile('activities')
		);
		expect(doubtsOf(proposal)).toEqual(['unsure_values Kênh “Cổng/Trang thông tin” → cong_ttdt']);
	});
});

test('other datasets by their own names or plain headings', () => {
	const sources = proposed(
		tableRows(
			'Mã nguồn;Tiêu đề;Cơ quan ban hành;Ngày ban hành;Đường dẫn\nS_X;Tổng hợp kết quả PAPI;UNDP;2024;https://example.org'
		),
		aboutFile('sources')
	);
	expect(doubtsOf(sources.proposal)).toEqual([]);
	expect(linesOf(sources.records)).toEqual(['S_X,Tổng hợp kết quả PAPI,UNDP,2024,https://example.org,']);
});
