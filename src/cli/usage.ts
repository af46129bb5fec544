import type { CommanderError } from "commander";
import { shells } from "./commands/shells.ts";

/** Headings of commander's help. */
export const titles: Readonly<Record<string, string>> = {
  "Usage:": "Cách dùng:",
  "Arguments:": "Đối số:",
  "Options:": "Tùy chọn:",
  "Commands:": "Các lệnh:",
};

/** commander's own refusals, in the user's language. */
export const usageSentence = (error: CommanderError): string => {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const meant = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message)?.[1];
  const hint = meant ? ` Có phải là ${meant}?` : "";
  switch (error.code) {
    case "commander.unknownCommand":
      return `không có lệnh “${quoted}”.${hint} Xem các lệnh: kehoach --help`;
    case "commander.unknownOption":
      if (/\.ya?ml$/i.test(quoted)) return `tên tệp bắt đầu bằng dấu - thì ghi ./ phía trước: ./${quoted}`;
      return `không có tùy chọn “${quoted}”.${hint} Xem: kehoach --help`;
    case "commander.missingArgument":
      if (error.message.includes("'luật'")) return "thiếu tên luật. Ví dụ: kehoach explain double-space";
      if (error.message.includes("'tệp Word'")) return "thiếu tên tệp Word. Ví dụ: kehoach check van-ban.docx";
      if (error.message.includes("'cửa sổ lệnh'"))
        return `thiếu tên cửa sổ lệnh: ${shells.join(", ")}. Ví dụ: kehoach completion bash`;
      return "thiếu tên tệp kế hoạch. Ví dụ: kehoach build ke-hoach.yaml";
    case "commander.optionMissingArgument":
      return `tùy chọn “${quoted}” cần một giá trị theo sau`;
    case "commander.excessArguments":
      return "thừa đối số. Xem cách dùng bằng --help";
    case "commander.invalidArgument":
      return `giá trị của “${quoted}” chưa đúng. Xem các giá trị dùng được bằng --help`;
    default:
      return `lệnh chưa đúng (${error.code}). Xem: kehoach --help`;
  }
};

/** What ends a run without being wrong. */
export const isCalm = (error: CommanderError): boolean =>
  error.code === "commander.helpDisplayed" || error.code === "commander.version" || error.code === "commander.help";
