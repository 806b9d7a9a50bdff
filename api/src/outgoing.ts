import { Socket } from 'node:net';
import { type Destination, isListed } from './outgoing.rules.ts';

const nameOf = (to: Destination): string => ('path' in to ? to.path : `${to.host}:${to.port}`);

/** The ways in which Node's `connect` is called: (options), (port, host), (path), and these in one list by Node itself. */
function targetOf(given: readonly unknown[]): Destination {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  if (typeof first === 'object' && first !== null) {
    const { path, port, host } = first as { path?: unknown; port?: unknown; host?: unknown };
    if (typeof path === 'string') return { path };
    return { port: Number(port), host: String(host ?? 'localhost') };
  }
  if (typeof first === 'string' && !/^\d+$/.test(first)) return { path: first };
  return { port: Number(first), host: typeof second === 'string' ? second : 'localhost' };
}

/**
 * From now on this process opens connections to these places and to no other, whatever code asks for it: every connection of
 * Node (http, https, fetch, TLS, drivers) begins here. Before a name is looked up. What is refused is told. Returns what
 * takes it back.
 */
export function openOnlyTo(
  destinations: readonly Destination[],
  refused: (place: string) => void,
): () => void {
  const { connect } = Socket.prototype;
  function guarded(this: Socket, ...given: unknown[]): Socket {
    const to = targetOf(given);
    if (isListed(to, destinations)) return Reflect.apply(connect, this, given);
    refused(nameOf(to));
    return this.destroy(new Error(`${nameOf(to)} is no place that LEON connects to`));
  }
  Socket.prototype.connect = guarded as typeof connect;
  return () => {
    Socket.prototype.connect = connect;
  };
}
