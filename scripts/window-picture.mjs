// Takes a picture of the window that kehoach.cmd opens, from kehoach-windows.zip under Wine. Needs wine, xvfb, imagemagick and
// fonts-noto-mono.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";

const zip = fileURLToPath(new URL("../kehoach-windows.zip", import.meta.url));

/** A screen of its own; its name is that of the first one that is free. */
const openScreen = (size) =>
  new Promise((done, failed) => {
    const server = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", `${size}x24`], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    server.on("error", failed);
    server.stdout.once("data", (number) => done({ server, display: `:${String(number).trim()}` }));
  });

/**
 * @param folder where Wine and the unpacked zip may lie
 * @param to the picture
 */
export const shootWindow = async (folder, to) => {
  if (!existsSync(zip)) throw new Error("there is no kehoach-windows.zip: npm run portable makes it");
  const disk = join(folder, "disk");
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(disk, path)), { recursive: true });
    writeFileSync(join(disk, path), bytes);
  }
  const prefix = join(folder, "prefix");
  const { server, display } = await openScreen("1000x700");
  const env = {
    ...process.env,
    DISPLAY: display,
    LC_ALL: "C.UTF-8",
    WINEPREFIX: prefix,
    WINEDEBUG: "-all",
    WINEDLLOVERRIDES: "mscoree,mshtml=",
    NODE_SKIP_PLATFORM_CHECK: "1",
    // Wine's console shows plain letters; that of Windows understands escape sequences for bold ones.
    NO_COLOR: "1",
    TERM: "dumb",
  };
  const wine = (...words) => execFileSync("wine", words, { env, stdio: "ignore" });
  const set = (key, name, value) => wine("reg", "add", `HKCU\\${key}`, "/v", name, "/d", value, "/f");
  try {
    wine("wineboot", "--init");
    set("Software\\Wine", "Version", "win10");
    // Wine draws the frames of windows on a desktop of its own.
    set("Software\\Wine\\Explorer", "Desktop", "Default");
    set("Software\\Wine\\Explorer\\Desktops", "Default", "1000x700");
    set("Console", "FaceName", "Noto Sans Mono");
    wine("reg", "add", "HKCU\\Console", "/v", "FontSize", "/t", "REG_DWORD", "/d", "0x00120000", "/f");
    spawnSync("wineserver", ["-k"], { env });
    symlinkSync(disk, join(prefix, "dosdevices/d:"));
    wine("start", "/d", "D:\\kehoach", "cmd", "/c", "D:\\kehoach\\kehoach.cmd");
    await wait(20_000);
    const desktop = "#256f95";
    execFileSync("import", ["-window", "root", to], { env });
    execFileSync("convert", [to, "-fuzz", "8%", "-bordercolor", desktop, "-border", "1", "-trim", "+repage", to]);
  } finally {
    spawnSync("wineserver", ["-k"], { env });
    server.kill();
  }
};
