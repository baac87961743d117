// The renderer's own thread: drawing and packing pixels would keep every page waiting for as long as it takes.
const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');

// Where a thread can have a priority of its own, pages come first on a busy machine.
if (process.platform === 'linux') process.getBuiltinModule('node:os').setPriority(5);

const { modules, fonts } = workerData;

Promise.all([import(modules.resvg), import(modules.pdfkit), import(modules.svgToPdf)]).then(
	([{ Resvg }, { default: PDFDocument }, { default: svgToPdf }]) => {
		/** @param {{ svg: string, options: object }} job */
		const pixels = ({ svg, options }) => new Uint8Array(new Resvg(svg, options).render().asPng());

		/** @param {{ svg: string, width: number, height: number, info: object }} job */
		const page = ({ svg, width, height, info }) =>
			new Promise((resolve, reject) => {
				const document = new PDFDocument({ ...info, size: [width, height], margin: 0 });
				/** @type {Buffer[]} */
				const parts = [];
				document.on('data', (/** @type {Buffer} */ part) => parts.push(part));
				document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
				document.on('error', reject);
				document.registerFont('regular', fonts[400]);
				document.registerFont('strong', fonts[600]);
				const fontCallback = (/** @type {string} */ _family, /** @type {boolean} */ bold) =>
					bold ? 'strong' : 'regular';
				svgToPdf(document, svg, 0, 0, { width, height, assumePt: true, fontCallback });
				document.end();
			});

		parentPort?.on('message', async ({ id, as, job }) => {
			try {
				const bytes = await (as === 'png' ? pixels(job) : page(job));
				parentPort?.postMessage({ id, bytes }, [bytes.buffer]);
			} catch (error) {
				parentPort?.postMessage({ id, error });
			}
		});
	}
);
