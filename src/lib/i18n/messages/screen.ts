/** Words of the slides for LED and meeting-room screens, and of the page that sets them up. */
const vi = {
	title: 'Màn hình trình chiếu',
	slide: (at: string, of: string) => `Hình ${at} trên ${of}`,
	text: 'Thông báo',
	controls: {
		label: 'Điều khiển trình chiếu',
		previous: 'Hình trước',
		next: 'Hình sau',
		pause: 'Tạm dừng',
		play: 'Chạy tiếp',
		full: 'Toàn màn hình',
		setup: 'Chọn hình',
		keys: 'Phím mũi tên: chuyển hình. Phím cách: tạm dừng. Phím F: toàn màn hình.'
	},
	stale: (time: string) => `Chưa cập nhật được từ ${time}`,
	left: (count: string) => `${count} hình không hiển thị được`,
	refused: {
		none: 'Chưa có hình nào để trình chiếu.',
		all: (reasons: string) => `Không hiển thị được hình nào. ${reasons}`,
		slide: (slide: string, reason: string) => `“${slide}”: ${reason}`,
		many: (most: string) => `Nhiều nhất là ${most} hình.`,
		long: (most: string) => `Mỗi thông báo nhiều nhất là ${most} ký tự.`,
		seconds: (least: string, most: string) => `Số giây mỗi hình từ ${least} đến ${most}.`,
		setup: 'Chọn hình để trình chiếu'
	},
	setup: {
		heading: 'Chọn hình cho màn hình LED và phòng họp',
		dek: 'Các hình đã chọn lần lượt chiếu toàn màn hình, tự cập nhật khi có bản số liệu mới và tiếp tục chạy khi mất mạng.',
		ask: { of: 'Hình về', unit: 'Tỉnh, thành phố', country: 'cả nước' },
		form: 'Nội dung trình chiếu',
		charts: 'Biểu đồ',
		unitCharts: (name: string) => `Công tác tuyên truyền và bản tin của ${name}`,
		other: 'Biểu đồ khác, theo địa chỉ',
		otherHint: 'Địa chỉ lấy ở trang Xuất biểu đồ, mỗi dòng một địa chỉ',
		message: 'Thông báo',
		messageHint: 'Chữ lớn trên màn hình; để trống nếu không dùng',
		seconds: 'Số giây mỗi hình',
		theme: 'Nền',
		themes: { light: 'Nền sáng', dark: 'Nền tối' },
		size: 'Khổ màn hình',
		sizeHint: 'screen là 1920×1080; màn hình LED khổ khác ghi rộng×cao, ví dụ 2880x960',
		show: 'Trình chiếu',
		address: 'Địa chỉ trình chiếu',
		copy: 'Sao chép địa chỉ',
		saved: 'Đã lưu trên máy này',
		none: 'Chưa lưu bộ hình nào.',
		name: 'Tên bộ hình',
		save: 'Lưu trên máy này',
		remove: (name: string) => `Bỏ bộ hình “${name}”`
	}
};

const en: typeof vi = {
	title: 'Screen',
	slide: (at, of) => `Slide ${at} of ${of}`,
	text: 'Notice',
	controls: {
		label: 'Slide controls',
		previous: 'Previous slide',
		next: 'Next slide',
		pause: 'Pause',
		play: 'Continue',
		full: 'Full screen',
		setup: 'Choose slides',
		keys: 'Arrow keys: change slide. Space: pause. F: full screen.'
	},
	stale: (time) => `Not updated since ${time}`,
	left: (count) => (count === '1' ? '1 slide cannot be shown' : `${count} slides cannot be shown`),
	refused: {
		none: 'There is no slide to show yet.',
		all: (reasons) => `No slide can be shown. ${reasons}`,
		slide: (slide, reason) => `“${slide}”: ${reason}`,
		many: (most) => `${most} slides at most.`,
		long: (most) => `A notice has ${most} characters at most.`,
		seconds: (least, most) => `Seconds per slide are from ${least} to ${most}.`,
		setup: 'Choose what to show'
	},
	setup: {
		heading: 'Choose slides for LED and meeting-room screens',
		dek: 'The chosen slides take turns on the full screen, follow new data releases, and go on when the network drops.',
		ask: { of: 'Slides about', unit: 'Province', country: 'the country' },
		form: 'What to show',
		charts: 'Charts',
		unitCharts: (name) => `Communication work and digest of ${name}`,
		other: 'Other charts, by address',
		otherHint: 'Addresses from the chart studio, one on each line',
		message: 'Notice',
		messageHint: 'Large type on the screen; leave empty if not needed',
		seconds: 'Seconds per slide',
		theme: 'Background',
		themes: { light: 'Light', dark: 'Dark' },
		size: 'Size of the screen',
		sizeHint: 'screen is 1920×1080; for another LED panel write width×height, such as 2880x960',
		show: 'Show',
		address: 'Address of this show',
		copy: 'Copy the address',
		saved: 'Saved on this device',
		none: 'Nothing is saved yet.',
		name: 'Name of this show',
		save: 'Save on this device',
		remove: (name) => `Remove “${name}”`
	}
};

export const screen = { vi, en };
