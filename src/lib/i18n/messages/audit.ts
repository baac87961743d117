import type { AuditAction } from '$lib/model/audit';

/** Words of the audit log. */
const vi = {
	title: 'Nhật ký',
	heading: 'Ai làm gì, khi nào, từ đâu',
	dek: 'Nhật ký chỉ ghi thêm, không sửa, không xoá. Mới nhất ở trên.',
	filter: 'Lọc nhật ký',
	text: 'Người hoặc đối tượng',
	action: 'Việc',
	anyAction: 'mọi việc',
	show: 'Lọc',
	csv: 'Tải CSV',
	from: 'từ',
	none: 'Không có mục nào khớp.',
	newest: 'Mới nhất',
	older: 'Cũ hơn',
	/** Those who act without being a person. */
	actors: { anonymous: 'chưa đăng nhập', system: 'hệ thống', npm: 'dòng lệnh trên máy chủ' },
	subjects: {
		release: (number: string) => `bản số ${number}`,
		submission: (id: string) => `lần đưa số liệu ${id}`
	},
	details: {
		second: { code: 'bằng mã xác thực', backup_code: 'bằng mã dự phòng' },
		undoneBy: (release: string) => `bằng bản số ${release}`,
		stayed: (rows: string, later: string) => `${rows} dòng giữ nguyên vì đã đổi ở bản số ${later}`,
		held: (rows: string) => `${rows} dòng giữ lại vì dòng khác còn dùng`
	},
	all: 'tất cả đơn vị',
	actions: {
		upload: 'đưa số liệu lên',
		discard: 'bỏ số liệu đã đưa lên',
		handed_in: 'gửi duyệt',
		scheduled: 'hẹn giờ công bố',
		withdrawn: 'rút về sửa',
		publish: 'công bố',
		revert: 'hoàn tác',
		visibility: 'đổi phạm vi xem',
		backup: 'sao lưu',
		restore: 'khôi phục từ bản sao lưu',
		sign_in: 'đăng nhập',
		sign_in_failed: 'đăng nhập không được',
		sign_in_limited: 'bị chặn vì thử nhiều lần',
		code_failed: 'nhập sai mã xác thực',
		password_failed: 'nhập sai mật khẩu của mình',
		sign_out: 'đăng xuất',
		invited: 'mời',
		invitation_voided: 'thu hồi lời mời',
		joined: 'nhận lời mời',
		first_administrator: 'tạo quản trị viên đầu tiên',
		reset_link: 'tạo liên kết đặt lại mật khẩu',
		password_reset: 'đặt lại mật khẩu',
		password_changed: 'đổi mật khẩu',
		name_changed: 'đổi tên',
		rights_changed: 'đổi vai trò',
		disabled: 'khoá tài khoản',
		enabled: 'mở khoá tài khoản',
		second_factor_on: 'bật xác thực hai lớp',
		second_factor_off: 'tắt xác thực hai lớp',
		second_factor_removed: 'gỡ xác thực hai lớp',
		backup_codes: 'tạo mã dự phòng mới'
	} satisfies Record<AuditAction, string>
};

const en: typeof vi = {
	title: 'Audit log',
	heading: 'Who did what, when, from where',
	dek: 'Entries are only ever added, never changed or deleted. The newest stand first.',
	filter: 'Filter the log',
	text: 'Person or subject',
	action: 'Deed',
	anyAction: 'every deed',
	show: 'Filter',
	csv: 'Download CSV',
	from: 'from',
	none: 'No entry matches.',
	newest: 'Newest',
	older: 'Older',
	actors: { anonymous: 'not signed in', system: 'system', npm: 'command line' },
	subjects: {
		release: (number) => `release ${number}`,
		submission: (id) => `submission ${id}`
	},
	details: {
		second: { code: 'with a code', backup_code: 'with a backup code' },
		undoneBy: (release) => `by release ${release}`,
		stayed: (rows, later) => `rows that stay since they were changed by release ${later}: ${rows}`,
		held: (rows) => `rows that stay since others name them: ${rows}`
	},
	all: 'all units',
	actions: {
		upload: 'brought data',
		discard: 'discarded data under review',
		handed_in: 'handed in for approval',
		scheduled: 'set the hour to publish',
		withdrawn: 'took back to review',
		publish: 'published',
		revert: 'undid',
		visibility: 'changed who sees what',
		backup: 'made a backup',
		restore: 'restored a backup',
		sign_in: 'signed in',
		sign_in_failed: 'failed to sign in',
		sign_in_limited: 'held off after many attempts',
		code_failed: 'gave a wrong code',
		password_failed: 'gave a wrong password at the account',
		sign_out: 'signed out',
		invited: 'invited',
		invitation_voided: 'took back an invitation',
		joined: 'accepted an invitation',
		first_administrator: 'made the first administrator',
		reset_link: 'made a link to set a password',
		password_reset: 'set the password anew',
		password_changed: 'changed the password',
		name_changed: 'changed the name',
		rights_changed: 'changed a role',
		disabled: 'disabled an account',
		enabled: 'enabled an account',
		second_factor_on: 'turned on the second factor',
		second_factor_off: 'turned off the second factor',
		second_factor_removed: 'removed a second factor',
		backup_codes: 'made new backup codes'
	}
};

export const audit = { vi, en };
