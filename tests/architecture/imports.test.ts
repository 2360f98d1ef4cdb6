import path from "node:path";
import { cruise } from "dependency-cruiser";
import type { ICruiseResult, IDependency, IModule } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { beforeAll, describe, expect, it } from "vitest";
import { importRules, oneDoor } from "./import-rules";
import type { ImportRule } from "./import-rules";

const folders = ["app", "components", "lib", "seed", "scripts"];
let modules: IModule[] = [];

beforeAll(async () => {
  const { output } = await cruise(
    folders,
    { tsPreCompilationDeps: true, doNotFollow: { path: "node_modules" }, tsConfig: { fileName: "tsconfig.json" } },
    { exportsFields: ["exports"], conditionNames: ["import", "types", "node", "default"] },
    { tsConfig: extractTSConfig(path.resolve("tsconfig.json")) },
  );
  modules = (output as ICruiseResult).modules.filter((module) => folders.some((folder) => module.source.startsWith(`${folder}/`)));
}, 60_000);

const startsWithAny = (file: string, prefixes: readonly string[]) => prefixes.some((prefix) => file.startsWith(prefix));
const isPackage = ({ dependencyTypes, coreModule }: IDependency) => coreModule || dependencyTypes.some((type) => type.startsWith("npm"));
const isTypeOnly = ({ dependencyTypes }: IDependency) => dependencyTypes.includes("type-only");
const isOurs = (dependency: IDependency) => !isPackage(dependency) && !dependency.couldNotResolve;

function packageAllowed(rule: ImportRule, source: string, { module, coreModule }: IDependency): boolean {
  if (rule.packages === undefined) return true;
  const packages = [...rule.packages, ...(rule.except?.files.test(source) ? (rule.except.packages ?? []) : [])];
  // "node:" is all of the platform, "node:crypto" that part alone.
  return coreModule ? packages.includes("node:") || packages.includes(`node:${module.replace(/^node:/, "")}`) : startsWithAny(module, packages);
}

function allowed(rule: ImportRule, source: string, dependency: IDependency): boolean {
  if (isPackage(dependency)) return packageAllowed(rule, source, dependency);
  const own = [rule.folder, ...rule.may, ...(rule.except?.files.test(source) ? rule.except.may : [])];
  return startsWithAny(dependency.resolved, own) || (isTypeOnly(dependency) && startsWithAny(dependency.resolved, rule.types ?? []));
}

describe("what a folder imports", () => {
  it.each(importRules)("$folder keeps to its row of the table", (rule) => {
    const breaches = modules
      .filter((module) => module.source.startsWith(rule.folder) && !module.source.startsWith("lib/store/generated/"))
      .flatMap((module) =>
        module.dependencies.filter((dependency) => !dependency.couldNotResolve && !allowed(rule, module.source, dependency)).map((dependency) => `${module.source} -> ${dependency.resolved}`),
      );
    expect([...new Set(breaches)]).toEqual([]);
  });

  it.each(oneDoor)("$what is imported by $only alone", ({ pattern, only }) => {
    const wanted = new RegExp(pattern);
    const breaches = modules
      .filter((module) => !startsWithAny(module.source, only))
      .flatMap((module) => module.dependencies.filter((dependency) => wanted.test(dependency.resolved)).map((dependency) => `${module.source} -> ${dependency.resolved}`));
    expect([...new Set(breaches)]).toEqual([]);
  });

  it("exists", () => {
    const missing = modules.flatMap((module) => module.dependencies.filter((dependency) => dependency.couldNotResolve).map((dependency) => `${module.source} -> ${dependency.module}`));
    expect(missing).toEqual([]);
  });

  it("has a row for every folder of the product", () => {
    const without = modules.filter((module) => !importRules.some((rule) => module.source.startsWith(rule.folder))).map((module) => module.source);
    expect(without).toEqual([]);
  });

  it("was looked at: the product's own imports were found", () => {
    expect(modules.flatMap((module) => module.dependencies).filter(isOurs).length).toBeGreaterThan(100);
  });
});
