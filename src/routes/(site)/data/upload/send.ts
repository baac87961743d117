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
				else resolve(result.type === 'failure' ? (result.data?.problem ?? '') : '');
			} catch {
				resolve('');
			}
		};
		request.send(new FormData(form));
	});
}
