import { calendarAnswer } from '$lib/server/calendar-file';
import type { RequestHandler } from './$types';

/** The dates of a plan for calendar programs. */
export const GET: RequestHandler = (event) => calendarAnswer(event, 'calendar.ics');
