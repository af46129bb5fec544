import { marginAt } from "../../recognize/where.ts";
import { decimal } from "../faults.ts";
import { pageNumbersIn } from "../page-numbers.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

export const pageNumberPlace: CheckRule = {
  id: "page-number-place",
  topic: "word",
  severity: "error",
  summary: "Số trang đặt giữa, trong phần lề trên",
  reason: "Số trang ở góc dưới bên phải là quy định trước năm 2020",
  clause: clauseOf("I.7"),
  check({ measured, layout }, report) {
    for (const { place, align, inMargin } of pageNumbersIn(measured).pages) {
      if (place === "footer")
        report(marginAt(place), "số trang đang ở cuối trang, phải ở giữa, trong phần lề trên (Header)");
      else if (align !== "center") report(marginAt(place), "số trang chưa canh giữa");
      if (!inMargin)
        report(
          marginAt(place),
          `số trang nằm dưới lề trên và đẩy chữ xuống. Đặt khoảng cách từ mép giấy đến đầu trang (Header from Top) ${decimal(layout.page.headerMm.value)} mm`,
        );
    }
  },
};
