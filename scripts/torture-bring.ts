import { administrator } from './built-server.ts';
import { ask, type Server } from './torture-server.ts';

const activities =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';

/** A file of new activities that nothing else has. */
export function activitiesFile(mark: string, rows: number): Uint8Array {
	const lines = Array.from({ length: rows }, (_, n) => {
		const [month, day] = [(n % 12) + 1, (n % 28) + 1].map((part) => String(part).padStart(2, '0'));
		return `,42,,,,bao_dia_phuong,,${2018 + (n % 7)}-${month}-${day},1,bài,,,,Tin ${mark} số ${n} ${(n * 2_654_435_761) % 4_294_967_296},,,,`;
	});
	return Buffer.from([activities, ...lines, ''].join('\n'));
}

/** A file of new themes. */
export function themesFile(mark: string, rows: number): Uint8Array {
	const lines = Array.from({ length: rows }, (_, n) => `${mark}_${n},Chủ đề ${mark} ${n},Theme ${mark} ${n}`);
	return Buffer.from(['theme_code,name_vi,name_en', ...lines, ''].join('\n'));
}

/** Signs in as a browser does and gives the cookies. */
export async function signIn({ base }: Pick<Server, 'base'>, who = administrator): Promise<string> {
	const answer = await ask(`${base}/sign-in`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: base, accept: 'text/html' },
		body: new URLSearchParams(who)
	});
	if (answer.status !== 303) throw new Error(`signing in answered ${answer.status}`);
	return answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';')[0])
		.join('; ');
}

/** Sends a form of the site and gives the answer, redirections not followed. */
export const post = ({ base }: Pick<Server, 'base'>, cookie: string, path: string, body: BodyInit): Promise<Response> =>
	ask(base + path, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: base, cookie, accept: 'text/html' },
		body
	});

/** Brings files as an analyst does; gives the address of the submission, or the status of the refusal. */
export async function upload(
	server: Pick<Server, 'base'>,
	cookie: string,
	files: readonly { name: string; bytes: Uint8Array }[]
): Promise<{ page: string; status: number; text: string }> {
	const form = new FormData();
	form.set('dataset', 'activities');
	for (const { name, bytes } of files) form.append('files', new Blob([Buffer.from(bytes)]), name);
	const answer = await post(server, cookie, '/data/upload', form);
	return { page: answer.headers.get('location') ?? '', status: answer.status, text: await answer.text() };
}

/** Waits until the check of a submission has ended, then publishes it, now or at an hour of Viet Nam. */
export async function publish(
	server: Pick<Server, 'base'>,
	cookie: string,
	page: string,
	{ title, at = '' }: { title: string; at?: string }
): Promise<{ status: number; text: string }> {
	for (let asked = 0; ; asked += 1) {
		const body = new URLSearchParams({ title, at, seen: '1000000' });
		const answer = await post(server, cookie, `${page}?/publish`, body);
		const text = await answer.text();
		// 409: it is being checked still, for a minute at most.
		if (answer.status !== 409 || asked > 1200) return { status: answer.status, text };
		await new Promise((settle) => setTimeout(settle, 50));
	}
}
