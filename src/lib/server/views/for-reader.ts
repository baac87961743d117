/**
 * Page data as the reader's browser needs it. In a page's first HTML the pictures already stand in the markup, so the data
 * that goes along leaves them out: they are there for the server's rendering, but are not enumerated. A later navigation
 * asks for data alone (`isDataRequest`) and gets them.
 */
export function forReader<T>(event: { isDataRequest: boolean }, data: T): T {
	if (!event.isDataRequest) hidePictures(data);
	return data;
}

function hidePictures(value: unknown): void {
	if (Array.isArray(value)) value.forEach(hidePictures);
	else if (typeof value === 'object' && value !== null) {
		for (const name of ['desk', 'phone']) {
			const text: unknown = Reflect.get(value, name);
			if (typeof text === 'string') Object.defineProperty(value, name, { value: text, enumerable: false });
		}
		Object.values(value).forEach(hidePictures);
	}
}
