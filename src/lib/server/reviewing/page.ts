import { number, percent } from '$lib/i18n/format';
import { datasetWords } from '$lib/i18n/messages/datasets';
import { review as messages } from '$lib/i18n/messages/review';
import type { Report } from '$lib/model/submission';
import type { Progress } from '../intake/reading';
import { readProblems } from '../publishing/check';
import { fileNames } from '../publishing/submission-check';
import { addedRows } from './added';
import { changesOf } from './changes';
import { columnsOf } from './columns';
import { problemsOf } from './problems';
import { publishingOf } from './publishing';
import { changeCount, type Reviewing } from './reviewing';
import { instant } from './time';

/** Everything that the page of a submission shows. */
export async function reviewPage(at: Reviewing) {
	const { state, submission, locale } = at;
	const words = messages[locale];
	const { report, status } = submission;
	// What a small file brings is here before the page is, also where another node has checked it.
	const found = await state.reviews.found(submission, 1000);
	const failed =
		report === null && status === 'review'
			? (/^failed (\S+)/.exec(submission.note ?? '')?.[1] ?? '')
			: found.is === 'failed'
				? found.code
				: null;
	const open = status === 'review' && report !== null;
	const folder = found.is === 'here' ? found.folder : null;
	return {
		id: submission.id,
		status,
		title: headingOf(at),
		dek: words.dek,
		progress: found.is === 'coming' ? progressOf(at, found.progress) : null,
		failed: failed === null ? null : failed === 'full' ? words.upload.full : words.failedDek(failed),
		steps: report ? stepsOf(at, report) : [],
		files: filesOf(at),
		columns: open ? columnsOf(at, report) : [],
		problems: open && folder !== null ? problemsOf(at, report, await readProblems(folder)) : null,
		added: open ? addedRows(at) : null,
		changes: report && folder !== null ? await changesOf(at, report, folder) : null,
		publishing: report && status !== 'discarded' && status !== 'checking' ? await publishingOf(at, report) : null
	};
}

function progressOf({ submission, locale }: Reviewing, running: Progress | null) {
	const words = messages[locale];
	const share = running && running.totalBytes > 0 ? running.bytes / running.totalBytes : 0;
	const isChecked = submission.status === 'checking';
	const text = running
		? words.progress(number(locale, running.rows), percent(locale, share))
		: isChecked
			? words.comparing
			: words.preparing;
	return { text, share, cancellable: isChecked };
}

function headingOf({ submission, locale }: Reviewing): string {
	const words = messages[locale].heading;
	const { status, report, publish_at } = submission;
	switch (status) {
		case 'checking':
			return words.checking;
		case 'approval':
			return words.approval;
		case 'scheduled':
			return words.scheduled(instant(locale, publish_at ?? ''));
		case 'published':
			return words.published;
		case 'discarded':
			return words.discarded;
		case 'review':
			if (!report) return words.failed;
			if (report.errors > 0) return words.errors(number(locale, report.errors));
			return changeCount(submission) > 0 ? words.ready(number(locale, changeCount(submission))) : words.nothing;
	}
}

function stepsOf({ submission, locale }: Reviewing, report: Report) {
	const words = messages[locale].steps;
	const [first] = report.files;
	const columns = report.files.flatMap(({ look }) => look?.mapping?.columns ?? []);
	const used = columns.filter(({ meaning }) => meaning.kind !== 'ignore').length;
	const { added, changed } = report.difference;
	const count = (value: number) => number(locale, value);
	const removed = changeCount(submission) - added - changed;
	const at = report.errors > 0 ? 2 : 4;
	return [
		{ text: words.file, note: words.filesNote(first?.name ?? '', report.files.length - 1) },
		{ text: words.columns, note: columns.length ? words.columnsNote(count(used), count(columns.length)) : words.plain },
		{ text: words.rows, note: words.rowsNote(count(report.errors), count(report.warnings)) },
		{ text: words.changes, note: words.changesNote(count(added), count(changed), count(removed)) },
		{ text: words.publish, note: report.errors > 0 ? words.wait : words.ready }
	].map((step, position) => ({ ...step, current: position === at }));
}

function filesOf({ submission, locale }: Reviewing) {
	const words = messages[locale].files;
	const names = fileNames(submission.files);
	return submission.files.map((file, position) => {
		const found = submission.report?.files[position];
		const look = found?.look ?? null;
		const separated = Object.entries(words.separated).find(([mark]) => mark === look?.delimiter)?.[1];
		const width =
			look?.mapping?.columns.length ?? Math.max(0, ...(look?.sample ?? []).map(({ cells }) => cells.length));
		const about = found ? words.about(number(locale, found.rows), number(locale, width)) : null;
		return {
			position,
			name: names[position] ?? file.name,
			dataset: datasetWords(locale, file.dataset).title,
			about: [about, look?.encoding?.toUpperCase(), separated].filter((part) => part).join(', '),
			sheets: look?.sheets ?? [],
			sheet: look?.sheet ?? null
		};
	});
}
