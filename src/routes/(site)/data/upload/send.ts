import { deserialize } from '$app/forms';

/**
 * Sends a form with its files and tells how much of it has gone; a redirect is followed. Gives what the server says is wrong,
 * a blank text where nothing came back.
 */
export function send(form: HTMLFormElement, tell: (share: number) => void): Promise<string | null> {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		request.open('POST', form.action);
		request.setRequestHeader('accept', 'application/json');
		request.setRequestHeader('x-sveltekit-action', 'true');
		request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0);
		request.onerror = () => resolve('');
		request.onload = () => {
			try {
				const result = deserialize<never, { problem?: string }>(request.responseText);
				if (result.type === 'redirect') location.assign(result.location);
				else resolve(result.type === 'failure' ? (result.data?.problem ?? '') : said(result));
			} catch {
				resolve('');
			}
		};
		request.send(new FormData(form));
	});
}

/** The words of a failure that the server knows, such as a database that is away. */
function said(result: object): string {
	const error: unknown = 'error' in result ? result.error : null;
	const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : null;
	return typeof message === 'string' ? message : '';
}
