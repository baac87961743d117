/** Words of the pages on which administrators invite people and give them roles. */
const vi = {
	title: 'Người dùng',
	nav: { label: 'Quản trị', people: 'Người dùng', audit: 'Nhật ký', visibility: 'Phạm vi xem' },
	heading: (count: string) => `${count} người có tài khoản`,
	dek: 'Quản trị viên mời người, giao vai trò và đơn vị, khoá tài khoản. Mọi việc được ghi vào nhật ký.',
	list: {
		title: 'Danh sách',
		person: 'Người',
		role: 'Vai trò',
		units: 'Đơn vị',
		second: 'Xác thực hai lớp',
		on: 'bật',
		off: 'tắt',
		disabled: 'đã khoá',
		all: 'tất cả'
	},
	open: {
		title: 'Lời mời chưa dùng',
		until: (date: string) => `hết hạn ${date}`,
		take: (email: string) => `Thu hồi lời mời của ${email}`,
		takeShort: 'Thu hồi'
	},
	invite: {
		title: 'Mời thêm người',
		dek: 'Hệ thống không gửi thư: sao chép liên kết rồi gửi cho người được mời.',
		email: 'Email',
		role: 'Vai trò',
		units: 'Đơn vị được giao',
		unitsHint: 'Tên hoặc mã, cách nhau bằng dấu chấm phẩy: Hà Tĩnh; Sở Nội vụ (Hà Tĩnh). Để trống là tất cả.',
		submit: 'Tạo liên kết mời',
		badEmail: 'Email không đúng dạng. Ghi như ten@coquan.gov.vn.',
		badRole: 'Chọn một vai trò.',
		badUnit: (name: string) =>
			`Không rõ đơn vị “${name}”. Viết đủ tên, thêm tên tỉnh trong ngoặc nếu nhiều nơi cùng tên, hoặc dùng mã.`,
		known: 'Email này đã có tài khoản. Đổi vai trò hoặc đặt lại mật khẩu ở trang của người đó.'
	},
	link: {
		join: (email: string) => `Liên kết mời của ${email}`,
		reset: (email: string) => `Liên kết đặt lại mật khẩu của ${email}`,
		once: 'Chỉ hiện lần này. Dùng một lần, trong 7 ngày. Ai có liên kết đều dùng được: gửi riêng cho đúng người.',
		copy: 'Sao chép liên kết'
	},
	one: {
		since: (date: string) => `có tài khoản từ ${date}`,
		disabled: 'Tài khoản này đang bị khoá.',
		back: 'Về danh sách',
		rights: { title: 'Vai trò và đơn vị', submit: 'Lưu vai trò' },
		reset: {
			title: 'Mật khẩu',
			dek: 'Liên kết cho phép đặt mật khẩu mới. Đặt xong, mọi phiên của người này kết thúc.',
			submit: 'Tạo liên kết đặt lại mật khẩu'
		},
		second: {
			title: 'Xác thực hai lớp',
			dek: 'Gỡ khi người này mất cả điện thoại lẫn mã dự phòng. Mọi phiên của người này kết thúc.',
			submit: 'Gỡ xác thực hai lớp'
		},
		disable: {
			title: 'Khoá tài khoản',
			dek: 'Người này bị đăng xuất ngay và không đăng nhập được. Những gì đã công bố giữ nguyên.',
			submit: 'Khoá tài khoản'
		},
		enable: { title: 'Mở khoá', dek: 'Người này đăng nhập lại được với mật khẩu cũ.', submit: 'Mở khoá tài khoản' },
		last: 'Đây là quản trị viên cuối cùng: không khoá và không hạ vai trò được. Giao vai trò quản trị cho người khác trước.',
		done: {
			rights: 'Đã lưu vai trò. Có hiệu lực ngay.',
			disable: 'Đã khoá tài khoản.',
			enable: 'Đã mở khoá tài khoản.',
			second: 'Đã gỡ xác thực hai lớp.'
		}
	}
};

const en: typeof vi = {
	title: 'People',
	nav: { label: 'Administration', people: 'People', audit: 'Audit log', visibility: 'Visibility' },
	heading: (count) => (count === '1' ? '1 person has an account' : `${count} people have an account`),
	dek: 'Administrators invite people, give roles and units, and disable accounts. Everything is written into the audit log.',
	list: {
		title: 'List',
		person: 'Person',
		role: 'Role',
		units: 'Units',
		second: 'Second factor',
		on: 'on',
		off: 'off',
		disabled: 'disabled',
		all: 'all'
	},
	open: {
		title: 'Invitations not used yet',
		until: (date) => `until ${date}`,
		take: (email) => `Take back the invitation of ${email}`,
		takeShort: 'Take back'
	},
	invite: {
		title: 'Invite somebody',
		dek: 'No mail is sent: copy the link and send it to whom you invite.',
		email: 'E-mail',
		role: 'Role',
		units: 'Units in their charge',
		unitsHint: 'Names or codes, separated by semicolons: Hà Tĩnh; Sở Nội vụ (Hà Tĩnh). Blank is all.',
		submit: 'Make the link',
		badEmail: 'This is no valid e-mail. Write it like name@office.gov.vn.',
		badRole: 'Choose a role.',
		badUnit: (name) =>
			`The unit “${name}” is not clear. Write its whole name, with the province in brackets where several are called so, or its code.`,
		known: 'There is an account with this e-mail. Change the role or the password on the page of that person.'
	},
	link: {
		join: (email) => `Link for ${email} to join`,
		reset: (email) => `Link for ${email} to set the password anew`,
		once: 'Shown this once. Works once, for 7 days, for whoever has it: send it to the right person only.',
		copy: 'Copy the link'
	},
	one: {
		since: (date) => `has an account since ${date}`,
		disabled: 'This account is disabled.',
		back: 'Back to the list',
		rights: { title: 'Role and units', submit: 'Save the role' },
		reset: {
			title: 'Password',
			dek: 'The link lets this person choose a new password. Every session of theirs ends with it.',
			submit: 'Make a link to set the password'
		},
		second: {
			title: 'Second factor',
			dek: 'For one who has lost both phone and backup codes. Every session of theirs ends.',
			submit: 'Remove the second factor'
		},
		disable: {
			title: 'Disable the account',
			dek: 'This person is signed out at once and cannot sign in. What is published stays.',
			submit: 'Disable the account'
		},
		enable: {
			title: 'Enable the account',
			dek: 'This person can sign in again with the password they had.',
			submit: 'Enable the account'
		},
		last: 'This is the last administrator, who cannot be disabled or get another role. Make somebody else an administrator first.',
		done: {
			rights: 'The role is saved and holds at once.',
			disable: 'The account is disabled.',
			enable: 'The account is enabled.',
			second: 'The second factor is removed.'
		}
	}
};

export const people = { vi, en };
