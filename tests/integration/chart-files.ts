import { z } from 'zod';
import { chartKinds, type ChartKind } from '$lib/charts/chart';
import { chartFile } from '$lib/server/chart-file';
import type { Person } from '$lib/model/person';
import type { ServerState } from '$lib/server/state';
import { chartAddresses } from '../fixtures/chart-addresses';
import { localsOf, started } from './folder';

/** The product with generated activities, at an address of its own. */
export const startPublic = (): Promise<ServerState> =>
	started({ REFORM_LENS_DEMO: '1', PUBLIC_URL: 'https://langkinh.example.vn' });

/** Every kind of chart that is offered, with a usual address. */
export const offered = chartKinds.map((kind) => ({ kind, query: chartAddresses[kind][0] ?? '' }));

/** The address that tests ask for where any kind will do. */
export const { kind: anyKind, query: anyQuery } = offered[0] ?? { kind: 'ranking', query: '' };

/** Words of a picture or page stand in lines: what matters is their order. */
export const flat = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');

const chartJson = z.object({
	release: z.number(),
	kind: z.enum(chartKinds),
	lang: z.string(),
	title: z.string().min(10),
	subtitle: z.string().min(3),
	caption: z.string().min(10),
	alt: z.string().min(10),
	notes: z.array(z.string()),
	demo: z.boolean(),
	sources: z.array(z.object({ source_id: z.string(), title: z.string() })),
	address: z.url(),
	columns: z.array(z.object({ name: z.string().regex(/^[a-z][a-z0-9_]*$/), title: z.string().min(1) })).min(2),
	rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))).min(1)
});

/** Asks for charts as files, as a server under a foreign Host would be asked. */
export class ChartFiles {
	constructor(
		private readonly state: ServerState,
		private readonly person: Person | null = null
	) {}

	async get(path: string, headers: HeadersInit = {}): Promise<Response> {
		const url = new URL(`http://evil.example/charts/${path}`);
		const file = decodeURIComponent(url.pathname.slice('/charts/'.length));
		const locals = await localsOf(this.state, 'vi', this.person);
		return chartFile({ file, url, locals, request: new Request(url, { headers }) });
	}

	async bytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
		const response = await this.get(path);
		if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
		return new Uint8Array(await response.arrayBuffer());
	}

	async text(path: string): Promise<string> {
		return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await this.bytes(path));
	}

	async json(kind: ChartKind, query: string): Promise<z.infer<typeof chartJson>> {
		return chartJson.parse(JSON.parse(await this.text(`${kind}.json?${query}`)));
	}
}
