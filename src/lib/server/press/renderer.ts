import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ResvgRenderOptions } from '@resvg/resvg-js';
import code from './renderer.worker.js?raw';

interface Rendered {
	id: number;
	png?: Uint8Array<ArrayBuffer>;
	error?: Error;
}

interface Waiting {
	resolve: (png: Uint8Array<ArrayBuffer>) => void;
	reject: (error: Error) => void;
}

/** One thread that draws one picture after the other. */
class Renderer {
	private readonly waiting = new Map<number, Waiting>();
	private count = 0;
	private readonly worker = new Worker(code, {
		eval: true,
		workerData: pathToFileURL(createRequire(import.meta.url).resolve('@resvg/resvg-js')).href
	});

	constructor(private readonly ended: () => void) {
		this.worker.unref();
		this.worker.on('message', ({ id, png, error }: Rendered) => {
			const waiting = this.waiting.get(id);
			this.waiting.delete(id);
			if (png) waiting?.resolve(png);
			else waiting?.reject(error ?? new Error('The renderer gave no picture.'));
		});
		this.worker.on('error', (error: Error) => this.end(error));
		this.worker.on('exit', (status) => this.end(new Error(`The renderer ended with ${status}.`)));
	}

	render(svg: string, options: ResvgRenderOptions): Promise<Uint8Array<ArrayBuffer>> {
		const id = (this.count += 1);
		return new Promise((resolve, reject) => {
			this.waiting.set(id, { resolve, reject });
			this.worker.postMessage({ id, svg, options });
		});
	}

	private end(error: Error): void {
		this.ended();
		for (const { reject } of this.waiting.values()) reject(error);
		this.waiting.clear();
	}
}

let renderer: Renderer | null = null;

/** An SVG of ours as the bytes of a PNG, drawn in a thread of its own, which is started again if it ever ends. */
export function renderPng(svg: string, options: ResvgRenderOptions): Promise<Uint8Array<ArrayBuffer>> {
	renderer ??= new Renderer(() => (renderer = null));
	return renderer.render(svg, options);
}
