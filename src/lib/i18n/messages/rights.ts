import type { Role } from '$lib/model/person';

/** Words about who may do what. */
const vi = {
	roles: {
		viewer: 'Người xem',
		press: 'Báo chí, truyền thông',
		analyst: 'Phân tích',
		administrator: 'Quản trị'
	} satisfies Record<Role, string>,
	may: {
		viewer: 'đọc cả phần không công khai',
		press: 'thêm: viết chữ riêng trên hình xuất ra',
		analyst: 'thêm: nhập, công bố và hoàn tác số liệu',
		administrator: 'thêm: mời người, đổi vai trò, đặt phạm vi xem, xem nhật ký'
	} satisfies Record<Role, string>,
	signIn: 'Cần đăng nhập để xem phần này.',
	secondFactor: 'Cần bật xác thực hai lớp trước khi thay đổi dữ liệu.',
	needs: (role: string) => `Phần này cần vai trò ${role}.`,
	needsTitle: 'Không đủ quyền',
	change: 'Đề nghị quản trị viên đổi vai trò, hoặc đăng nhập bằng tài khoản khác',
	account: 'Xem tài khoản đang dùng',
	notHere: 'Không có gì ở địa chỉ này.',
	notSo: 'Địa chỉ này không nhận yêu cầu kiểu đó.',
	tooLong: 'Nội dung gửi lên quá dài. Rút ngắn rồi gửi lại.',
	noForm: 'Nội dung gửi lên không đọc được. Tải lại trang rồi gửi lại.'
};

const en: typeof vi = {
	roles: { viewer: 'Viewer', press: 'Press', analyst: 'Analyst', administrator: 'Administrator' },
	may: {
		viewer: 'reads what is not public too',
		press: 'also: words of their own on exported pictures',
		analyst: 'also: bring, publish and undo data',
		administrator: 'also: invite people, change roles, set who sees what, see the audit log'
	},
	signIn: 'Sign in to see this.',
	secondFactor: 'Turn on a second factor before changing data.',
	needs: (role) => `This needs the role ${role}.`,
	needsTitle: 'Not permitted',
	change: 'Ask an administrator for another role, or sign in with another account',
	account: 'See the account in use',
	notHere: 'There is nothing at this address.',
	notSo: 'This address does not take such a request.',
	tooLong: 'What was sent is too long. Shorten it and send it again.',
	noForm: 'What was sent cannot be read. Reload the page and send it again.'
};

export const rights = { vi, en };
