/** Groups of communication channels, in the order in which lists show them. */
const vi: Record<string, string> = {
	press: 'Báo chí',
	broadcast: 'Phát thanh, truyền hình',
	grassroots_radio: 'Truyền thanh cơ sở',
	digital: 'Môi trường số',
	visual: 'Trực quan, ấn phẩm',
	event: 'Hội nghị, sinh hoạt, đối thoại',
	contest: 'Cuộc thi',
	training: 'Đào tạo, giảng dạy',
	disclosure: 'Công khai thủ tục hành chính',
	management: 'Tổ chức thực hiện'
};

const en: Record<string, string> = {
	press: 'Press',
	broadcast: 'Radio and television',
	grassroots_radio: 'Local radio',
	digital: 'Digital',
	visual: 'Visual and print',
	event: 'Conferences, sessions, dialogue',
	contest: 'Contests',
	training: 'Training and teaching',
	disclosure: 'Public listing of procedures',
	management: 'Organisation'
};

export const channelGroups = { vi, en };

/** The groups in their order; a group that the list does not know comes last under its own code. */
export const groupOrder = (group: string): number => {
	const at = Object.keys(vi).indexOf(group);
	return at === -1 ? Object.keys(vi).length : at;
};
