/** Words about series of provinces formed by merger, estimated from their parts. */
const vi = {
	heading: (measure: string, years: string, parts: string) => `${measure} ${years}: đường chung ước tính từ ${parts}`,
	title: (unit: string, measure: string, years: string) =>
		`${unit}: ${measure} ${years}, ước tính từ các tỉnh hợp thành`,
	dek: (measure: string, unit: string) =>
		`Điểm ${measure}. Nét đứt hồng là ước tính cho ${unit}: trung bình theo dân số các tỉnh hợp thành. Đường xám là các tỉnh, thành phố khác.`,
	note: (year: string, shares: string) =>
		`Ước tính do Lăng kính CCHC tính theo dân số năm ${year} (${shares}); không phải số công bố, không xếp hạng.`,
	share: (unit: string, share: string) => `${unit} ${share}`,
	gaps: (years: string) => `Không ước tính năm thiếu điểm của một tỉnh hợp thành: ${years}.`,
	published: (unit: string, years: string) =>
		`Nét liền, chấm đặc là điểm công bố của ${unit} (${years}), không nối với ước tính.`,
	value: (score: string) => `${score} (ước tính)`,
	/** The newest round of the parts, for a province that has none of its own. */
	newest: {
		estimate: (score: string) => `ước tính ${score}, không xếp hạng`,
		none: 'Không ước tính kỳ thiếu điểm của một tỉnh hợp thành.',
		noOwn: (unit: string, day: string) =>
			`Kho chưa có kết quả nào của ${unit} từ khi thành lập ngày ${day}; số trước đó là của các tỉnh hợp thành.`
	}
};

const en: typeof vi = {
	heading: (measure, years, parts) => `${measure} ${years}: a joint line estimated from ${parts}`,
	title: (unit, measure, years) => `${unit}: ${measure} ${years}, estimated from the provinces that it was formed from`,
	dek: (measure, unit) =>
		`${measure} score. The dashed pink line is an estimate for ${unit}: the mean of its parts, weighted by population. Grey lines are other provinces.`,
	note: (year, shares) =>
		`Estimated by Reform Lens with the population of ${year} (${shares}); not a published figure, and not ranked.`,
	share: (unit, share) => `${unit} ${share}`,
	gaps: (years) => `Not estimated where a part has no score: ${years}.`,
	published: (unit, years) =>
		`Solid marks are published scores of ${unit} (${years}); nothing joins them to the estimate.`,
	value: (score) => `${score} (estimate)`,
	newest: {
		estimate: (score) => `an estimated ${score}, not ranked`,
		none: 'Nothing is estimated for a round in which a province that it was formed from has no score.',
		noOwn: (unit, day) =>
			`No result of ${unit} since it was formed on ${day} is here; what is older is that of the provinces that it was formed from.`
	}
};

export const merged = { vi, en };
