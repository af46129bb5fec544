// One thread of a run over many files: the program once more, which waits for files instead of reading its arguments.
module.exports = require("./kehoach.js").work();
