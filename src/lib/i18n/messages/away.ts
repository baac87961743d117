/** Words for the time in which the database that several servers share cannot be reached. */
const vi = {
	/** At the head of every page, once it has lasted. */
	notice: (time: string, date: string) =>
		`Số liệu có thể chưa phải mới nhất: từ ${time} ngày ${date}, máy chủ chưa nhận được cập nhật. Các trang vẫn xem được và sẽ tự cập nhật khi nối lại được.`,
	/** To somebody with a session, which cannot be looked up. */
	session:
		'Máy chủ tạm thời không kiểm tra được phiên đăng nhập nên trang hiển thị như với người chưa đăng nhập. Phiên đăng nhập vẫn được giữ.',
	/** What cannot be done. */
	cannot: {
		page: {
			title: 'Phần này tạm thời chưa mở được',
			dek: 'Máy chủ chưa nối được với cơ sở dữ liệu chung. Không có gì bị mất; các trang số liệu vẫn xem được. Thử lại sau vài phút.'
		},
		closed: {
			title: 'Tạm thời chưa mở được',
			dek: 'Trang này chỉ dành cho người đã đăng nhập, mà máy chủ chưa nối được với cơ sở dữ liệu chung để kiểm tra. Không có gì bị mất. Thử lại sau vài phút.'
		},
		refused: {
			title: 'Chưa thực hiện được lúc này',
			dek: 'Máy chủ chưa nối được với cơ sở dữ liệu chung nên chưa nhận việc vừa gửi. Chưa có gì được lưu, cũng không có gì bị mất. Thử lại sau vài phút. Nếu trang đã đổi, bấm nút quay lại của trình duyệt: chữ đã gõ thường còn đó, tệp thì có thể phải chọn lại.'
		},
		broken: {
			title: 'Mất kết nối khi đang thực hiện',
			dek: 'Máy chủ mất kết nối với cơ sở dữ liệu chung. Việc vừa gửi hoặc đã xong trọn vẹn, hoặc chưa được lưu. Chờ vài phút rồi xem lại; nếu là phát hành hay hoàn tác, xem danh sách bản phát hành trước khi gửi lại.'
		}
	},
	releases: 'Danh sách bản phát hành'
};

const en: typeof vi = {
	notice: (time, date) =>
		`The data may not be the newest: since ${time} on ${date} this server has not been able to update. Pages can be read and will catch up by themselves.`,
	session:
		'The server cannot check sessions now, so this page is shown as to somebody who has not signed in. Your session is kept.',
	cannot: {
		page: {
			title: 'This part cannot be opened now',
			dek: 'The server cannot reach the shared database. Nothing is lost, and pages with data can be read. Try again in a few minutes.'
		},
		closed: {
			title: 'This cannot be opened now',
			dek: 'This site is for those who sign in, and the server cannot reach the shared database to check who they are. Nothing is lost. Try again in a few minutes.'
		},
		refused: {
			title: 'This cannot be done now',
			dek: 'The server cannot reach the shared database, so it did not take what was sent. Nothing was stored and nothing is lost. Try again in a few minutes. If the page has changed, go back in the browser: what was typed is usually still there, files may have to be chosen again.'
		},
		broken: {
			title: 'The connection broke while this was done',
			dek: 'The server lost the shared database. What was sent is either done wholly or not stored at all. Wait a few minutes and look; if it was to publish or to undo, see the list of releases before sending it again.'
		}
	},
	releases: 'List of releases'
};

export const away = { vi, en };

/** What cannot be done while the database is away. */
export type Cannot = keyof typeof vi.cannot;

export const isCannot = (text: string | null): text is Cannot => text !== null && Object.hasOwn(vi.cannot, text);
