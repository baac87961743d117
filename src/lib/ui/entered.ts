import { onMount } from 'svelte';
import { browser } from '$app/environment';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Only the first page is hydrated; later ones are made in the browser. */
let hydrating = browser;

/** What puts a field back to what a reader made of it; null where it stands as the server wrote it. */
function putBack(field: Field): (() => void) | null {
	if (field instanceof HTMLSelectElement) {
		const chosen = field.selectedIndex;
		const options = [...field.options];
		const marked = options.map((option) => option.defaultSelected).lastIndexOf(true);
		const written = marked >= 0 ? marked : options.findIndex((option) => !option.disabled);
		return chosen === written ? null : () => (field.selectedIndex = chosen);
	}
	if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
		const { checked } = field;
		// The one of several that lost its mark loses it again by itself.
		const same = checked === field.defaultChecked || (field.type === 'radio' && !checked);
		return same ? null : () => (field.checked = checked);
	}
	const { value } = field;
	return value === field.defaultValue ? null : () => (field.value = value);
}

/** Whether somebody may be in the middle of writing into a field. */
const isWritten = (field: Field) =>
	field instanceof HTMLTextAreaElement ||
	(field instanceof HTMLInputElement && ['text', 'search', 'email', 'password', 'url', 'number'].includes(field.type));

/** The page hears of a field as if it had been filled just now; a text still being typed is not changed yet. */
function tell(field: Field): void {
	field.dispatchEvent(new Event('input', { bubbles: true }));
	if (field === document.activeElement && isWritten(field)) return;
	field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Whether the browser itself may have filled fields, as it does going back and on a reload: nobody chose that now. */
function isVisitedAgain(): boolean {
	const [visit] = performance.getEntriesByType('navigation');
	return visit !== undefined && 'type' in visit && visit.type !== 'navigate';
}

/**
 * Keeps what readers typed, chose or opened while the page was not alive yet: hydration sets fields back to what the server
 * wrote (known of Svelte since its issue 1755). Called while the outermost layout is made. Not where a page is visited again:
 * there it stays as the server wrote it.
 */
export function keepEntered(): void {
	if (!hydrating) return;
	hydrating = false;
	if (isVisitedAgain()) return;
	const all = document.querySelectorAll<Field>('input:not([type=file], [type=hidden]), textarea, select');
	const entered = [...all].flatMap((field) => {
		const put = putBack(field);
		return put ? [{ field, put }] : [];
	});
	const opened = document.querySelectorAll<HTMLDetailsElement>('details[open]');
	onMount(() => {
		for (const details of opened) details.open = true;
		for (const { put } of entered) put();
		for (const { field } of entered) tell(field);
	});
}
