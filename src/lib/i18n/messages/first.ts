/** Words at the start of a server that has no administrator yet. */
const vi = {
	link: (link: string) => `Chưa có quản trị viên. Mở liên kết này để tạo, dùng một lần, trong 7 ngày:\n  ${link}`,
	malformed: 'REFORM_LENS_ADMIN phải có dạng email:mật-khẩu.',
	known: (email: string) =>
		`Email ${email} trong REFORM_LENS_ADMIN đã có tài khoản, không phải quản trị viên đang dùng được. Ghi email khác.`,
	weak: {
		short: 'Mật khẩu trong REFORM_LENS_ADMIN quá ngắn: cần ít nhất 10 ký tự.',
		long: 'Mật khẩu trong REFORM_LENS_ADMIN quá dài: nhiều nhất 128 ký tự.',
		common: 'Mật khẩu trong REFORM_LENS_ADMIN quá dễ đoán. Chọn mật khẩu khác.',
		own: 'Mật khẩu trong REFORM_LENS_ADMIN gần như là địa chỉ email. Chọn mật khẩu khác.'
	}
};

const en: typeof vi = {
	link: (link) => `There is no administrator yet. Open this link to create one; it works once, for 7 days:\n  ${link}`,
	malformed: 'REFORM_LENS_ADMIN must have the form email:password.',
	known: (email) =>
		`The e-mail ${email} in REFORM_LENS_ADMIN has an account already, which is no administrator’s in use. Give another one.`,
	weak: {
		short: 'The password in REFORM_LENS_ADMIN is too short: it needs at least 10 characters.',
		long: 'The password in REFORM_LENS_ADMIN is too long: at most 128 characters.',
		common: 'The password in REFORM_LENS_ADMIN is too easy to guess. Choose another one.',
		own: 'The password in REFORM_LENS_ADMIN is hardly more than the e-mail address. Choose another one.'
	}
};

export const first = { vi, en };
