import { date, dayInVietnam } from '$lib/i18n/format';
import { day } from '$lib/model/cells';
import type { Context } from '../../context';
import { refuse } from '../../refuse';
import type { Definition } from '../definition';
import { unitAsked } from '../unit-asked';
import { briefChart } from './chart';
import { briefOf } from './facts';

/** What a leader should know of a unit before a meeting, on one sheet. */
export const brief: Definition = {
	parameters: ['unit', 'at'],
	chart: async (context, url) =>
		briefChart(context, await briefOf(context, unitAsked(context, url), meetingDay(context, url)))
};

/** The day of the meeting that an address names; today where it names none. */
export function meetingDay({ locale }: Pick<Context, 'locale'>, url: URL): string {
	const asked = url.searchParams.get('at') ?? '';
	const today = dayInVietnam(Date.now());
	if (asked === '') return today;
	if (day().safeParse(asked).success) return asked;
	return refuse(400, { locale, url }, { name: 'at', what: 'day', value: asked }, [
		{ value: today, text: date(locale, today) }
	]);
}
