const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Only what mixes digits and letters is taken for a key: long names of functions are neither. */
const looksLikeKey = (word: string) => !uuid.test(word) && /\d/.test(word) && /[a-z]/i.test(word);

/**
 * The text of an error as it may stand in a log: words of other programs may repeat what was typed, so e-mails, questions of
 * addresses, what follows the name of a secret, and what looks like a key are left out.
 */
export const withoutSecrets = (text: string): string =>
	text
		.replace(/\/invitation\/[^\s/?#'")]+/g, '/invitation/…')
		.replace(/\?[^\s?'")=]+=[^\s'")]*/g, '?…')
		.replace(/[\w.+%-]+(@|%40)[\w-]+(\.[\w-]+)*\.[a-z]{2,}/gi, '…@…')
		.replace(/\b(bearer|basic)\s+\S+/gi, '$1 …')
		.replace(
			/\b((?:set-)?cookie|authorization|password|token|secret|sig)(["']?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s,;}]+)/gi,
			'$1$2…'
		)
		.replace(/[\w-]{32,}/g, (word) => (looksLikeKey(word) ? '…' : word));
