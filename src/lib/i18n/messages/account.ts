/** Words of a person's own account. */
const vi = {
	title: 'Tài khoản',
	dek: (email: string, role: string) => `${email}, vai trò ${role}`,
	units: (names: string) => `Được giao: ${names}, cùng các đơn vị bên trong.`,
	admin: 'Quản trị người dùng',
	signOut: 'Đăng xuất',
	done: {
		name: 'Đã đổi tên.',
		password: 'Đã đổi mật khẩu. Các phiên khác đã kết thúc.',
		off: 'Đã tắt xác thực hai lớp.'
	},
	needed: 'Vai trò này phải bật xác thực hai lớp trước khi thay đổi dữ liệu. Bật ở mục bên dưới.',
	name: {
		title: 'Họ tên',
		label: 'Họ tên, như hiện với người khác',
		submit: 'Lưu tên',
		empty: 'Nhập họ tên trong một dòng, không có ký tự ẩn.'
	},
	password: {
		title: 'Mật khẩu',
		dek: 'Đổi mật khẩu kết thúc mọi phiên khác.',
		current: 'Mật khẩu hiện tại',
		next: 'Mật khẩu mới',
		submit: 'Đổi mật khẩu',
		wrong: 'Mật khẩu hiện tại không đúng.'
	},
	second: {
		title: 'Xác thực hai lớp',
		off: 'Đang tắt. Khi bật, đăng nhập cần thêm mã sáu số từ ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator hoặc tương tự).',
		on: 'Đang bật. Đăng nhập cần mã của ứng dụng xác thực.',
		begin: 'Bật xác thực hai lớp',
		scan: 'Quét hình này bằng ứng dụng xác thực, hoặc nhập khoá, rồi nhập mã đang hiện.',
		qr: 'Mã QR để ứng dụng xác thực đọc khoá',
		key: 'Khoá',
		code: 'Mã sáu số đang hiện',
		confirm: 'Xác nhận và bật',
		wrong: 'Mã không đúng. Kiểm tra giờ của điện thoại, chờ mã mới rồi nhập lại.',
		nothing: 'Lượt bật này không còn hiệu lực. Bắt đầu lại.',
		already: 'Xác thực hai lớp đã bật.',
		codes: 'Mã dự phòng',
		codesDek: 'Chỉ hiện lần này. Mỗi mã dùng một lần khi không có điện thoại. Ghi lại và cất riêng với mật khẩu.',
		copy: 'Sao chép các mã',
		renew: 'Tạo mã dự phòng mới',
		renewDek: 'Các mã cũ mất hiệu lực.',
		end: 'Tắt xác thực hai lớp',
		endDek: 'Đăng nhập sẽ chỉ cần mật khẩu.'
	}
};

const en: typeof vi = {
	title: 'Account',
	dek: (email, role) => `${email}, role ${role}`,
	units: (names) => `In charge of ${names}, with the units inside.`,
	admin: 'Administer people',
	signOut: 'Sign out',
	done: {
		name: 'The name is changed.',
		password: 'The password is changed. Other sessions have ended.',
		off: 'The second factor is off.'
	},
	needed: 'This role needs a second factor before it may change data. Turn it on below.',
	name: {
		title: 'Name',
		label: 'Name, as others see it',
		submit: 'Save the name',
		empty: 'Give a name in one line, without hidden characters.'
	},
	password: {
		title: 'Password',
		dek: 'A new password ends every other session.',
		current: 'Current password',
		next: 'New password',
		submit: 'Change the password',
		wrong: 'The current password is wrong.'
	},
	second: {
		title: 'Second factor',
		off: 'Off. When on, signing in also takes a six-digit code from an authenticator on a phone (Google Authenticator, Microsoft Authenticator or the like).',
		on: 'On. Signing in takes a code of the authenticator.',
		begin: 'Turn on a second factor',
		scan: 'Scan this picture with the authenticator, or type the key, then type the code that it shows.',
		qr: 'QR code by which an authenticator reads the key',
		key: 'Key',
		code: 'The six digits shown now',
		confirm: 'Confirm and turn on',
		wrong: 'The code is wrong. Check the clock of the phone, wait for a new code and type it.',
		nothing: 'This attempt no longer holds. Begin again.',
		already: 'The second factor is on already.',
		codes: 'Backup codes',
		codesDek:
			'Shown this once. Each works once when the phone is not at hand. Write them down and keep them apart from the password.',
		copy: 'Copy the codes',
		renew: 'Make new backup codes',
		renewDek: 'The old ones no longer work.',
		end: 'Turn off the second factor',
		endDek: 'Signing in will take the password alone.'
	}
};

export const account = { vi, en };
