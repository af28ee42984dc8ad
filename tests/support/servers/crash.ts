/** Ends with an error of its own. */
console.error('Error: the flux capacitor is missing');
process.exit(3);
