/** The parts of this page's address, in the order in which they are written. */
export type Part = 'year' | 'indicator' | 'region' | 'units' | 'parent' | 'basis' | 'sort' | 'q' | 'release';

/** The address of the page being read, for links and fields that change one part and keep the rest. */
export class Address {
	constructor(
		private readonly path: string,
		private readonly parts: Partial<Record<Part, string>>
	) {}

	get(part: Part): string {
		return this.parts[part] ?? '';
	}

	/** The same page with parts changed; what is empty stays out. */
	with(changed: Partial<Record<Part, string>>): string {
		const filled = Object.entries({ ...this.parts, ...changed }).filter(([, value]) => value !== '');
		const query = new URLSearchParams(filled).toString();
		return query ? `${this.path}?${query}` : this.path;
	}

	/** Fields that a form must carry on, but for those that it asks itself. */
	hidden(asked: readonly Part[]): [string, string][] {
		return Object.entries(this.parts).filter(([part, value]) => value !== '' && !asked.some((own) => own === part));
	}
}
