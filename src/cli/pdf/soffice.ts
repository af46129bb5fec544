import { readdirSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { isProgram } from "../files/is-program.ts";

/** Parts of the environment in which LibreOffice is searched. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
}

const foldersIn = (folder: string, name: RegExp): string[] => {
  try {
    return readdirSync(folder)
      .filter((inside) => name.test(inside))
      .sort()
      .reverse()
      .map((inside) => join(folder, inside));
  } catch {
    return [];
  }
};

/** Usual paths of LibreOffice, likeliest first. On Windows, soffice.com waits until it ends. */
export const usualPlaces = ({ platform, env, home }: Machine): string[] => {
  const inPath = (env.PATH ?? env.Path ?? "").split(delimiter).filter((folder) => folder !== "");
  if (platform === "win32") {
    const drives = [env.ProgramW6432, env.ProgramFiles, env["ProgramFiles(x86)"], "C:\\Program Files"];
    const folders = drives.flatMap((folder) => (folder ? [`${folder}\\LibreOffice\\program`] : []));
    return [...inPath, ...folders].flatMap((folder) => [`${folder}\\soffice.com`, `${folder}\\soffice.exe`]);
  }
  const named = inPath.flatMap((folder) => [join(folder, "soffice"), join(folder, "libreoffice")]);
  if (platform === "darwin") {
    const apps = ["/Applications", join(home, "Applications")];
    return [...named, ...apps.map((folder) => join(folder, "LibreOffice.app/Contents/MacOS/soffice"))];
  }
  const own = ["/usr/lib/libreoffice", "/usr/lib64/libreoffice", ...foldersIn("/opt", /^libreoffice/i)];
  return [...named, ...own.map((folder) => join(folder, "program/soffice")), "/snap/bin/libreoffice"];
};

/** LibreOffice's program: the one that `KEHOACH_SOFFICE` names, or the first that is found; else why there is none. */
export const findSoffice = (machine: Machine): { program: string } | { reason: string } => {
  const named = machine.env.KEHOACH_SOFFICE;
  if (named) {
    return isProgram(named)
      ? { program: named }
      : {
          reason: `KEHOACH_SOFFICE là “${named}”, ở đó không có chương trình nào. Sửa lại đường dẫn, hoặc bỏ biến này`,
        };
  }
  const program = usualPlaces(machine).find(isProgram);
  if (program !== undefined) return { program };
  const install =
    machine.platform === "linux"
      ? "Cài bằng: sudo apt install libreoffice-writer fonts-croscore"
      : "Tải bản miễn phí tại https://www.libreoffice.org/download và cài như phần mềm thông thường";
  return {
    reason: `máy này chưa có LibreOffice. ${install}; đã cài ở chỗ khác thì đặt biến KEHOACH_SOFFICE là đường dẫn tới soffice. Chưa cài được thì mở tệp Word, chọn Lưu thành (Save As), loại tệp PDF`,
  };
};

/** True if a program is a snap: all of these are links to one starter. */
const isSnap = (program: string): boolean => {
  try {
    return program.startsWith("/snap/") || realpathSync(program).endsWith("/bin/snap");
  } catch {
    return false;
  }
};

/** A folder that LibreOffice sees as we do: a snap has a /tmp of its own, and a folder below the user's. */
export const temporaryPlace = (program: string, home: string): string =>
  isSnap(program) ? join(home, "snap/libreoffice/common") : tmpdir();
