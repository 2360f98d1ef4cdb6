// Loaded into the server before anything else: when the process that started it is gone, however it went, so is the server.
if (process.channel) {
  process.channel.unref();
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
}
