/** Never answers, and does not mind a closed stdin or SIGTERM. */
process.on('SIGTERM', () => {});
setInterval(() => {}, 1000);
