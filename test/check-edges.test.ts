import { tryMutants } from "./support/mutant-tests.ts";

tryMutants("edges");
