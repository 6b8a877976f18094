/** Prints what the engine's bytes are: its sections, and its functions by crate and by room of the simulator. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const TARGET = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL("../../target", import.meta.url));
const bytes = readFileSync(process.argv[2] ?? join(TARGET, "wasm32-unknown-unknown/wasm/playground.wasm"));
const NAMES = { 10: "code", 11: "data" };
let at = 8;

/** A number in LEB128. */
function number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++];
        value += (byte & 127) * 2 ** shift;
        if (byte < 128) {
            return value;
        }
    }
}

function text() {
    const length = number();
    at += length;
    return bytes.subarray(at - length, at).toString();
}

/** The parts of a mangled name. @param {string} name */
function parts(name) {
    const found = [];
    for (let rest = name.replace(/^_ZN/, ""); ;) {
        const digits = /^\d+/.exec(rest)?.[0];
        if (!digits) {
            return found.length > 0 ? found : [/^_R/.test(name) ? "std" : name];
        }
        found.push(rest.slice(digits.length, digits.length + Number(digits)));
        rest = rest.slice(digits.length + Number(digits));
    }
}

/** @type {number[]} */
const sizes = [];
/** @type {Map<number, string>} */
const names = new Map();
while (at < bytes.length) {
    const id = bytes[at++];
    const end = number() + at;
    if (id === 10 || id === 11) {
        const packed = brotliCompressSync(bytes.subarray(at, end)).length;
        console.log(`${NAMES[id]}: ${end - at} bytes, ${packed} with brotli`);
    }
    if (id === 10) {
        for (let left = number(); left > 0; left -= 1) {
            const size = number();
            sizes.push(size);
            at += size;
        }
    }
    if (id === 0 && text() === "name") {
        while (at < end) {
            const kind = bytes[at++];
            const stop = number() + at;
            for (let left = kind === 1 ? number() : 0; left > 0; left -= 1) {
                names.set(number(), text());
            }
            at = stop;
        }
    }
    at = end;
}
if (names.size === 0) {
    console.log("its functions have no names: build it with -C strip=debuginfo, as CONTRIBUTING.md says");
}

/** @param {string} title @param {(name: string[]) => string | undefined} group */
function table(title, group) {
    /** @type {Map<string, number>} */
    const sums = new Map();
    sizes.forEach((size, place) => {
        const name = group(parts(names.get(place) ?? "?").map((part) => part.replace(/^_*(\$LT\$)*/, "")));
        if (name) {
            sums.set(name, (sums.get(name) ?? 0) + size);
        }
    });
    console.log(`\n${title}`);
    for (const [name, size] of [...sums].sort((a, b) => b[1] - a[1]).slice(0, 25)) {
        console.log(`${String(size).padStart(9)}  ${name}`);
    }
}

table("crates", ([crate]) => crate.split(/\.\.|\$/)[0]);
table("rooms of the simulator", ([crate, ...path]) => (crate === "simulator" ? path.slice(0, 2).join("::") : undefined));
table("functions", (path) => path.slice(0, -1).join("::") || path[0]);
