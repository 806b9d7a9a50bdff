/** Who may import whom. Each rule has a planted violation under infra/local/fixtures/imports. */
const test = '\\.(test|spec|test-support)\\.tsx?$';
const packageNamed = (...names) => `node_modules/(${names.join('|')})/`;
const sql = packageNamed('pg', 'kysely', 'pg-[a-z-]+');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'contracts-import-zod-only',
      comment: 'Both sides run the contracts: they must not drag a server or a browser along.',
      severity: 'error',
      from: { path: '^contracts/src/', pathNot: test },
      to: { pathNot: ['^contracts/src/', 'node_modules/zod/'] },
    },
    {
      name: 'console-knows-no-server',
      comment: 'The console talks to the api through the contracts only.',
      severity: 'error',
      from: { path: '^console/' },
      to: { path: '^(api|worker|infra|e2e)/' },
    },
    {
      name: 'worker-through-application',
      comment: 'The worker uses what the api offers it, not what happens to be there.',
      severity: 'error',
      from: { path: '^worker/' },
      // its tests arrange by the same commands that people send
      to: { path: '^api/', pathNot: ['^api/src/application\\.ts$', '^api/src/testing/'] },
    },
    {
      name: 'server-knows-no-surroundings',
      comment: 'What runs in production does not depend on what starts, tests or shows it.',
      severity: 'error',
      from: { path: '^(api|worker)/', pathNot: [test, '/(testing|test)/'] },
      to: { path: ['^(console|infra|e2e)/', '^api/src/testing/'] },
    },
    {
      name: 'api-knows-no-worker',
      comment: 'The worker depends on the api, never the other way.',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^worker/' },
    },
    {
      name: 'module-through-index',
      comment: 'A module changes inside without its neighbours noticing.',
      severity: 'error',
      from: { path: '^api/src/modules/([^/]+)/', pathNot: test },
      to: {
        path: '^api/src/modules/[^/]+/',
        pathNot: ['^api/src/modules/$1/', '^api/src/modules/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'rules-do-no-io',
      comment: 'A rule is a pure function: it can be checked for every input.',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: {
        dependencyTypesNot: ['type-only'],
        path: [
          sql,
          packageNamed('fastify', 'redis', 'bullmq', 'socket\\.io'),
          '\\.(store|route|command|job)\\.ts$',
          '^api/src/(db|http|realtime)/',
          '^(node:)?(fs|net|http|https|child_process|dgram|dns|timers|process)(/|$)',
        ],
      },
    },
    {
      name: 'routes-touch-no-sql',
      comment: 'All SQL of a slice is in its store.',
      severity: 'error',
      from: { path: '\\.route\\.ts$' },
      to: { path: sql },
    },
    {
      name: 'features-stand-alone',
      comment: 'What two features share belongs below them.',
      severity: 'error',
      from: { path: '^console/src/features/([^/]+)/' },
      to: { path: '^console/src/features/', pathNot: '^console/src/features/$1/' },
    },
    {
      name: 'console-layers',
      comment: 'ui, lib and stores serve the features and know none of them.',
      severity: 'error',
      from: { path: '^console/src/(ui|lib|stores)/', pathNot: test },
      to: { path: '^console/src/(features|app)/' },
    },
    {
      name: 'features-know-no-app',
      comment: 'The app puts the features together.',
      severity: 'error',
      from: { path: '^console/src/features/', pathNot: test },
      to: { path: '^console/src/app/' },
    },
    {
      name: 'journeys-drive-the-browser',
      comment: 'A journey sees what a person sees: no database, no source of the product.',
      severity: 'error',
      from: { path: '^e2e/[^/]+\\.spec\\.ts$' },
      to: { path: [sql, '^(api|worker|console)/', '^(node:)?child_process$'] },
    },
    {
      name: 'imports-lead-somewhere',
      comment: 'A path that resolves to nothing would slip through every other rule.',
      severity: 'error',
      from: {},
      // A package of types only, which no resolver can find.
      to: { couldNotResolve: true, pathNot: '^geojson$' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // Of ours alone: a package whose code lies in its dist/ would slip through every rule that names it.
    exclude: { path: '^[^/]+/dist/|^infra/local/fixtures/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'browser', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
};
