/**
 * The programs of benches/ in WebAssembly: the simulator's engine beside Pyodide, in one process, in turns.
 *
 *     mdbook build
 *     cd benches/web && npm ci && npm run bench -- [--rounds N] [--engine FILE.wasm] [FILTER]
 *
 * Shows seconds of processor time (the median of the rounds, from the source to the end of the program) and how they
 * compare; start-up is apart. A program that fails or prints something else is listed.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadPyodide } from "pyodide";
import { Instance } from "../../playground/page/instance.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
        rounds: { type: "string", default: "3" },
        engine: { type: "string", default: join(here, "../../target/wasm32-unknown-unknown/wasm/playground.wasm") },
    },
});
const [filter = ""] = positionals;
const names = readdirSync(join(here, "..")).filter((name) => name.endsWith(".py") && name.includes(filter)).sort();
const module = new WebAssembly.Module(readFileSync(values.engine));
const library = readFileSync(join(here, "../../src/playground/library.txt"), "utf8");

/** Seconds of the processor that `act` takes, and what it gives. */
function timed(act) {
    const start = process.cpuUsage();
    const given = act();
    return { seconds: process.cpuUsage(start).user / 1e6, given };
}

/** Runs a program in an instance of its own, as a page does; gives what it printed. */
function onEngine(name, text) {
    const instance = new Instance(module);
    instance.library(library);
    instance.start(name, 1e11, true);
    const { printed, ending } = instance.run({ text, line: 1, prompt: false });
    const all = [...printed, ...instance.finish().printed];
    return ending.kind === "finished" ? all.map((write) => write.text).join("") : `${ending.kind}: ${ending.what ?? ending.traceback}`;
}

let lines = [];

async function load() {
    const pyodide = await loadPyodide();
    pyodide.setStdout({ batched: (line) => lines.push(line) });
    return pyodide;
}

const began = process.cpuUsage();
let pyodide = await load();
const loaded = process.cpuUsage(began).user / 1e6;

/** Runs a program as `__main__`. */
function onPyodide(text) {
    lines = [];
    try {
        pyodide.runPython(text, { globals: pyodide.toPy({ __name__: "__main__" }) });
        return lines.map((line) => `${line}\n`).join("");
    } catch (error) {
        return `raised: ${String(error).slice(0, 100)}`;
    }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const show = (number, width = 7) => number.toFixed(2).padStart(width);
const start = median([1, 2, 3, 4, 5].map(() => timed(() => new Instance(module).start("start.py", 1e11, true)).seconds));
const version = pyodide.runPython("import sys; sys.version.split()[0]");
console.log(`start-up: ${start.toFixed(3)} s, Pyodide (Python ${version}) ${loaded.toFixed(3)} s`);
console.log(`${"".padEnd(24)} engine Pyodide   ratio`);

const ratios = [];
for (const name of names) {
    const text = readFileSync(join(here, "..", name), "utf8");
    const [ours, theirs] = [[], []];
    let printed = ["", ""];
    for (let round = 0; round < Number(values.rounds); round += 1) {
        const [engine, other] = [timed(() => onEngine(name, text)), timed(() => onPyodide(text))];
        ours.push(engine.seconds);
        theirs.push(other.seconds);
        printed = [engine.given, other.given];
        if (other.given.startsWith("raised: ")) {
            // It may have suffered an error that it does not get over.
            pyodide = await load();
            break;
        }
    }
    const same = printed[0] === printed[1];
    const ratio = median(ours) / median(theirs);
    if (same) {
        ratios.push(ratio);
    }
    const note = same ? "" : `  differs: ${printed.map((text) => JSON.stringify(text.slice(0, 200))).join(" and ")}`;
    console.log(`${name.padEnd(24)}${show(median(ours))} ${show(median(theirs))} ${show(ratio)}${note}`);
}
const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
console.log(`${`geometric mean of ${ratios.length}`.padEnd(40)}${show(mean)}`);
