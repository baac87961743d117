/** One of the values that a field offers. */
export interface Choice {
	value: string;
	text: string;
	group?: string;
}

/** A field of a form, one column of a row. */
export interface Field {
	column: string;
	label: string;
	hint: string;
	required: boolean;
	kind: 'text' | 'long' | 'number' | 'whole' | 'day' | 'month' | 'link' | 'choice' | 'suggest';
	choices: readonly Choice[];
	value: string;
	/** A part of the key of a row that is edited. */
	fixed: boolean;
}
