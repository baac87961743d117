// The renderer's own thread: drawing and packing pixels would keep every page waiting for as long as it takes.
const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');

// Where a thread can have a priority of its own, pages come first on a busy machine.
if (process.platform === 'linux') process.getBuiltinModule('node:os').setPriority(5);

import(workerData).then(({ Resvg }) => {
	parentPort?.on('message', ({ id, svg, options }) => {
		try {
			const png = new Uint8Array(new Resvg(svg, options).render().asPng());
			parentPort?.postMessage({ id, png }, [png.buffer]);
		} catch (error) {
			parentPort?.postMessage({ id, error });
		}
	});
});
