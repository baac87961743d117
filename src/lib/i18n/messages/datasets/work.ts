import type { WordsOf } from './words';

/** Words of the tables of work carried out, and of what others reported about it. */
type Names = 'activities' | 'reported_counts';

const vi: WordsOf<Names> = {
	activities: {
		title: 'Hoạt động tuyên truyền',
		line: 'Việc đã thực hiện: tin, bài, chương trình, buổi tập huấn, cuộc thi, theo đơn vị, kênh và thời gian.',
		key: 'Mã hoạt động là khoá. Để trống thì hệ thống lập mã từ đơn vị, cơ quan, nhiệm vụ, kênh, thời gian và tên, nên tải lại cùng một dòng không thành hai.',
		columns: {
			activity_id: ['Mã hoạt động', 'Để trống khi nhập mới. Giữ nguyên mã khi sửa một dòng đã có.'],
			unit: ['Đơn vị', 'Tên hoặc mã của tỉnh, huyện, xã có hoạt động. Tên được hiểu theo thời gian của dòng.'],
			agency: ['Cơ quan', 'Cơ quan thực hiện, viết như trong kế hoạch.'],
			plan_code: ['Mã kế hoạch', 'Kế hoạch mà hoạt động thuộc về; để trống nếu ngoài kế hoạch.'],
			task_no: ['Số nhiệm vụ', 'Nhiệm vụ của kế hoạch đó.'],
			channel_code: ['Mã kênh', 'Mã trong bảng Kênh: báo, đài, truyền thanh cơ sở, mạng xã hội, hội nghị…'],
			theme_code: ['Mã chủ đề', 'Mã trong bảng Chủ đề.'],
			date: ['Thời gian', 'Ngày, tháng, quý hoặc năm mà số lượng được tính cho.'],
			count: [
				'Số lượng',
				'Bao nhiêu tin, bài, buổi, lượt… Số của cả kỳ và từng dòng bên trong kỳ đó không được cùng có.'
			],
			unit_of_count: ['Đơn vị đếm', 'Bài, chương trình, buổi…; để trống thì theo kênh.'],
			minutes: ['Thời lượng', 'Tổng số phút phát, với phát thanh, truyền hình.'],
			audience_reached: ['Số người tiếp cận', 'Tổng số người dự, người xem, lượt tiếp cận.'],
			audience_group: ['Đối tượng', 'Nhóm người mà hoạt động hướng tới.'],
			title: ['Tên hoạt động', 'Tên bài, chương trình, cuộc thi.'],
			indices: ['Chỉ số phục vụ', 'Các mã chỉ số mà hoạt động nhằm tới.'],
			evidence_url: ['Minh chứng', 'Địa chỉ bài viết, văn bản, hình ảnh.'],
			source_id: ['Mã nguồn', 'Báo cáo hoặc tài liệu có số liệu này, trong bảng Nguồn.'],
			note: ['Ghi chú', 'Điều cần nói thêm.']
		}
	},
	reported_counts: {
		title: 'Số liệu do báo chí, cổng thông tin nêu',
		line: 'Con số tuyên truyền mà báo chí, cổng thông tin đã nêu: ghi lại như trích dẫn, không cộng dồn.',
		key: 'Mỗi tỉnh, nơi báo cáo, ngày đầu kỳ, kênh, đơn vị đếm và nguồn có một dòng.',
		columns: {
			province: ['Tỉnh, thành phố', 'Tên hoặc mã; tên được hiểu theo ngày cuối kỳ.'],
			reporting_unit_vi: ['Nơi báo cáo', 'Cơ quan hoặc địa phương mà con số nói về.'],
			year: ['Năm', 'Năm của kỳ.'],
			period_start: ['Từ ngày', 'Ngày đầu của kỳ.'],
			period_end: ['Đến ngày', 'Ngày cuối của kỳ.'],
			channel_vi: ['Kênh', 'Hình thức tuyên truyền như nguồn viết.'],
			channel_group: ['Nhóm kênh', 'Mã nhóm kênh, như trong bảng Kênh.'],
			count: ['Số lượng', 'Con số như nguồn nêu.'],
			unit_of_count_vi: ['Đơn vị đếm', 'Tin, bài, lượt người… như nguồn viết.'],
			source_id: ['Mã nguồn', 'Nơi nêu con số, có trong bảng Nguồn.']
		}
	}
};

const en: WordsOf<Names> = {
	activities: {
		title: 'Communication work',
		line: 'Work carried out: articles, programmes, trainings, contests, by unit, channel and time.',
		key: 'The activity’s code. Left blank, it follows from unit, agency, task, channel, time and title, so that the same row sent twice stays one row.',
		columns: {
			activity_id: ['Activity', 'Blank for a new one. Keep the code to correct a row that is here.'],
			unit: ['Unit', 'Name or code of the province, district or commune. A name is read as of the time of its row.'],
			agency: ['Agency', 'Who carried it out, written as in the plan.'],
			plan_code: ['Plan', 'The plan that the work belongs to; blank outside any plan.'],
			task_no: ['Task', 'The task of that plan.'],
			channel_code: ['Channel', 'A code of the table of channels: newspaper, radio, social network, conference…'],
			theme_code: ['Theme', 'A code of the table of themes.'],
			date: ['Time', 'The day, month, quarter or year that the count is for.'],
			count: ['Count', 'How many. A total of a period and single rows inside that period may not both stand.'],
			unit_of_count: ['Counted in', 'Articles, programmes, sessions…; blank means as usual for the channel.'],
			minutes: ['Minutes', 'Minutes on air in all, for radio and television.'],
			audience_reached: ['People reached', 'Participants, viewers or reach in all.'],
			audience_group: ['Audience', 'Whom it was meant for.'],
			title: ['Title', 'Of the article, programme or contest.'],
			indices: ['Indices served', 'Codes of the indices that it serves.'],
			evidence_url: ['Evidence', 'Address of the article, document or picture.'],
			source_id: ['Source', 'The report that has the figure, in the table of sources.'],
			note: ['Note', 'What else there is to say.']
		}
	},
	reported_counts: {
		title: 'Figures given by newspapers and portals',
		line: 'Communication figures that newspapers and portals gave: recorded as quotations, never added up.',
		key: 'One row for each province, reporting unit, first day, channel, unit of count and source.',
		columns: {
			province: ['Province', 'Name or code; a name is read as of the last day of the period.'],
			reporting_unit_vi: ['Reporting unit', 'The agency or locality that the figure is about.'],
			year: ['Year', 'The year of the period.'],
			period_start: ['From', 'The first day of the period.'],
			period_end: ['Until', 'The last day of the period.'],
			channel_vi: ['Channel', 'The form of communication in the words of the source.'],
			channel_group: ['Group of channels', 'A code of a group, as in the table of channels.'],
			count: ['Count', 'The figure as given.'],
			unit_of_count_vi: ['Counted in', 'Items, articles, people… in the words of the source.'],
			source_id: ['Source', 'Who gave the figure, in the table of sources.']
		}
	}
};

export const work = { vi, en };
