// Keeps the page in step with the plan: the server announces each change, and the differing parts are replaced.
const byId = (id) => document.getElementById(id);
const pages = byId("cac-trang");
let shown = document.documentElement.dataset.phien;

/** Pages that are as they were stay untouched, with the selection in them and the place that the reader has come to. */
const showPages = (wanted) => {
  for (const [index, svg] of wanted.entries()) {
    const known = pages.children[index];
    const page = document.createElement("section");
    page.className = "trang";
    page.id = `trang-${index + 1}`;
    page.innerHTML = svg;
    if (!known) pages.append(page);
    else if (known.innerHTML !== page.innerHTML) known.replaceWith(page);
  }
  while (pages.children.length > wanted.length) pages.lastElementChild.remove();
};

/** A list that changed keeps the focus where it was, counted from its top. */
const showProblems = (list) => {
  const aside = byId("kiem-tra");
  const links = [...aside.querySelectorAll("a")];
  const focused = links.indexOf(document.activeElement);
  aside.innerHTML = list;
  if (focused < 0) return;
  const now = aside.querySelectorAll("a");
  (now[Math.min(focused, now.length - 1)] ?? aside).focus({ preventScroll: true });
};

const show = (state) => {
  document.title = state.title;
  document.body.classList.toggle("cu", state.isStale);
  byId("tinh-trang").innerHTML = state.status;
  byId("ghi-chu").innerHTML = state.notes;
  byId("tai-ve").hidden = state.pages.length === 0;
  const { scrollX, scrollY } = window;
  showProblems(state.problems);
  showPages(state.pages);
  window.scrollTo(scrollX, scrollY);
  shown = state.phien;
};

let wanted = shown;
let asking = false;
/** Requests until the page shows the state that the server announced last, also during a pending request. */
const follow = async (told) => {
  wanted = told;
  if (asking) return;
  asking = true;
  try {
    let asked;
    while (wanted !== shown && wanted !== asked) {
      asked = wanted;
      const answer = await fetch("trang.json");
      if (answer.ok) show(await answer.json());
    }
  } catch {
    // The connection broke: when it is back, the server announces the present state.
  } finally {
    asking = false;
  }
};

const showConnection = (isThere) => {
  byId("mat-ket-noi").hidden = isThere;
  document.body.classList.toggle("ngat", !isThere);
};

let events;
const listen = () => {
  events = new EventSource("su-kien");
  events.onopen = () => showConnection(true);
  events.onmessage = ({ data }) => follow(data);
  events.onerror = () => showConnection(false);
};

// A browser allows few connections to one server: pages that nobody sees give theirs back.
document.addEventListener("visibilitychange", () => {
  events?.close();
  if (!document.hidden) listen();
});
if (!document.hidden) listen();

const jumpTo = (number) => {
  const lines = [...document.querySelectorAll(`[data-p="${number}"]`)];
  lines[0]?.scrollIntoView({ block: "center" });
  for (const line of lines) {
    line.classList.remove("den");
    line.getBoundingClientRect();
    line.classList.add("den");
    line.addEventListener("animationend", () => line.classList.remove("den"), { once: true });
  }
};

byId("kiem-tra").addEventListener("click", (event) => {
  const link = event.target.closest("a[data-den]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  jumpTo(link.dataset.den);
});

/** A PDF takes seconds, and may fail: both are said here, where a plain link would leave the page. */
byId("tai-ve").addEventListener("click", async (event) => {
  const link = event.target.closest('a[href="van-ban.pdf"]');
  if (!link) return;
  event.preventDefault();
  if (link.ariaBusy === "true") return;
  const words = link.textContent;
  link.ariaBusy = "true";
  link.textContent = "Đang dựng PDF…";
  try {
    const answer = await fetch(link.href);
    if (!answer.ok) {
      window.alert(await answer.text());
      return;
    }
    const file = document.createElement("a");
    file.href = URL.createObjectURL(await answer.blob());
    file.download = link.download;
    file.click();
    setTimeout(() => URL.revokeObjectURL(file.href), 10_000);
  } finally {
    link.ariaBusy = "false";
    link.textContent = words;
  }
});
