import next from "@next/eslint-plugin-next";
import hooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig([
  globalIgnores(["node_modules/", ".next/", ".next-*/", "data/", "coverage/", "lib/store/generated/", "lib/claims/generated/", "next-env.d.ts"]),
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true },
    rules: {
      // Of the rules that need types, those that find faults no test sees.
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true, argsIgnorePattern: "^_" }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "off",
    },
  },
  {
    files: ["app/**", "components/**", "lib/**"],
    // Pages and libraries answer by values; what they write to the console is lost or leaks.
    rules: { "no-console": ["error", { allow: ["error"] }] },
  },
  // Where hooks are; the compiler behind these rules reads every file it is given.
  { files: ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "tests/components/**/*.{ts,tsx}"], ...hooks.configs.flat["recommended-latest"] },
  { files: ["app/**", "components/**"], ...next.configs["core-web-vitals"] },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { ecmaVersion: 2024, sourceType: "module" },
    linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true },
    rules: { eqeqeq: ["error", "always", { null: "ignore" }], "no-unused-vars": ["error", { ignoreRestSiblings: true }], "prefer-const": "error", "no-var": "error" },
  },
]);
