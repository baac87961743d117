import fc from 'fast-check';
import { type BadFile, badFile, drawn, type Table, tables, written } from './bad-file.ts';

const bases: Table[] = [
	tables.sipas,
	tables.ict,
	tables.agencies,
	tables.plans,
	tables.counts,
	tables.channels,
	tables.activities
];

const place = fc.integer({ min: 0, max: 999_999 }).map((millionths) => millionths / 1e6);
const places = fc.array(place, { minLength: 1, maxLength: 4 });
const foreign = fc.constantFrom(
	...[0, 1, 7, 8, 11, 12, 27, 127].map((code) => String.fromCharCode(code)),
	...[
		'\u0085',
		'\u2028',
		'\u202e',
		'\u200b',
		'\u200d',
		'\ufeff',
		'\uffff',
		'\ufdd0',
		'\ud83d\ude00',
		'"',
		"'",
		'""',
		'\\',
		'\r',
		'`'
	]
);

/** Which row a byte lies in cannot be told after damage: so many rows may be others than before for each wound. */
const wounds = (many: number, { published, lines }: Table) => ({
	changed: 2 * many,
	added: (published ? 0 : lines.length) + 2 * many
});

const pieces = (bytes: Buffer, at: number) => [bytes.subarray(0, at), bytes.subarray(at)] as const;

/** Tables cut off, with bytes turned, put in, taken out or repeated, wherever it happened. */
export function damagedFiles(): BadFile[] {
	return bases.flatMap((table, seed) => {
		const whole = Buffer.from(written(table.lines));
		const of = (name: string, many: number, bytes: () => Uint8Array) =>
			badFile(`damaged/${table.name} ${name}`, table.dataset, bytes, wounds(many, table));
		const at = (share: number) => Math.floor(share * whole.length);
		return [
			...drawn(place, 10, 400 + seed).map((share) => of(`cut at ${at(share)}`, 1, () => whole.subarray(0, at(share)))),
			...drawn(place, 2, 420 + seed).map((share) => of(`begun at ${at(share)}`, 1, () => whole.subarray(at(share)))),
			...drawn(fc.tuple(places, fc.integer({ min: 1, max: 255 })), 10, 440 + seed).map(([where, bits]) =>
				of(`bytes ${where.map(at).join(' ')} turned by ${bits}`, where.length, () => {
					const turned = Buffer.from(whole);
					for (const share of where) turned[at(share)] = (turned[at(share)] ?? 0) ^ bits;
					return turned;
				})
			),
			...drawn(fc.tuple(place, foreign), 10, 460 + seed).map(([share, sign]) =>
				of(`${JSON.stringify(sign)} put in at ${at(share)}`, 1, () => {
					const [before, after] = pieces(whole, at(share));
					return Buffer.concat([before, Buffer.from(sign), after]);
				})
			),
			...drawn(fc.tuple(place, fc.integer({ min: 1, max: 300 })), 5, 480 + seed).map(([share, length]) =>
				// What is lost joins two rows, or takes some away.
				of(`${length} bytes lost at ${at(share)}`, 1, () =>
					Buffer.concat([whole.subarray(0, at(share)), whole.subarray(at(share) + length)])
				)
			),
			...drawn(place, 3, 500 + seed).map((share) =>
				of(`4096 zero bytes at ${at(share)}`, 1, () => {
					const [before, after] = pieces(whole, at(share));
					return Buffer.concat([before, Buffer.alloc(4096), after.subarray(4096)]);
				})
			)
		];
	});
}

/** Bytes that never were a table. */
export const noiseFiles = (): BadFile[] =>
	drawn(fc.uint8Array({ minLength: 1, maxLength: 3000 }), 12, 600).map((bytes, n) =>
		badFile(`noise/${n}`, 'results', () => bytes, { ends: 'refused' })
	);
