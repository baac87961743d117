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
	secondFactor: 'Cần bật xác thực hai lớp ở trang Tài khoản trước khi thay đổi dữ liệu.',
	needs: (role: string) => `Phần này cần vai trò ${role}.`,
	needsTitle: 'Không đủ quyền',
	change: 'Đề nghị quản trị viên đổi vai trò, hoặc đăng nhập bằng tài khoản khác',
	account: 'Xem tài khoản đang dùng',
	notHere: 'Không có gì ở địa chỉ này. Kiểm tra lại địa chỉ.',
	notSo: 'Địa chỉ này không nhận yêu cầu kiểu đó. Mở trang trong trình duyệt và dùng các nút trên trang.',
	/** Why nothing of what was sent is read, by status. */
	sent: {
		403: 'Yêu cầu đến từ một trang khác nên không được nhận. Mở trang này bằng địa chỉ chính thức rồi gửi lại; nếu vẫn vậy, báo quản trị viên kiểm tra PUBLIC_URL.',
		411: 'Nội dung gửi lên không ghi độ dài. Gửi lại kèm Content-Length.',
		413: 'Nội dung gửi lên quá dài. Rút ngắn rồi gửi lại; tệp số liệu thì gửi ở trang Nhập số liệu.'
	},
	tooLong: 'Nội dung gửi lên quá dài. Rút ngắn rồi gửi lại.',
	noForm: 'Nội dung gửi lên không đọc được. Tải lại trang rồi gửi lại.',
	noTheme: 'Không có nền màu này. Ghi theme=light (nền sáng) hoặc theme=dark (nền tối).'
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
	secondFactor: 'Turn on a second factor on the account page before changing data.',
	needs: (role) => `This needs the role ${role}.`,
	needsTitle: 'Not permitted',
	change: 'Ask an administrator for another role, or sign in with another account',
	account: 'See the account in use',
	notHere: 'There is nothing at this address. Check the address.',
	notSo: 'This address does not take such a request. Open the page in a browser and use the buttons there.',
	sent: {
		403: 'This request came from another site and was not taken. Open this site at its official address and send it again; if that does not help, ask an administrator to check PUBLIC_URL.',
		411: 'What was sent does not say how long it is. Send it again with Content-Length.',
		413: 'What was sent is too long. Shorten it and send it again; files of data go to the upload page.'
	},
	tooLong: 'What was sent is too long. Shorten it and send it again.',
	noForm: 'What was sent cannot be read. Reload the page and send it again.',
	noTheme: 'There is no such theme. Write theme=light or theme=dark.'
};

export const rights = { vi, en };
