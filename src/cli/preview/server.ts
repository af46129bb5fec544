import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Something to serve. */
export interface Asset {
  type: string;
  body: string | Uint8Array;
  /** The name under which a browser saves it. */
  saveAs?: string;
  /** Never changes while the server runs. */
  isFixed?: boolean;
}

/** Gives what is asked for, or why it cannot be had. */
export type Give = () => Asset | { reason: string } | Promise<Asset | { reason: string }>;

const ownHost = "127.0.0.1";

/** Nothing but what this server gives may run, be shown or be asked for. */
const contentSecurity = [
  "default-src 'none'",
  ...["script-src", "style-src", "font-src", "img-src", "connect-src"].map((kind) => `${kind} 'self'`),
  ...["base-uri", "form-action", "frame-ancestors"].map((kind) => `${kind} 'none'`),
].join("; ");

const security: Readonly<Record<string, string>> = {
  "Content-Security-Policy": contentSecurity,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

const aliveMs = 15_000;
const secondsInADay = 86_400;

/**
 * Serves its assets and events to browsers of this machine alone. Its addresses hold a secret, so that neither other
 * users of the machine nor pages of other sites can ask.
 */
export class PreviewServer {
  private readonly server: Server;
  private readonly listeners = new Set<ServerResponse>();
  private readonly alive: NodeJS.Timeout;
  private readonly assets = new Map<string, Give>();
  /** Paths that lead to the page once. */
  private readonly doors = new Set<string>();
  private readonly secret: string;
  private readonly events: () => string;

  /**
   * @param secret first part of every address
   * @param assets by name; the empty name is the page
   * @param events first events that a listener receives
   */
  constructor(secret: string, assets: ReadonlyMap<string, Give>, events: () => string) {
    this.secret = secret;
    this.events = events;
    for (const [name, give] of assets) this.assets.set(`/${secret}/${name}`, give);
    this.server = createServer((request, response) => void this.answer(request, response));
    this.alive = setInterval(() => this.write(":\n\n"), aliveMs).unref();
  }

  /** @returns the address of the page; throws what the system says where the port cannot be had */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once("error", reject);
      this.server.listen(port, ownHost, resolve);
    });
    return `http://${ownHost}:${this.port}/${this.secret}/`;
  }

  /**
   * An address that leads to the page once. Every user of the machine can read with what words a program was started,
   * such as the browser; the address of the page stays out of them.
   */
  addressForOnce(): string {
    const door = `/${randomBytes(12).toString("base64url")}`;
    this.doors.add(door);
    return `http://${ownHost}:${this.port}${door}`;
  }

  /** Sends an event to all listeners. */
  tell(event: string): void {
    this.write(`data: ${event}\n\n`);
  }

  /** Ends at once, whoever is still connected. */
  async close(): Promise<void> {
    clearInterval(this.alive);
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  private write(text: string): void {
    for (const listener of this.listeners) listener.write(text);
  }

  /** A page of another site that leads here under a name of its own is refused, and so is what it asks. */
  private isForeign({ headers }: IncomingMessage): boolean {
    const hosts = [ownHost, "localhost"].map((name) => `${name}:${this.port}`);
    const { host = "", origin } = headers;
    const site = headers["sec-fetch-site"];
    if (!hosts.includes(host.toLowerCase())) return true;
    if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`)) return true;
    return site === "cross-site" || site === "same-site";
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const say = (status: number, text: string, more: Record<string, string> = {}): void => {
      response.writeHead(status, { ...security, "Content-Type": "text/plain; charset=utf-8", ...more });
      response.end(request.method === "HEAD" ? undefined : `${text}\n`);
    };
    if (this.isForeign(request)) return say(403, "Chỉ trình duyệt trên máy này xem được.");
    if (request.method !== "GET" && request.method !== "HEAD") {
      return say(405, "Ở đây chỉ để xem.", { Allow: "GET, HEAD" });
    }
    const [path = ""] = (request.url ?? "").split("?", 1);
    if (path === `/${this.secret}/su-kien`) return this.listenTo(request, response);
    if (request.method === "GET" && this.doors.delete(path)) {
      return say(303, "", { Location: `/${this.secret}/`, "Cache-Control": "no-store" });
    }
    const give = this.assets.get(path);
    if (!give) return say(404, "Không có trang này. Mở lại địa chỉ mà lệnh kehoach preview đã in.");
    try {
      const asset = await give();
      if ("reason" in asset) return say(503, asset.reason);
      const body = Buffer.from(asset.body);
      response.writeHead(200, {
        ...security,
        "Content-Type": asset.type,
        "Content-Length": body.length,
        "Cache-Control": asset.isFixed ? `private, max-age=${secondsInADay}` : "no-store",
        ...(asset.saveAs === undefined
          ? {}
          : { "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(asset.saveAs)}` }),
      });
      response.end(request.method === "HEAD" ? undefined : body);
    } catch (error) {
      say(500, error instanceof Error ? error.message : String(error));
    }
  }

  /** Server-sent events: the browser asks again by itself where the connection breaks. */
  private listenTo(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { ...security, "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    if (request.method === "HEAD") {
      response.end();
      return;
    }
    response.write(`retry: 1000\ndata: ${this.events()}\n\n`);
    this.listeners.add(response);
    response.on("close", () => this.listeners.delete(response));
  }
}
