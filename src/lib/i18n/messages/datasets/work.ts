import { channelCode, nameEn, nameVi, planCode, remark, servedIndices, sourceId, themeCode } from './shared';
import type { TextsOf } from './words';

/** Communication work that was carried out, and what it is told by. */
export const workTexts: TextsOf<'activities' | 'reported_counts' | 'channels' | 'themes'> = {
	activities: {
		vi: [
			'Hoạt động tuyên truyền',
			'Việc đã thực hiện: bài báo, chương trình, lớp tập huấn, cuộc thi, theo đơn vị và thời gian.'
		],
		en: ['Activities', 'Work carried out: articles, broadcasts, trainings, contests, by unit and time.'],
		columns: {
			activity_id: {
				vi: ['Mã hoạt động', 'Để trống thì hệ thống tự đặt từ nội dung của dòng; giữ nguyên khi sửa dòng đã có.'],
				en: ['Activity id', 'Where blank, it is made from what the row says; keep it when correcting a row.'],
				example: 'HTH-2024-0017'
			},
			unit: {
				vi: ['Đơn vị', 'Tên hoặc mã đơn vị; được hiểu theo thời gian của dòng.'],
				en: ['Unit', 'Name or code of the unit; read as of the time of the row.'],
				example: 'Hà Tĩnh'
			},
			agency: {
				vi: ['Cơ quan thực hiện', 'Tên như trong kế hoạch.'],
				en: ['Agency', 'Who did it, named as in the plan.'],
				example: 'Báo Hà Tĩnh'
			},
			plan_code: planCode,
			task_no: {
				vi: ['Số nhiệm vụ', 'Nhiệm vụ của kế hoạch mà hoạt động này thực hiện.'],
				en: ['Task number', 'The task of the plan that it carries out.'],
				example: 'PL.2.2'
			},
			channel_code: channelCode,
			theme_code: themeCode,
			date: {
				vi: ['Thời gian', 'Ngày, tháng, quý hoặc năm mà số này tính cho.'],
				en: ['Time', 'The day, month, quarter or year that the count is for.'],
				example: '2024-03'
			},
			count: {
				vi: ['Số lượng', 'Số bài, số chương trình, số lớp … Số của cả kỳ và từng dòng trong kỳ không đứng cùng nhau.'],
				en: ['Count', 'How many. A total of a period and single rows inside it may not both stand.'],
				example: '4'
			},
			unit_of_count: {
				vi: ['Đơn vị đếm', 'Để trống thì theo kênh.'],
				en: ['Counted in', 'Blank takes that of the channel.'],
				example: 'bài'
			},
			minutes: {
				vi: ['Số phút', 'Thời lượng phát sóng, nếu có.'],
				en: ['Minutes', 'Airtime, if there is any.'],
				example: '60'
			},
			audience_reached: {
				vi: ['Số người tiếp cận', 'Số người dự, lượt xem.'],
				en: ['Audience reached', 'People attending, views.'],
				example: '250'
			},
			audience_group: {
				vi: ['Đối tượng', 'Cho ai.'],
				en: ['Audience', 'For whom.'],
				example: 'Công chức cấp xã'
			},
			title: {
				vi: ['Tên', 'Tên bài, chương trình, lớp.'],
				en: ['Title', 'Of the article, programme, course.'],
				example: 'Chuyên mục Cải cách hành chính tháng 3'
			},
			indices: servedIndices,
			evidence_url: {
				vi: ['Địa chỉ minh chứng', 'Địa chỉ bài báo, chương trình, biên bản.'],
				en: ['Evidence', 'The address of the article, programme or minutes.'],
				example: 'https://baohatinh.vn/bai-viet'
			},
			source_id: { ...sourceId, example: 'ACT_S001' },
			note: remark
		}
	},
	reported_counts: {
		vi: ['Số liệu báo chí nêu', 'Số liệu do báo, cổng thông tin nêu; ghi như trích dẫn, không cộng dồn.'],
		en: ['Reported counts', 'Figures that newspapers and portals gave: cited, never summed.'],
		columns: {
			province: {
				vi: ['Tỉnh, thành phố', 'Tên hoặc mã, theo ngày cuối của kỳ.'],
				en: ['Province', 'Name or code, as of the last day of the period.'],
				example: 'Huế'
			},
			reporting_unit_vi: {
				vi: ['Nơi báo cáo', 'Cơ quan mà con số là của họ.'],
				en: ['Reporting unit', 'Whose figure it is.'],
				example: 'UBND thành phố Huế'
			},
			year: {
				vi: ['Năm', 'Năm của con số.'],
				en: ['Year', 'The year of the figure.'],
				example: '2025'
			},
			period_start: {
				vi: ['Từ ngày', 'Ngày đầu của kỳ.'],
				en: ['From', 'The first day.'],
				example: '2025-09-29'
			},
			period_end: {
				vi: ['Đến ngày', 'Ngày cuối của kỳ.'],
				en: ['To', 'The last day.'],
				example: '2025-10-05'
			},
			channel_vi: {
				vi: ['Kênh, theo nguồn', 'Như nguồn ghi.'],
				en: ['Channel as written', 'In the words of the source.'],
				example: 'Hội thi trực tuyến tìm hiểu CCHC'
			},
			channel_group: {
				vi: ['Nhóm kênh', 'Mã nhóm kênh của bảng Kênh tuyên truyền.'],
				en: ['Group of channels', 'A group of the table of channels.'],
				example: 'contest'
			},
			count: {
				vi: ['Số lượng', 'Như nguồn ghi.'],
				en: ['Count', 'As the source gives it.'],
				example: '25980'
			},
			unit_of_count_vi: {
				vi: ['Đơn vị đếm', 'Như nguồn ghi.'],
				en: ['Counted in', 'In the words of the source.'],
				example: 'lượt người dự thi'
			},
			source_id: { ...sourceId, example: 'ACT_S001' }
		}
	},
	channels: {
		vi: ['Kênh tuyên truyền', 'Các kênh: báo, đài, loa, hội nghị, cuộc thi; đếm bằng gì.'],
		en: ['Channels', 'Press, broadcast, loudspeakers, conferences, contests, and what they are counted in.'],
		columns: {
			channel_code: {
				vi: ['Mã kênh', 'Mã ngắn, không đổi về sau.'],
				en: ['Channel code', 'A short code that does not change later.'],
				example: 'bao_dia_phuong'
			},
			name_vi: nameVi('Báo địa phương (báo in, báo điện tử)'),
			name_en: nameEn('Local newspaper (print and online)'),
			group: {
				vi: ['Nhóm kênh', 'Mã nhóm: press, broadcast, contest …'],
				en: ['Group', 'A code of its group: press, broadcast, contest …'],
				example: 'press'
			},
			unit_of_count_vi: {
				vi: ['Đơn vị đếm', 'Đếm bằng gì khi dòng không ghi.'],
				en: ['Counted in, Vietnamese', 'What it is counted in where a row does not say.'],
				example: 'bài'
			},
			unit_of_count_en: {
				vi: ['Đơn vị đếm (tiếng Anh)', 'Như trên, bằng tiếng Anh, số ít.'],
				en: ['Counted in, English', 'The same in English, singular.'],
				example: 'article'
			},
			description: {
				vi: ['Mô tả', 'Kênh này gồm những gì.'],
				en: ['Description', 'What it comprises.'],
				example: 'Chuyên trang, chuyên mục, tin, bài trên báo của tỉnh'
			}
		}
	},
	themes: {
		vi: ['Chủ đề tuyên truyền', 'Các chủ đề: thể chế, thủ tục hành chính, chuyển đổi số …'],
		en: ['Themes', 'What communication is about: institutions, procedures, digital government …'],
		columns: {
			theme_code: {
				vi: ['Mã chủ đề', 'Mã ngắn, không đổi về sau.'],
				en: ['Theme code', 'A short code that does not change later.'],
				example: 'the_che'
			},
			name_vi: nameVi('Cải cách thể chế'),
			name_en: nameEn('Institutional reform')
		}
	}
};
