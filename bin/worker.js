// One thread of a run over many plans: the program once more, which waits for plans instead of reading its arguments.
require("./kehoach.js").work();
