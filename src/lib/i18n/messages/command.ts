const vi = {
	usageLoad: (datasets: string) =>
		`Cách dùng: npm run load -- <bảng> <tệp.csv> [--map <ghép cột.json>] [--publish] [--json]\nCác bảng: ${datasets}`,
	usageRebuild: 'Cách dùng: npm run rebuild',
	usageBackup: 'Cách dùng: npm run backup -- <tệp>',
	usageRestore: 'Cách dùng: npm run restore -- <tệp>',
	restoreShared:
		'Sổ cái nằm ở PostgreSQL (DATABASE_URL). Tạo một cơ sở dữ liệu mới, còn trống, ghi vào DATABASE_URL rồi chạy: npm run move-ledger -- <tệp>',
	usageMove: 'Cách dùng: npm run move-ledger [-- <bản sao lưu>], với DATABASE_URL=postgres://…',
	noLedger: (file: string) => `Không có sổ cái ${file}. Không có gì được chuyển.`,
	notEmpty: 'Cơ sở dữ liệu đích đã có dữ liệu: không ghi gì. Tạo một cơ sở dữ liệu mới, còn trống.',
	movedTable: (table: string, rows: number, hash: string) => `${table}: ${rows} dòng, ${hash}`,
	moved:
		'Đã chuyển sổ cái; hai bên có cùng mã băm từng bảng. Từ nay khởi động mọi máy chủ với DATABASE_URL này; tệp cũ giữ lại với tên ledger.sqlite.moved.',
	movedBackup: 'Đã chuyển bản sao lưu; hai bên có cùng mã băm từng bảng. Khởi động mọi máy chủ với DATABASE_URL này.',
	badMap: (file: string) =>
		`${file} không phải cách ghép cột. Mẫu: {"index": "PAPI", "year": 2024, "unit": "Tỉnh/TP", "indicators": {"Tổng điểm": "TOTAL"}}`,
	backedUp: (release: number, file: string) => `Đã sao lưu đến bản phát hành ${release} vào ${file}.`,
	noBackup: (file: string) => `${file} không phải bản sao lưu nguyên vẹn. Dữ liệu hiện có giữ nguyên.`,
	restored: (release: number) => `Đã khôi phục đến bản phát hành ${release}.`,
	restartNow: 'Khoá của máy chủ đã đổi: khởi động lại máy chủ.',
	usageRevert: 'Cách dùng: npm run revert -- <số bản phát hành>',
	usageDemo: 'Cách dùng: npm run demo-activities -- [tệp.csv]',
	usageInvite: (roles: string) => `Cách dùng: npm run invite -- <email> [vai trò]\nVai trò: ${roles}`,
	unknownFlag: (flag: string) => `Không có tùy chọn ${flag}.`,
	wrongNumber: 'Thiếu hoặc thừa tham số.',
	unknownDataset: (name: string) => `Không có bảng “${name}”.`,
	noFile: (file: string) => `Không đọc được tệp ${file}.`,
	busy: (file: string) => `Chương trình khác đang dùng ${file}. Dừng chương trình đó rồi chạy lại.`,
	ledgerDamaged: (file: string) =>
		`Sổ cái ${file} bị hỏng nên không mở; không có gì bị ghi đè. Chuyển các tệp ledger.sqlite* và warehouse.duckdb* sang chỗ khác rồi khôi phục từ bản sao lưu: npm run restore -- <tệp>.`,
	warehouseDoubtful: (file: string) =>
		`Cơ sở dữ liệu hiển thị ${file} có thể bị hỏng, lý do ghi kèm. Khởi động lại: lần sau tệp này được đọc hết và dựng lại từ sổ cái nếu hỏng. Sổ cái không bị động đến.`,
	ledgerNotShown: (file: string) =>
		`Sổ cái ${file} chưa hiển thị được, lý do ghi kèm; không có gì bị ghi đè. Nếu vừa nâng cấp, quay lại bản trước (docs/operations.md, Upgrade). Nếu sổ cái hỏng, chuyển các tệp ledger.sqlite* và warehouse.duckdb* sang chỗ khác rồi khôi phục từ bản sao lưu: npm run restore -- <tệp>.`,
	sharedLedgerNotShown: (place: string) =>
		`Sổ cái trong cơ sở dữ liệu ${place} chưa hiển thị được, lý do ghi kèm; không có gì bị ghi đè. Nếu vừa nâng cấp, quay lại bản trước (docs/operations.md, Upgrade). Nếu cơ sở dữ liệu hỏng, đưa bản sao lưu vào một cơ sở dữ liệu trống: npm run move-ledger -- <tệp>.`,
	ledgerAway: (place: string, why: string) =>
		`Không kết nối được với cơ sở dữ liệu của sổ cái (${place}): ${why}. Kiểm tra PostgreSQL đang chạy và DATABASE_URL đúng, rồi khởi động lại.`,
	ledgerBehind: (file: string, inLedger: number, shown: number) =>
		`Sổ cái ${file} chỉ có đến bản phát hành ${inLedger}, cơ sở dữ liệu hiển thị đã có bản ${shown}: sổ cái đã mất dữ liệu. Không có gì bị ghi đè. Chuyển các tệp ledger.sqlite* và warehouse.duckdb* sang chỗ khác rồi khôi phục từ bản sao lưu; nếu chấp nhận mất, chỉ chuyển warehouse.duckdb* rồi khởi động lại.`,
	sharedLedgerBehind: (place: string, inLedger: number, shown: number) =>
		`Cơ sở dữ liệu ${place} chỉ có đến bản phát hành ${inLedger}, máy chủ này đã có bản ${shown}, và không có gì cho thấy đó vẫn là sổ cái của máy chủ này. Không có gì bị ghi đè. Kiểm tra DATABASE_URL. Nếu cơ sở dữ liệu đã mất, đưa bản sao lưu vào một cơ sở dữ liệu trống: npm run move-ledger -- <tệp>. Nếu đúng là cơ sở dữ liệu cần hiển thị, chuyển các tệp warehouse.duckdb* của máy chủ này sang chỗ khác rồi khởi động lại.`,
	full: 'Đĩa sắp đầy nên không làm. Dữ liệu đã công bố giữ nguyên; dọn đĩa rồi chạy lại.',
	ledgerLost:
		'Chưa nối được với cơ sở dữ liệu của sổ cái. Việc vừa gọi hoặc đã xong trọn vẹn, hoặc chưa được lưu: chờ vài phút, xem danh sách bản phát hành rồi mới chạy lại.',
	remoteSilent: 'Máy chủ đang chạy không trả lời kịp. Có thể nó vẫn đang làm: xem /data/releases trước khi chạy lại.',
	remoteFailed: (status: number) => `Máy chủ đang chạy không nhận yêu cầu (mã ${status}).`,
	place: (row: number | null, column: string | null) =>
		[row === null ? '' : `dòng ${row}`, column === null ? '' : `cột ${column}`].filter(Boolean).join(', '),
	error: 'lỗi',
	warning: 'lưu ý',
	refused: (errors: number) => `Không nhận: ${errors} lỗi. Dữ liệu đã công bố giữ nguyên.`,
	notListed: (count: number) => `Còn ${count} lỗi và lưu ý không liệt kê.`,
	difference: (rows: number, added: number, changed: number, unchanged: number, missing: number) =>
		`${rows} dòng: thêm ${added}, sửa ${changed}, không đổi ${unchanged}; tệp không có ${missing} dòng đã công bố (giữ nguyên).`,
	published: (release: number) => `Đã công bố bản phát hành ${release}.`,
	nothingNew: 'Không có gì mới để công bố.',
	onlyChecked: 'Mới kiểm tra, chưa công bố. Thêm --publish để công bố.',
	rebuilt: (release: number, hash: string) => `bản phát hành ${release}\n${hash}`,
	noSuchRelease: (release: number) => `Bản phát hành ${release} không có hoặc không còn gì để hoàn tác.`,
	laterFirst: (release: number, later: string) =>
		`Không hoàn tác được bản phát hành ${release}: các bản sau đã sửa cùng những dòng đó. Hoàn tác trước: ${later}.`,
	heldFirst: (release: number) =>
		`Không hoàn tác được bản phát hành ${release}: sẽ có dòng trỏ đến dòng không còn. Xoá hoặc sửa trước:`,
	reverted: (release: number, by: number) => `Bản phát hành ${by} hoàn tác bản phát hành ${release}.`,
	written: (rows: number, file: string) => `${rows} dòng trong ${file}.`,
	joinLink: 'Liên kết mời, dùng một lần, trong 7 ngày:',
	resetLink: 'Đã có tài khoản. Liên kết đặt lại mật khẩu, dùng một lần, trong 7 ngày:',
	disabled: (email: string) => `Tài khoản ${email} đang bị khoá.`
};

