import * as fs from "node:fs";
import { promisify } from "node:util";

// File functions of short runs, as promises: Node's own take longer to load than a plan to read.
export const access = promisify(fs.access);
export const appendFile = promisify(fs.appendFile);
export const close = promisify(fs.close);
export const copyFile = promisify(fs.copyFile);
export const fchmod = promisify(fs.fchmod);
export const fsync = promisify(fs.fsync);
export const lstat = promisify(fs.lstat);
export const mkdir = promisify(fs.mkdir);
export const open = promisify(fs.open);
export const readdir = promisify(fs.readdir);
export const readFile = promisify(fs.readFile);
export const readlink = promisify(fs.readlink);
export const realpath = promisify(fs.realpath.native);
export const rename = promisify(fs.rename);
export const stat = promisify(fs.stat);
export const unlink = promisify(fs.unlink);
export const writeFile = promisify(fs.writeFile);
