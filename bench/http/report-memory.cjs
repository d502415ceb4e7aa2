// Loaded into the server that is measured: when asked, it collects its garbage and tells its memory.
process.on('message', () => {
  global.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ rss, heapUsed });
});
