import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { Problem } from '@leon/contracts/errors.ts';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { documentationCsp } from '../security/content-security-policy.ts';
import { sessionCookieName, wallCookieName } from './session-cookie.ts';

const description = `Every route is stated once in LEON's contracts; this page is made from them.
Errors are RFC 9457 problems with a stable \`code\`. A command carries a \`commandId\` (UUIDv7, made by the client):
sending it again has no second effect and gives the same answer. Machine clients bring a bearer token of the identity
provider with one scope per feed; people have a session cookie and send \`x-leon-csrf\` with everything but GET.`;

/** Shapes that are named once in the document and referred to. */
const schemaRegistry = z.registry<{ id?: string }>().add(Problem, { id: 'Problem' });

/**
 * `/openapi.json` (OpenAPI 3.1) and a readable page at `/documentation`, both from the contracts' own schemas; where they
 * are not open, the document is there for the monitoring listener alone.
 */
export async function documentApi(app: FastifyInstance, isOpen: boolean): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'LEON', version: '1', description },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: sessionCookieName },
          machine: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          wall: { type: 'apiKey', in: 'cookie', name: wallCookieName },
          wall_secret: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    // `z.unknown()` and other open values are documented as anything.
    transform: createJsonSchemaTransform({ schemaRegistry, zodToJsonConfig: { unrepresentable: 'any' } }),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry }),
  });
  if (!isOpen) return;
  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    reply.type('application/json; charset=utf-8');
    return JSON.stringify(app.swagger());
  });
  await app.register(swaggerUi, {
    routePrefix: '/documentation',
    theme: { title: 'LEON API' },
    logo: { type: 'image/svg+xml', content: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    uiConfig: { docExpansion: 'list', deepLinking: true, tryItOutEnabled: false, supportedSubmitMethods: [] },
    uiHooks: {
      onRequest: (_request, reply, next) => {
        reply.header('content-security-policy', documentationCsp);
        next();
      },
    },
  });
}
