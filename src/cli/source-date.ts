import { isSourceDate } from "../pipeline.ts";
import type { Io } from "./io.ts";
import { calledWrongly } from "./stop.ts";

/**
 * The time that documents shall carry, as programs that build packages set it.
 *
 * @throws Stop where it is no time
 */
export const sourceDateEpochOf = ({ env: { SOURCE_DATE_EPOCH: seconds } }: Pick<Io, "env">): string | undefined => {
  if (!seconds) return undefined;
  if (isSourceDate(seconds)) return seconds;
  throw calledWrongly(
    `biến môi trường SOURCE_DATE_EPOCH là “${seconds}”, phải là số giây kể từ ngày 01/01/1970, như 1767225600. Sửa hoặc bỏ biến này rồi chạy lại`,
  );
};
