import { calendarAnswer } from '$lib/server/calendar-file';
import type { RequestHandler } from './$types';

/** What is due around today under a plan, for those who follow it. */
export const GET: RequestHandler = (event) => calendarAnswer(event, 'due.atom');
