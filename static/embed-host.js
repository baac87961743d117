/**
 * For pages that embed charts of Reform Lens: makes every frame as tall as its chart.
 * <script src="https://…/embed-host.js" async></script>
 */
(() => {
	const from = new URL(document.currentScript.src).origin;
	const [least, most] = [80, 6000];
	addEventListener('message', ({ origin, source, data }) => {
		if (origin !== from || data?.type !== 'reform-lens:height' || !Number.isFinite(data.height)) return;
		const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
		if (!frame) return;
		frame.style.boxSizing = 'content-box';
		frame.style.height = `${Math.min(most, Math.max(least, data.height))}px`;
	});
})();
