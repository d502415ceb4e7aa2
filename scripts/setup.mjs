// Brings the working tree to a state that can start: dependencies, then the build, each only when something changed.
// Only Node's own modules here: this file runs before anything is installed. All it says goes to stderr.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Levier needs Node.js 20.19 or newer; this is ${process.version}. See https://nodejs.org\n`);
  process.exitCode = 1;
} else {
  import('./setup/main.mjs').then(({ main }) => main());
}
