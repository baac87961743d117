/** Tells the page around an embedded chart how tall the chart is. */
(() => {
	if (window.parent === window) return;
	let told = 0;
	new ResizeObserver(() => {
		const height = Math.ceil(document.body.getBoundingClientRect().height);
		if (height === told) return;
		told = height;
		window.parent.postMessage({ type: 'reform-lens:height', height }, '*');
	}).observe(document.body);
})();
