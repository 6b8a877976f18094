/** Firefox without a window, driven by its own protocol (Marionette): length-prefixed JSON over a socket. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PLACES = [process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"];

/** The browser's program, if there is one. */
export const FIREFOX = PLACES.find((path) => path && existsSync(path));

/** A port that nobody listens on. @returns {Promise<number>} */
function freePort() {
    return new Promise((done) => {
        const server = createServer().listen(0, "127.0.0.1", () => {
            const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
            server.close(() => done(port));
        });
    });
}

export class Firefox {
    /** @param {{theme?: "light" | "dark"}} [wish] what the reader's system prefers */
    static async start({ theme = "light" } = {}) {
        const profile = mkdtempSync(join(tmpdir(), "firefox-"));
        const port = await freePort();
        const prefs = { "marionette.port": port, "layout.css.prefers-color-scheme.content-override": theme === "dark" ? 0 : 1 };
        writeFileSync(join(profile, "user.js"), Object.entries(prefs).map(([name, value]) => `user_pref("${name}", ${value});\n`).join(""));
        const program = spawn(/** @type {string} */ (FIREFOX), ["--headless", "--marionette", "--profile", profile, "--no-remote"], { stdio: "ignore" });
        const firefox = new Firefox(profile, program);
        await firefox.open(port);
        await firefox.ask("WebDriver:NewSession", { capabilities: { alwaysMatch: {} } });
        await firefox.ask("WebDriver:SetTimeouts", { script: 60_000 });
        return firefox;
    }

    /** @param {string} profile @param {import("node:child_process").ChildProcess} program */
    constructor(profile, program) {
        this.profile = profile;
        this.program = program;
        this.last = 0;
        /** @type {Map<number, {done: (answer: any) => void, failed: (error: Error) => void}>} */
        this.waiting = new Map();
        this.received = Buffer.alloc(0);
    }

    /** @param {number} port */
    async open(port) {
        for (let tries = 0; !this.socket; tries += 1) {
            this.socket = await new Promise((done, failed) => {
                const socket = connect(port, "127.0.0.1", () => done(socket));
                socket.on("error", (error) => (tries < 240 ? setTimeout(() => done(undefined), 250) : failed(error)));
            });
        }
        this.socket.on("data", (/** @type {Buffer} */ data) => this.take(data));
    }

    /** @param {Buffer} data */
    take(data) {
        this.received = Buffer.concat([this.received, data]);
        for (;;) {
            const colon = this.received.indexOf(":");
            const end = colon + 1 + Number(this.received.subarray(0, Math.max(colon, 0)).toString());
            if (colon < 0 || this.received.length < end) {
                return;
            }
            const message = JSON.parse(this.received.subarray(colon + 1, end).toString());
            this.received = this.received.subarray(end);
            if (Array.isArray(message)) {
                const [, id, error, answer] = message;
                const waiting = this.waiting.get(id);
                this.waiting.delete(id);
                error ? waiting?.failed(new Error(error.message)) : waiting?.done(answer);
            }
        }
    }

    /** @param {string} name of a command @param {object} [what] @returns {Promise<any>} */
    ask(name, what = {}) {
        const id = ++this.last;
        const text = JSON.stringify([0, id, name, what]);
        this.socket?.write(`${Buffer.byteLength(text)}:${text}`);
        return new Promise((done, failed) => this.waiting.set(id, { done, failed }));
    }

    /** @param {string} url */
    go(url) {
        return this.ask("WebDriver:Navigate", { url });
    }

    /** Runs a function in the page and gives what it returns. @param {Function} what @param {...any} args */
    async run(what, ...args) {
        const script = `const [args, done] = [[...arguments].slice(0, -1), arguments[arguments.length - 1]];
            Promise.resolve((${what})(...args)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
        const { value: { value, error } } = await this.ask("WebDriver:ExecuteAsyncScript", { script, args });
        if (error) {
            throw new Error(error);
        }
        return value;
    }

    /** The page as PNG. @returns {Promise<Buffer>} */
    async picture() {
        const { value } = await this.ask("WebDriver:TakeScreenshot", { full: false });
        return Buffer.from(value, "base64");
    }

    /** @param {number} width @param {number} height */
    size(width, height) {
        return this.ask("WebDriver:SetWindowRect", { width, height });
    }

    async close() {
        this.socket?.destroy();
        const over = new Promise((done) => this.program.once("exit", done));
        this.program.kill();
        await over;
        rmSync(this.profile, { recursive: true, force: true });
    }
}
