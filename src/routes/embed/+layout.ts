/** Nothing here needs to come to life: what is read is in the HTML. */
export const csr = false;