const en: typeof vi = {
	usageLoad: (datasets) =>
		`Usage: npm run load -- <dataset> <file.csv> [--map <mapping.json>] [--publish] [--json]\nDatasets: ${datasets}`,
	usageRebuild: 'Usage: npm run rebuild',
	usageBackup: 'Usage: npm run backup -- <file>',
	usageRestore: 'Usage: npm run restore -- <file>',
	restoreShared:
		'The ledger is in PostgreSQL (DATABASE_URL). Make a new, empty database, put it into DATABASE_URL and run: npm run move-ledger -- <file>',
	usageMove: 'Usage: npm run move-ledger [-- <backup>], with DATABASE_URL=postgres://…',
	noLedger: (file) => `There is no ledger ${file}. Nothing was moved.`,
	notEmpty: 'The database to move into has data already: nothing was written. Make a new, empty database.',
	movedTable: (table, rows, hash) => `${table}: ${rows} rows, ${hash}`,
	moved:
		'The ledger was moved; every table has the same hash on both sides. From now on start every server with this DATABASE_URL; the old file is kept as ledger.sqlite.moved.',
	movedBackup:
		'The backup was moved; every table has the same hash on both sides. Start every server with this DATABASE_URL.',
	badMap: (file) =>
		`${file} is no mapping. It looks like this: {"index": "PAPI", "year": 2024, "unit": "Province", "indicators": {"Total": "TOTAL"}}`,
	backedUp: (release, file) => `Backed up to release ${release} in ${file}.`,
	noBackup: (file) => `${file} is no whole backup. What is there stays as it is.`,
	restored: (release) => `Restored to release ${release}.`,
	restartNow: 'The keys of the server have changed: start it again.',
	usageRevert: 'Usage: npm run revert -- <release number>',
	usageDemo: 'Usage: npm run demo-activities -- [file.csv]',
	usageInvite: (roles) => `Usage: npm run invite -- <e-mail> [role]\nRoles: ${roles}`,
	unknownFlag: (flag) => `There is no option ${flag}.`,
	wrongNumber: 'Arguments are missing or too many.',
	unknownDataset: (name) => `There is no dataset “${name}”.`,
	noFile: (file) => `The file ${file} cannot be read.`,
	busy: (file) => `Another program is using ${file}. Stop it and run this again.`,
	ledgerDamaged: (file) =>
		`The ledger ${file} is damaged and was not opened; nothing was overwritten. Move ledger.sqlite* and warehouse.duckdb* to another place and restore a backup: npm run restore -- <file>.`,
	warehouseDoubtful: (file) =>
		`The display database ${file} may be damaged, for the reason that stands beside this. Start again: it is then read row by row and, if damaged, made anew from the ledger. The ledger is untouched.`,
	ledgerNotShown: (file) =>
		`The ledger ${file} cannot be shown, for the reason that stands beside this; nothing was overwritten. If you have just upgraded, go back to the version before (docs/operations.md, Upgrade). If the ledger is damaged, move ledger.sqlite* and warehouse.duckdb* to another place and restore a backup: npm run restore -- <file>.`,
	sharedLedgerNotShown: (place) =>
		`The ledger in the database ${place} cannot be shown, for the reason that stands beside this; nothing was overwritten. If you have just upgraded, go back to the version before (docs/operations.md, Upgrade). If the database is damaged, put a backup into an empty one: npm run move-ledger -- <file>.`,
	ledgerAway: (place, why) =>
		`The database of the ledger (${place}) cannot be reached: ${why}. See that PostgreSQL runs and that DATABASE_URL is right, then start again.`,
	ledgerBehind: (file, inLedger, shown) =>
		`The ledger ${file} ends with release ${inLedger}, but the display database has release ${shown}: the ledger has lost data. Nothing was overwritten. Move ledger.sqlite* and warehouse.duckdb* to another place and restore a backup; to go on without what is lost, move only warehouse.duckdb* and start again.`,
	sharedLedgerBehind: (place, inLedger, shown) =>
		`The database ${place} ends with release ${inLedger}, but this server has release ${shown}, and nothing shows that it is still the ledger of this server. Nothing was overwritten. Check DATABASE_URL. If the database is lost, put a backup into an empty one: npm run move-ledger -- <file>. If this is the one to be shown, move warehouse.duckdb* of this server to another place and start again.`,
	full: 'The disk is nearly full, so nothing was done. What is published stays as it was; make room and run this again.',
	ledgerLost:
		'The database of the ledger cannot be reached. What was asked for is either done wholly or not stored at all: wait a few minutes and see the list of releases before running this again.',
	remoteSilent:
		'The running server did not answer in time. It may still be at work: look at /data/releases before running this again.',
	remoteFailed: (status) => `The running server did not accept the request (status ${status}).`,
	place: (row, column) =>
		[row === null ? '' : `row ${row}`, column === null ? '' : `column ${column}`].filter(Boolean).join(', '),
	error: 'error',
	warning: 'note',
	refused: (errors) => `Refused: ${errors} errors. What is published stays as it was.`,
	notListed: (count) => `${count} more errors and notes are not listed.`,
	difference: (rows, added, changed, unchanged, missing) =>
		`${rows} rows: ${added} added, ${changed} changed, ${unchanged} unchanged; ${missing} published rows are not in the file (they stay).`,
	published: (release) => `Published as release ${release}.`,
	nothingNew: 'Nothing new to publish.',
	onlyChecked: 'Checked only, not published. Add --publish to publish.',
	rebuilt: (release, hash) => `release ${release}\n${hash}`,
	noSuchRelease: (release) => `Release ${release} does not exist or has nothing left to revert.`,
	laterFirst: (release, later) =>
		`Release ${release} cannot be reverted: later releases changed the same rows. Revert these first: ${later}.`,
	heldFirst: (release) =>
		`Release ${release} cannot be reverted: rows would name rows that are not there. Remove or correct first:`,
	reverted: (release, by) => `Release ${by} reverts release ${release}.`,
	written: (rows, file) => `${rows} rows in ${file}.`,
	joinLink: 'Link to join; it works once, for 7 days:',
	resetLink: 'There is an account. Link to set its password anew; it works once, for 7 days:',
	disabled: (email) => `The account ${email} is disabled.`
};

export const command = { vi, en };
