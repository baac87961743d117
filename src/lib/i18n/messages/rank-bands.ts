/** Words of the bands between which places lie. */
const vi = {
	head: 'khoảng',
	column: 'Khoảng hạng',
	of: (band: string) => `khoảng hạng ${band}`,
	note: (level: string) =>
		`Khoảng hạng: hạng tốt nhất và kém nhất mà đơn vị có thể có theo khoảng tin cậy ${level} % của điểm do nguồn công bố. Khoảng rộng thì chênh nhau vài bậc chưa nói lên điều gì; độ tin cậy là của từng điểm, không phải của cả bảng.`,
	unit: (index: string, year: number, rank: string, band: string, level: string) =>
		`${index} ${year}: hạng ${rank}, khoảng hạng ${band} theo khoảng tin cậy ${level} % của điểm do nguồn công bố (của từng điểm, không phải của cả bảng).`
};

const en: typeof vi = {
	head: 'band',
	column: 'Band of ranks',
	of: (band) => `band ${band}`,
	note: (level) =>
		`Bands: the best and the worst place that the unit may have by the ${level} % intervals that the source gives for scores. Where bands are wide, a few places say nothing; the level is that of each score, not of the whole table.`,
	unit: (index, year, rank, band, level) =>
		`${index} ${year}: rank ${rank}, band ${band} by the ${level} % intervals that the source gives for scores (the level is that of each score, not of the whole table).`
};

export const rankBands = { vi, en };
