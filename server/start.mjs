// Plain JavaScript on purpose: an old Node cannot parse the TypeScript of main.ts, and would answer with a stack trace.
const needed = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major < needed) {
  console.error(
    `Threshold needs Node ${needed} or newer, and this is Node ${process.versions.node}. ` +
      'Use "npm start" (npm ci brings the right Node along), or install a newer one from nodejs.org.',
  );
  process.exit(1);
}
await import('./src/main.ts');
