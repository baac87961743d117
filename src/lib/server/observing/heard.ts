import { EventEmitter } from 'node:events';
import type { AuditAction } from '$lib/model/audit';

/** A request that was answered: nothing in it that a reader has written. */
export interface AnsweredRequest {
	id: string;
	method: string;
	/** The route by its pattern; `(file)` for what is served as it lies there, `(none)` where nothing answers. */
	route: string;
	status: number;
	ms: number;
	/** What went over the line for it, headers too. */
	bytes: number;
	/** Whether the answer went out whole. */
	whole: boolean;
}

/** What happens in the server, for those who count. */
export const heard = new EventEmitter<{
	answered: [AnsweredRequest];
	deed: [AuditAction];
	failure: [];
	cache: [cache: 'pages' | 'files', hit: boolean];
}>();
