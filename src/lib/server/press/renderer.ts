import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ResvgRenderOptions } from '@resvg/resvg-js';
import type PDFDocument from 'pdfkit';
import { trueType } from './fonts';
import code from './renderer.worker.js?raw';

interface Rendered {
	id: number;
	bytes?: Uint8Array<ArrayBuffer>;
	error?: Error;
}

interface Waiting {
	resolve: (bytes: Uint8Array<ArrayBuffer>) => void;
	reject: (error: Error) => void;
}

/** A page of a PDF: its sides in points, and what readers and screen readers are told of it. */
export interface Page {
	width: number;
	height: number;
	info: ConstructorParameters<typeof PDFDocument>[0];
}

type Work =
	{ as: 'png'; job: { svg: string; options: ResvgRenderOptions } } | { as: 'pdf'; job: Page & { svg: string } };

const require = createRequire(import.meta.url);
const address = (file: string) => pathToFileURL(file).href;

/** One thread that draws one picture after the other. */
class Renderer {
	private readonly waiting = new Map<number, Waiting>();
	private count = 0;
	private readonly worker = new Worker(code, {
		eval: true,
		workerData: {
			modules: {
				resvg: address(require.resolve('@resvg/resvg-js')),
				pdfkit: address(require.resolve('pdfkit')),
				svgToPdf: address(require.resolve('svg-to-pdfkit'))
			},
			fonts: trueType
		}
	});

	constructor(private readonly ended: (self: Renderer) => void) {
		this.worker.unref();
		this.worker.on('message', ({ id, bytes, error }: Rendered) => {
			const waiting = this.waiting.get(id);
			this.waiting.delete(id);
			if (bytes) waiting?.resolve(bytes);
			else waiting?.reject(error ?? new Error('The renderer gave no picture.'));
		});
		this.worker.on('error', (error: Error) => this.end(error));
		this.worker.on('exit', (status) => this.end(new Error(`The renderer ended with ${status}.`)));
	}

	render(work: Work): Promise<Uint8Array<ArrayBuffer>> {
		const id = (this.count += 1);
		return new Promise((resolve, reject) => {
			this.waiting.set(id, { resolve, reject });
			this.worker.postMessage({ id, ...work });
		});
	}

	private end(error: Error): void {
		this.ended(this);
		for (const { reject } of this.waiting.values()) reject(error);
		this.waiting.clear();
	}
}

let renderer: Renderer | null = null;

/** Draws in a thread of its own, which is started again if it ever ends. */
function render(work: Work): Promise<Uint8Array<ArrayBuffer>> {
	renderer ??= new Renderer((gone) => {
		// One that failed also ends, when another may be at work already.
		if (renderer === gone) renderer = null;
	});
	return renderer.render(work);
}

/** An SVG of ours as the bytes of a PNG. */
export const renderPng = (svg: string, options: ResvgRenderOptions): Promise<Uint8Array<ArrayBuffer>> =>
	render({ as: 'png', job: { svg, options } });

/** An SVG of ours, in points, as a PDF of one page of vectors. */
export const renderPdf = (svg: string, page: Page): Promise<Uint8Array<ArrayBuffer>> =>
	render({ as: 'pdf', job: { svg, ...page } });
