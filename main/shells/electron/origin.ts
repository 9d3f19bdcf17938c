/** The one origin that the window ever shows. */
export const origin = 'app://castellan';

/** Whether an address is a page of ours. */
export const isOurs = (url: string): boolean => url === origin || url.startsWith(`${origin}/`);
