// Required into a process that is measured: its last line tells the most memory it ever held, in kilobytes.
const { writeSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread) process.on("exit", () => writeSync(2, `\n${process.resourceUsage().maxRSS}\n`));
