/** Words of signing in, and of the links by which people join or set their password anew. */
const vi = {
	title: 'Đăng nhập',
	dek: {
		open: 'Các trang đã công bố đọc được không cần đăng nhập. Đăng nhập để xem phần không công khai, viết chữ riêng trên hình xuất ra, nhập số liệu.',
		closed: 'Hệ thống này chỉ dành cho người có tài khoản. Đăng nhập để đọc.'
	},
	form: 'Đăng nhập bằng email',
	email: 'Email',
	password: 'Mật khẩu',
	submit: 'Đăng nhập',
	wrong: 'Email hoặc mật khẩu không đúng. Kiểm tra rồi nhập lại.',
	wait: (minutes: string) => `Đã nhập sai nhiều lần. Thử lại sau ${minutes} phút.`,
	busy: 'Nhiều người đang đăng nhập cùng lúc. Thử lại sau vài giây.',
	said: {
		join: 'Tài khoản đã tạo. Đăng nhập bằng email và mật khẩu vừa đặt.',
		first: 'Tài khoản quản trị đã tạo. Đăng nhập bằng email và mật khẩu vừa đặt.',
		reset: 'Mật khẩu mới đã có hiệu lực, mọi phiên cũ đã kết thúc. Đăng nhập bằng mật khẩu mới.',
		out: 'Đã đăng xuất.',
		again: 'Lượt đăng nhập đã hết hạn hoặc đã dùng. Nhập lại email và mật khẩu.'
	},
	ended: 'Phiên làm việc đã kết thúc. Đăng nhập để tiếp tục, hoặc đọc tiếp phần công khai.',
	already: (name: string) => `Đang đăng nhập với tên ${name}.`,
	go: 'Xem tài khoản',
	help: {
		title: 'Chưa có tài khoản, quên mật khẩu',
		text: 'Quản trị viên của đơn vị gửi liên kết mời hoặc liên kết đặt lại mật khẩu. Mỗi liên kết dùng một lần, trong 7 ngày.'
	},
	code: {
		title: 'Nhập mã xác thực',
		dek: 'Mở ứng dụng xác thực và nhập mã sáu số đang hiện. Không có điện thoại thì nhập một mã dự phòng.',
		form: 'Bước thứ hai',
		label: 'Mã xác thực hoặc mã dự phòng',
		submit: 'Tiếp tục',
		wrong: 'Mã không đúng hoặc đã dùng. Chờ mã mới rồi nhập lại.',
		back: 'Nhập lại email và mật khẩu'
	},
	invitation: {
		title: { join: 'Nhận lời mời', first: 'Tạo tài khoản quản trị', reset: 'Đặt lại mật khẩu' },
		dek: {
			join: (email: string, role: string) => `Tài khoản của ${email}, vai trò ${role}.`,
			first: 'Người đầu tiên quản trị hệ thống này: mời người khác, đổi vai trò, xem nhật ký.',
			reset: (email: string) => `Tài khoản của ${email}. Mật khẩu mới kết thúc mọi phiên đang mở.`
		},
		form: 'Tên và mật khẩu',
		resetForm: 'Mật khẩu mới',
		name: 'Họ tên, như hiện với người khác',
		password: 'Mật khẩu',
		rules: 'Từ 10 đến 128 ký tự. Nên dùng vài từ không liên quan đến nhau; không dùng tên, email hay từ dễ đoán.',
		submit: { join: 'Tạo tài khoản', first: 'Tạo tài khoản', reset: 'Đặt mật khẩu' },
		incomplete: 'Nhập họ tên (một dòng, không có ký tự ẩn), email đúng dạng và mật khẩu.',
		known: 'Email này đã có tài khoản. Đăng nhập, hoặc đề nghị liên kết đặt lại mật khẩu.',
		gone: 'Liên kết này đã dùng, đã hết hạn hoặc đã bị thay. Đề nghị quản trị viên gửi liên kết mới.'
	},
	weak: {
		short: 'Mật khẩu quá ngắn: cần ít nhất 10 ký tự.',
		long: 'Mật khẩu quá dài: nhiều nhất 128 ký tự.',
		common: 'Mật khẩu này quá dễ đoán. Chọn mật khẩu khác.',
		own: 'Mật khẩu này gần như là tên hoặc email. Chọn mật khẩu khác.'
	}
};

const en: typeof vi = {
	title: 'Sign in',
	dek: {
		open: 'Published pages are read without signing in. Sign in to see what is not public, to put words of your own on exported pictures, and to bring data.',
		closed: 'This installation is for those with an account only. Sign in to read.'
	},
	form: 'Sign in with e-mail',
	email: 'E-mail',
	password: 'Password',
	submit: 'Sign in',
	wrong: 'E-mail or password is wrong. Check and type them again.',
	wait: (minutes) => `Too many wrong attempts. Try again in ${minutes} ${minutes === '1' ? 'minute' : 'minutes'}.`,
	busy: 'Many people are signing in at once. Try again in a few seconds.',
	said: {
		join: 'The account is made. Sign in with the e-mail and the password just chosen.',
		first: 'The administrator’s account is made. Sign in with the e-mail and the password just chosen.',
		reset: 'The new password holds, and every earlier session has ended. Sign in with the new password.',
		out: 'Signed out.',
		again: 'This attempt has expired or was used. Type e-mail and password again.'
	},
	ended: 'The session has ended. Sign in to go on, or read on what is public.',
	already: (name) => `Signed in as ${name}.`,
	go: 'See the account',
	help: {
		title: 'No account, or a forgotten password',
		text: 'An administrator of your office sends a link to join or to set the password anew. Each link works once, for 7 days.'
	},
	code: {
		title: 'Enter a code',
		dek: 'Open the authenticator and type the six digits that it shows. Without the phone, type a backup code.',
		form: 'Second step',
		label: 'Code of the authenticator, or a backup code',
		submit: 'Continue',
		wrong: 'The code is wrong or was used. Wait for a new one and type it.',
		back: 'Type e-mail and password again'
	},
	invitation: {
		title: { join: 'Accept the invitation', first: 'Create the administrator’s account', reset: 'Set a new password' },
		dek: {
			join: (email, role) => `The account of ${email}, with the role ${role}.`,
			first: 'The first person to run this installation: inviting others, changing roles, seeing the audit log.',
			reset: (email) => `The account of ${email}. A new password ends every open session.`
		},
		form: 'Name and password',
		resetForm: 'New password',
		name: 'Name, as others will see it',
		password: 'Password',
		rules:
			'From 10 to 128 characters. Several words that have nothing to do with each other are best; no name, e-mail or common word.',
		submit: { join: 'Create the account', first: 'Create the account', reset: 'Set the password' },
		incomplete: 'Give a name (one line, no hidden characters), a valid e-mail and a password.',
		known: 'There is an account with this e-mail. Sign in, or ask for a link to set the password anew.',
		gone: 'This link was used, has expired or was replaced. Ask an administrator for a new one.'
	},
	weak: {
		short: 'The password is too short: it needs at least 10 characters.',
		long: 'The password is too long: at most 128 characters.',
		common: 'This password is too easy to guess. Choose another one.',
		own: 'This password is hardly more than a name or e-mail. Choose another one.'
	}
};

export const signIn = { vi, en };
