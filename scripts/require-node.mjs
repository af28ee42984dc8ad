// Loaded by --import before each script, plain JavaScript: an old Node cannot even parse the scripts.
// 22.18 is the first 22 that runs TypeScript without a flag.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node ${process.versions.node} is too old: 22.18 or later is needed. Linux and Windows on x64 get Node 24 from "npm ci"; start the scripts with "npm run". Elsewhere install it from https://nodejs.org.`,
  );
  process.exit(1);
}
