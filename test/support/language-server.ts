import { spawn } from "node:child_process";
import { pathOf } from "./plans.ts";

interface Message {
  id?: number;
  method?: string;
  params?: { uri?: string; diagnostics?: { message: string }[]; items?: unknown[] };
  result?: unknown;
}

/** yaml-language-server, which editors run, spoken to as they do. */
export const openLanguageServer = (settings: object) => {
  const server = spawn(process.execPath, [
    pathOf("node_modules/yaml-language-server/bin/yaml-language-server"),
    "--stdio",
  ]);
  const answers = new Map<number, (result: unknown) => void>();
  const hearers = new Map<string, (messages: string[]) => void>();
  const send = (message: object): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    server.stdin.write(body);
  };
  const take = ({ id, method, params, result }: Message): void => {
    if (method === "workspace/configuration") send({ id, result: params?.items?.map(() => null) });
    else if (method !== undefined && id !== undefined) send({ id, result: null });
    else if (id !== undefined) answers.get(id)?.(result);
    else if (method === "textDocument/publishDiagnostics")
      hearers.get(params?.uri ?? "")?.(params?.diagnostics?.map(({ message }) => message) ?? []);
  };
  let rest = Buffer.alloc(0);
  server.stdout.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = /^Content-Length: (\d+)[\s\S]*?\r\n\r\n/.exec(rest.toString("latin1"));
      const end = (head?.[0].length ?? 0) + Number(head?.[1]);
      if (!head || rest.length < end) return;
      const body = rest.subarray(head[0].length, end).toString("utf8");
      rest = rest.subarray(end);
      take(JSON.parse(body));
    }
  });
  let asked = 0;
  const ask = (method: string, params: object): Promise<unknown> => {
    asked++;
    const id = asked;
    return new Promise((resolve) => {
      answers.set(id, resolve);
      send({ id, method, params });
    });
  };
  const documentation = ["markdown"];
  const capabilities = {
    textDocument: {
      completion: { completionItem: { documentationFormat: documentation, snippetSupport: true } },
      hover: { contentFormat: documentation },
    },
    workspace: { configuration: true },
  };
  const started = ask("initialize", { processId: process.pid, rootUri: null, capabilities }).then(() => {
    send({ method: "initialized", params: {} });
    send({ method: "workspace/didChangeConfiguration", params: { settings } });
  });
  return {
    /** Opens a text, and gives what is said to be wrong in it. */
    async open(uri: string, text: string): Promise<string[]> {
      await started;
      const heard = new Promise<string[]>((resolve) => {
        hearers.set(uri, resolve);
      });
      send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
      return heard;
    },
    async hover(uri: string, line: number, character: number): Promise<string> {
      const hover = await ask("textDocument/hover", { textDocument: { uri }, position: { line, character } });
      return (hover as { contents?: { value?: string } } | null)?.contents?.value ?? "";
    },
    async complete(uri: string, line: number, character: number): Promise<{ label: string; documentation?: string }[]> {
      const list = await ask("textDocument/completion", { textDocument: { uri }, position: { line, character } });
      return (list as { items?: [] })?.items ?? (list as []);
    },
    close: (): void => void server.kill(),
  };
};
