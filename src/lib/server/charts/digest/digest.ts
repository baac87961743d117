import { dayInVietnam, period } from '$lib/i18n/format';
import type { Context } from '../../context';
import { refuse } from '../../refuse';
import type { Definition } from '../definition';
import { unitAsked } from '../unit-asked';
import { digestChart } from './chart';

/** A month of a unit on one page: where it stands, how it moved, what its plan asks for. */
export const digest: Definition = {
	parameters: ['unit', 'month'],
	chart: (context, url) => digestChart(context, unitAsked(context, url), askedMonth(context, url))
};

/** The month that an address asks for; without one the last that is over. */
function askedMonth({ locale }: Context, url: URL): string {
	const [year = 0, month = 0] = dayInVietnam(Date.now()).split('-').map(Number);
	const last = month > 1 ? `${year}-${String(month - 1).padStart(2, '0')}` : `${year - 1}-12`;
	const asked = url.searchParams.get('month') ?? '';
	if (asked === '') return last;
	if (/^(199\d|20\d\d)-(0[1-9]|1[0-2])$/.test(asked)) return asked;
	const choices = [{ value: last, text: period(locale, last) }];
	refuse(400, { locale, url }, { name: 'month', what: 'month', value: asked }, choices);
}
