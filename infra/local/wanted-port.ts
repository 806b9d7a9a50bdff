import { isFree } from './kept-port.ts';

/** PORT as somebody set it; undefined: a free one shall be found. A wrong one is an error, never quietly another port. */
export const wantedPort = (text: string | undefined): number | undefined => {
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) {
    throw new Error(`PORT is "${text}", which is no port: 1 to 65535, or leave it out.`);
  }
  return port;
};

export const refuseIfTaken = async (port: number): Promise<void> => {
  if (await isFree(port)) return;
  throw new Error(`Port ${port} is used by another program. Start with another PORT, or without.`);
};
