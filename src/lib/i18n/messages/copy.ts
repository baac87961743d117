/** Words of the buttons that copy something to the clipboard. */
const vi = {
	copied: 'Đã sao chép',
	/** Where the browser does not let a page write to the clipboard. */
	selected: 'Trình duyệt không cho chép tự động. Phần cần chép đã được chọn: nhấn Ctrl+C.',
	failed: 'Trình duyệt không chép được. Dùng nút tải về.'
};

const en: typeof vi = {
	copied: 'Copied',
	selected: 'The browser does not allow copying. The text is selected: press Ctrl+C.',
	failed: 'The browser could not copy it. Use a download instead.'
};

export const copy = { vi, en };
