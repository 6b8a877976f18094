/** The engine prints what CPython printed: every fidelity program and every block of the book, without a browser. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, test } from "node:test";
import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { Instance } from "../../playground/page/instance.js";
import { Program } from "../../playground/page/programs.js";
import { whole } from "../../playground/page/whole.js";
import { BOOK } from "./book.js";

/** The bytes of what was built. @param {string} name @returns {ArrayBuffer} */
function built(name) {
    return new Uint8Array(readFileSync(join(BOOK, "playground", name))).buffer;
}

const first = new WebAssembly.Module(built("first.wasm"));
const engine = new WebAssembly.Module(await whole(built("first.wasm"), built("rest.wasm")));
const library = readFileSync(join(BOOK, "playground/library.txt"), "utf8");
const FIDELITY = fileURLToPath(new URL("../fidelity", import.meta.url));
const TRIED = readFileSync(fileURLToPath(new URL("../../playground/tried.txt", import.meta.url)), "utf8");
const STEPS = 1e10;
/**
 * What the engine, the script and the styles may take together before the first block of the book has run, as a server
 * with brotli sends them. The rest of the engine comes when an edited program is the first to want it, and the texts of
 * the library when one is the first to import. CONTRIBUTING.md says how to see what is large.
 */
const LARGEST = 600_000;

/**
 * What only a host with more stack, more tables or more memory can run; such a program has to end with a word about it.
 * Characters are looked up by their names only if it does so itself.
 * @param {string} why @param {string} text
 */
const beyond = (why, text) =>
    /a character by its name/.test(why)
        ? /\\N\{|unicodedata|namereplace/.test(text)
        : /nests too deeply|nested this deeply|32-bit addresses|^limit: \d+ bytes/.test(why);

/** Runs a program as `python FILE` does. @param {string} name @param {string} text */
function script(name, text) {
    const instance = new Instance(engine);
    const ran = { out: "", err: "", status: 0, stopped: "" };
    const take = (/** @type {import("../../playground/page/instance.js").Outcome} */ { printed, ending }) => {
        for (const { stream, text } of printed) {
            ran[stream] += text;
        }
        if (ending.kind === "raised") {
            ran.err += ending.traceback;
            ran.status = 1;
        } else if (ending.kind === "exit") {
            ran.err += ending.message ? `${ending.message.replace(/\n+$/, "")}\n` : "";
            ran.status = (ending.status ?? 0) & 0xff;
        } else if (ending.kind !== "finished") {
            ran.stopped = `${ending.kind}: ${ending.what}`;
            ran.status = 2;
        }
    };
    try {
        instance.library(library);
        instance.start(name, STEPS, true);
        take(instance.run({ text, line: 1, prompt: false }));
        if (!ran.stopped) {
            take(instance.finish());
        }
    } catch (error) {
        ran.stopped = instance.explain(error);
    }
    return ran;
}

/** The recorded answer, or what an absent one means. @param {string} path @param {string} extension @param {string} none */
function recorded(path, extension, none) {
    const file = path.replace(/\.py$/, extension);
    return existsSync(file) ? readFileSync(file, "utf8") : none;
}

describe("the engine", () => {
    const programs = readdirSync(FIDELITY, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".py"));
    for (const name of programs.sort()) {
        test(`runs ${name}`, (context) => {
            const path = join(FIDELITY, name);
            const text = readFileSync(path, "utf8");
            const ran = script(basename(name), text);
            if (ran.stopped && beyond(ran.stopped, text)) {
                return context.skip(ran.stopped);
            }
            assert.equal(ran.stopped, "");
            assert.equal(ran.out, recorded(path, ".out", ""));
            assert.equal(ran.err, recorded(path, ".err", ""));
            assert.equal(ran.status, Number(recorded(path, ".status", "0")));
        });
    }
});

test("the two parts are the engine that was cut", async () => {
    const bytes = new Uint8Array(await whole(built("first.wasm"), built("rest.wasm")));
    const digest = new Uint8Array(WebAssembly.Module.customSections(first, "cut from")[0]);
    // It stands behind the module: a number, a length, a name behind its own length, 32 bytes.
    const stamp = 2 + 1 + "cut from".length + digest.length;
    const cut = createHash("sha256").update(bytes.subarray(0, bytes.length - stamp)).update(TRIED).digest();
    assert.deepEqual(cut, Buffer.from(digest));
});

test("what readers try runs in the first part of the engine", () => {
    for (const text of TRIED.split("# %%\n").slice(1)) {
        const instance = new Instance(first);
        instance.library(library);
        instance.start("program.md", STEPS);
        // Into a hole, it would trap.
        const { printed, ending } = instance.run({ text, line: 1, prompt: false });
        assert.ok(printed.length > 0 || ending.kind === "raised", text);
    }
});

test("what a page fetches is small", () => {
    const made = readdirSync(join(BOOK, "playground/made")).filter((name) => name.endsWith(".js"));
    const styles = readdirSync(join(BOOK, "playground/page")).filter((name) => name.endsWith(".css"));
    const files = [
        "playground/first.wasm",
        ...made.map((name) => `playground/made/${name}`),
        ...styles.map((name) => `playground/page/${name}`),
    ];
    const size = (/** @type {string} */ file) => {
        const { length } = brotliCompressSync(readFileSync(join(BOOK, file)));
        console.log(`    ${file}: ${(length / 1000).toFixed(1)} kB with brotli`);
        return length;
    };
    const sum = files.map(size).reduce((all, length) => all + length);
    size("playground/rest.wasm");
    size("playground/library.txt");
    assert.ok(sum < LARGEST, `${sum} bytes`);
});

/** The text of HTML without elements. @param {string} html */
function unescape(html) {
    const signs = /** @type {Record<string, string>} */ ({ lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'", amp: "&" });
    return html.replace(/&(#?\w+);/g, (all, name) => signs[name] ?? all);
}

describe("the book", () => {
    for (const file of readdirSync(BOOK).filter((name) => name.endsWith(".html") && name !== "print.html")) {
        const html = readFileSync(join(BOOK, file), "utf8");
        const data = /<script type="application\/json" class="playground-data">(.*?)<\/script>/s.exec(html);
        if (!data) {
            continue;
        }
        test(`prints what ${file} says, in the first part of the engine`, () => {
            const chapter = JSON.parse(data[1]);
            /** @type {Map<number, Instance>} */
            const sessions = new Map();
            for (const block of chapter.blocks) {
                const { id, session, steps, prompt, text } = block;
                const instance = sessions.get(session) ?? new Instance(first);
                if (!sessions.has(session)) {
                    instance.library(library);
                    instance.start(chapter.name, steps);
                    sessions.set(session, instance);
                }
                const outcomes = new Program(chapter, block).sources().map((source) => instance.run(source));
                const all = outcomes.map(({ printed, ending }) =>
                    printed.map(({ text }) => text).join("") + (ending.traceback ?? ""));
                const said = new RegExp(`<code class="language-text output-${id}[^"]*">(.*?)</code>`, "s").exec(html);
                // Addresses are compared by the runner's own tests: a page may vary them.
                const alike = (/** @type {string} */ text) => text.trim().replace(/0x[0-9a-f]+/g, "0x");
                if (prompt) {
                    all.forEach((printed) => assert.ok(alike(text).includes(alike(printed)), `${id}: ${printed}`));
                } else {
                    const end = alike(all.join("")).slice(-alike(unescape(said?.[1] ?? "")).length);
                    assert.equal(said ? end : "", alike(unescape(said?.[1] ?? "")), id);
                }
            }
        });
    }
});
