// Loaded by --import before each script, plain JavaScript: an old Node cannot even parse the scripts.
// 22.18 is the first 22 that runs TypeScript without a flag.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node ${process.versions.node} is too old: 22.18 or later is needed. On Linux and Windows "npm ci" brings Node 24 and "npm run" uses it; elsewhere install it from https://nodejs.org.`,
  );
  process.exit(1);
}
