/** The built book, served on this machine, and a browser to read it with. */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

/** The folder of the built book: that of the environment, or mdBook's own. */
export const BOOK = process.env.BOOK ?? fileURLToPath(new URL("../../book", import.meta.url));

const TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".css": "text/css",
    ".wasm": "application/wasm",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
};

if (!existsSync(join(BOOK, "index.html"))) {
    throw new Error(`no book in ${BOOK}: build it by mdbook build, or name its folder in BOOK`);
}

/** The pages that have blocks to run. */
export function pages() {
    const runs = (/** @type {string} */ name) => readFileSync(join(BOOK, name), "utf8").includes('class="playground-data"');
    return readdirSync(BOOK).filter((name) => name.endsWith(".html") && name !== "print.html").filter(runs);
}

/** The runner, as the tests of the workspace have built it. */
export const RUNNER = process.env.RUNNER
    ?? join(process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL("../../target", import.meta.url)), "debug/runner");

/** @returns {Promise<{address: string, close: () => void}>} */
export async function serve() {
    const server = createServer(async (request, response) => {
        const path = normalize(decodeURIComponent(new URL(request.url ?? "", "http://x").pathname));
        try {
            const bytes = await readFile(join(BOOK, path.endsWith("/") ? `${path}index.html` : path));
            response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" });
            response.end(bytes);
        } catch {
            response.writeHead(404).end();
        }
    });
    await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** The address of a page as a file. @param {string} page */
export function asFile(page) {
    return pathToFileURL(join(BOOK, page)).href;
}

export function browser() {
    return chromium.launch({
        executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
        args: ["--no-sandbox", "--disable-dev-shm-usage"],
    });
}

/**
 * The block of this name in the page.
 * @param {import("playwright-core").Page} page
 * @param {string} id such as `cycle-1`
 */
export function block(page, id) {
    return page.locator(".playground", { has: page.locator(`code.block-${id}`) });
}

/** @param {import("playwright-core").Locator} where @param {string} name */
export function button(where, name) {
    return where.getByRole("button", { name, exact: true });
}
