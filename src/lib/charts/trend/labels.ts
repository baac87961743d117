/** Pushes labels apart to at least `room` pixels, keeping their order and staying within the plot. */
export function apart<T extends { y: number }>(labels: T[], room: number, top: number, bottom: number): T[] {
	const sorted = [...labels].sort((a, b) => a.y - b.y).map((label) => ({ ...label }));
	sorted.forEach((label, index) => {
		label.y = Math.max(label.y, (sorted[index - 1]?.y ?? top - room) + room);
	});
	let limit = bottom;
	for (const label of sorted.toReversed()) {
		label.y = Math.min(label.y, limit);
		limit = label.y - room;
	}
	return sorted;
}
