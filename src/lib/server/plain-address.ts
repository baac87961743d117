/** An address of the older kind as it is written, where the server listens on the newer one: `::ffff:192.0.2.1` is `192.0.2.1`. */
export const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');
