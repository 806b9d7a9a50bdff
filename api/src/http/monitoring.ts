import type {} from '@fastify/swagger';
import fastify, { type FastifyInstance } from 'fastify';
import { type Readiness, tellHealth } from './readiness.ts';

/** Nobody but this machine reaches it, wherever the api itself listens. */
const host = '127.0.0.1';

/** A listener for who runs LEON: what is up and what is not, and what the api's routes are. Nothing else is there. */
export async function listenForMonitoring(
  app: FastifyInstance,
  readiness: Readiness,
  port: number,
): Promise<FastifyInstance> {
  const monitoring = fastify({ logger: false });
  tellHealth(monitoring, readiness.state, true);
  monitoring.get('/openapi.json', async (_request, reply) => {
    reply.type('application/json; charset=utf-8');
    return JSON.stringify(app.swagger());
  });
  await monitoring.listen({ host, port });
  return monitoring;
}
