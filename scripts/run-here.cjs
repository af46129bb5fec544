// Preloaded by `npm run kehoach`, so that it works on the files of the folder it was called in: npm itself goes to that of
// package.json. Threads load this file, too, and cannot change the folder.
const { isMainThread } = require("node:worker_threads");

if (isMainThread && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
